from collections.abc import Callable
from pathlib import Path

import pytest

from procviz.source import SourceFile
from procviz.tree import Entry, Mapping, Node, Scalar, Sequence, Tree, build, read_tree, scene
from procviz.tree.parser import PurePythonParser


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str | bytes], Tree]:
    """Write a text or bytes to a file named `a.yml` and read it."""

    def reading(content: str | bytes) -> Tree:
        path = tmp_path / "a.yml"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_tree(SourceFile(path=path, name="a.yml", place="a.yml"))

    return reading


@pytest.fixture
def pure_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read as on a machine where PyYAML came without its C parser."""
    for room in (build, scene):
        monkeypatch.setattr(room, "parse", PurePythonParser)


@pytest.fixture
def texts() -> Callable[[Node | None], object]:
    """Give a tree as plain lists, dicts and texts."""
    return _texts


def _texts(node: Node | Entry | None) -> object:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [_texts(item) for item in node.items]
        case Mapping():
            return {key: _texts(entry.value) for key, entry in node.entries.items()}
    return None
