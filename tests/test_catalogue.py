import sys
import zipfile
from types import ModuleType

import pytest

from procviz.catalogue import groups, leaves, page_of

LEAF = '''"""A fault in a
sentence.

## Why
First.

Second,
on two lines.

## Incorrect
    steps:
      - start: form

    # other.yml
    process: other
"""
'''


@pytest.fixture
def package(tmp_path, monkeypatch):
    """Return the name of a package in a zip."""
    with zipfile.ZipFile(tmp_path / "leafy.zip", "w") as file:
        file.writestr("leafy/__init__.py", "")
        for name in ("two_words", "another", "_shared", "group/inner", "group/__init__"):
            file.writestr(f"leafy/{name}.py", LEAF)
    monkeypatch.syspath_prepend(tmp_path / "leafy.zip")
    yield "leafy"
    for name in [name for name in sys.modules if name.startswith("leafy")]:
        del sys.modules[name]


def test_leaves_are_the_modules_of_a_package_by_their_file_names(package):
    assert list(leaves(package)) == ["another", "two-words"]


def test_folders_group_leaves(package):
    assert groups(package) == ("group",)
    assert list(leaves("leafy.group")) == ["inner"]


def test_a_leaf_is_imported_only_when_it_is_loaded(package):
    leaf = leaves(package)["two-words"]
    assert "leafy.two_words" not in sys.modules
    assert leaf.load().__name__ == "leafy.two_words"


def test_a_docstring_is_a_page(package):
    page = page_of(leaves(package)["another"].load())
    assert page.summary == "A fault in a sentence."
    assert page.section("Why") == "First.\n\nSecond, on two lines."
    assert page.section("Incorrect") == "steps:\n  - start: form\n\n# other.yml\nprocess: other\n"
    assert page.section("Correct") == ""


def test_a_module_without_docstring_has_an_empty_page():
    assert page_of(ModuleType("bare")).summary == ""
