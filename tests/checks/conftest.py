"""A small workspace around a text."""

import pytest

from procviz.checks.example import example_files
from procviz.reader import read_workspace


@pytest.fixture
def workspace(tmp_path):
    """Return a function from a text, completed like the examples of the rules' pages, to the workspace it makes."""

    def read(text):
        for name, content in example_files(text).items():
            tmp_path.joinpath(name).write_text(content, "utf-8")
        return read_workspace(tmp_path).workspace

    return read
