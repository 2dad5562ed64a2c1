"""A workspace with one problem at a place of one's choice."""

from datetime import date

import pytest

from procviz.checks import run
from procviz.checks.example import example_files
from procviz.reader import read_workspace


@pytest.fixture
def check(tmp_path, monkeypatch):
    """Return a function from the text of a process to what is found in it; files are named without their folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "w").mkdir()

    def check(text):
        for name, content in example_files(text).items():
            (tmp_path / "w" / name).write_text(content, "utf-8")
        return run(read_workspace((tmp_path / "w").relative_to(tmp_path)), today=date(2026, 11, 21))

    return check
