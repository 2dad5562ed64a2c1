import json
import textwrap

import pytest

from procviz.reader import read_workspace


@pytest.fixture
def read(tmp_path):
    """Return a reader of files given as text or as data, by name."""

    def workspace(**files):
        for name, content in files.items():
            text = textwrap.dedent(content) if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
            (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        return read_workspace(tmp_path).workspace

    return workspace
