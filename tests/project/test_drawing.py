"""All pictures: the same bytes whatever the machine has, in any order, with any number of workers."""

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from procviz.project.offers import offers, scenes
from procviz.reader import read_workspace
from procviz.render import Job, draw

pytestmark = pytest.mark.slow

BUNDLED = Path(__file__).parents[2] / "processes"
DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def workspace():
    return read_workspace(BUNDLED).workspace


def texts(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.dot")}


@pytest.fixture(scope="module")
def diagrams(workspace):
    """Return a lens and every view, each of the first object that it can be drawn of."""
    found = {}
    for name, view in offers(workspace).items():
        drawn = (view.draw(scene) for scene in scenes(workspace, view, day=DAY))
        if diagram := next(filter(None, drawn), None):
            found[name] = diagram
    return found


def test_lenses_and_views_have_the_same_bytes_with_and_without_fonts(diagrams, monkeypatch, tmp_path):
    jobs = [Job(diagram, "svg") for diagram in diagrams.values()]
    with_fonts = list(draw(jobs, cache=None))
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(nothing))
    assert list(draw(jobs, cache=None)) == with_fonts


def test_lenses_and_views_have_the_same_bytes_in_any_order_with_any_number_of_workers(diagrams):
    jobs = [Job(diagram, "svg") for diagram in diagrams.values()]
    one = list(draw(jobs, workers=1, cache=None))
    three = list(draw(jobs[::-1], workers=3, cache=None))
    assert [name for name, first, other in zip(diagrams, one, three[::-1], strict=True) if first != other] == []
    assert [drawing.problem for drawing in one if drawing.problem] == []


def test_the_order_in_which_python_keeps_sets_does_not_matter(tmp_path):
    """It differs from process to process, unless a seed is named."""
    for seed in ("1", "2"):
        program = [sys.executable, "-m", "procviz", "render", "--all", tmp_path / seed, "--format", "dot", "--quiet"]
        subprocess.run(
            [*program, "--workspace", BUNDLED, "--today", "2026-11-21"],
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
    assert texts(tmp_path / "1") == texts(tmp_path / "2")
