"""What all tests share: goldens, files with the expected text, refreshed with `--update-golden` and read as a diff."""

from pathlib import Path

import pytest


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write what the tests got into the golden files")


@pytest.fixture
def golden(request):
    """Return a check that a text equals the file `golden/<name>` beside the test."""

    def check(name, text):
        file = Path(request.path).parent / "golden" / name
        if request.config.getoption("--update-golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
        assert text == file.read_text(encoding="utf-8")

    return check
