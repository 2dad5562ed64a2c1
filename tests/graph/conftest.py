from collections.abc import Callable
from pathlib import Path

import pytest

from procviz.graph import Flow, flow_of
from procviz.model import Workspace
from procviz.reader import read_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[..., Workspace]:
    """Return what reads a workspace of files, given as text by name."""

    def read(**files: str) -> Workspace:
        for name, text in files.items():
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        return read_workspace(tmp_path).workspace

    return read


@pytest.fixture
def flow(workspace: Callable[..., Workspace]) -> Callable[[str], Flow]:
    """Return what makes the flow of a process whose steps are given as text."""

    def read(steps: str) -> Flow:
        return flow_of(workspace(p=f"process: p\ntitle: P\nowner: o\n{steps}").processes[0])

    return read
