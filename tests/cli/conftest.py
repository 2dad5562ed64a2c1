import shutil
from pathlib import Path

import pytest

from procviz.cli import main

BUNDLED = Path(__file__).parents[2] / "processes"


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of its own with the bundled workspace, as the current folder; English, no cache of the user's."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    root = tmp_path / "project"
    shutil.copytree(BUNDLED, root / "processes")
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def run(monkeypatch, capsys):
    """Call `procviz` with arguments; give exit code, output and messages."""

    def call(*arguments):
        monkeypatch.setattr("sys.argv", ["procviz", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsys.readouterr()
        return ended.value.code, printed.out, printed.err

    return call
