"""A sketch is called as its diagram, and tells what decides how that looks without making it."""

import shutil
from pathlib import Path

import pytest

from procviz.reader import read_workspace
from procviz.views import Choice, lens, sketches

BUNDLED = Path(__file__).parents[2] / "processes"
WANTED = [Choice("role", "order"), Choice("channel", "time"), Choice("role", "order", narrow=True)]


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(BUNDLED, tmp_path / "processes")


def sketch(folder, name):
    workspace = read_workspace(folder).workspace
    process = next(one for one in workspace.processes if one.id == name)
    return sketches(workspace, process, WANTED)[0]


def rewrite(folder, place, old, new):
    path = folder / place
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_it_is_called_as_its_diagram_which_it_makes(folder):
    workspace = read_workspace(folder).workspace
    for process in workspace.processes:
        for (rows, columns, narrow), one in zip(WANTED, sketches(workspace, process, WANTED), strict=True):
            made = one.make()
            assert made == lens(workspace, process, rows=rows, columns=columns, narrow=narrow)
            assert (one.id, one.title, one.language) == (made.id, made.title, made.language)


def test_the_same_files_make_the_same(folder):
    assert sketch(folder, "blechexpo").made_of() == sketch(folder, "blechexpo").made_of()


@pytest.mark.parametrize(
    ("place", "old", "new"),
    [
        ("events/blechexpo.yml", "at: T-88d 10:00", "at: T-87d 10:00"),
        ("leads/nurture-retrofit.yml", "for: 4bd", "for: 5bd"),
        ("catalogue/people.yml", "Gebietsvertrieb", "Außendienst"),
        ("workspace.yml", "holidays: DE-BW", "holidays: DE-BY"),
    ],
    ids=["its own text", "a process that it calls", "the catalogue", "the settings"],
)
def test_what_decides_the_picture_makes_another(folder, place, old, new):
    before = sketch(folder, "blechexpo").made_of()
    rewrite(folder, place, old, new)
    assert sketch(folder, "blechexpo").made_of() != before


def test_a_process_that_it_has_nothing_to_do_with_changes_nothing(folder):
    before = sketch(folder, "nurture-retrofit").made_of()
    rewrite(folder, "events/blechexpo.yml", "at: T-88d 10:00", "at: T-87d 10:00")
    assert sketch(folder, "nurture-retrofit").made_of() == before
