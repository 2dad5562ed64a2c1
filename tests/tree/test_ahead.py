"""A second process reads the trees: whatever becomes of it, they are the ones that this process would read."""

import os
import signal
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from procviz.source import discover
from procviz.tree import ahead, read_tree
from procviz.tree.ahead import Ahead, reading_ahead

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or len(os.sched_getaffinity(0)) < 2 or threading.active_count() > 1,
    reason="needs a fork and two processors",
)

FILES = {
    "a.yml": "process: a\ntitle: 'A'\nsteps:\n  - start: s\n  - end: e\n",
    "b.yml": "channels: {email: {kind: email}}\nx: &x [1, 2]\ny: *x\n",
    "broken.yml": "process: [\n",
    "cut.yml": "process: c\ntitle: Platz #1\n",
    "deep/c.yml": "roles:\n  editor: {team: marketing}\n",
    "empty.yml": "",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(ahead, "_WORTH_A_PROCESS", 1)
    for name, text in FILES.items():
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def told(tree):
    return (tree.root.raw if tree.root else None, tree.problems)


def children():
    found = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text("ascii").split()
    return [int(child) for child in found]


def test_the_trees_are_those_that_are_read_here(folder):
    with reading_ahead(folder) as trees:
        assert isinstance(trees, Ahead)
        for source in discover(folder):
            assert told(trees(source)) == told(read_tree(source))


def test_a_list_that_an_alias_repeats_stays_one(folder):
    with reading_ahead(folder) as trees:
        entries = next(trees(source) for source in discover(folder) if source.place == "b.yml").root.entries
    assert entries["y"].value == entries["x"].value


@given(st.lists(st.integers(0, len(FILES) - 1), max_size=12))
@settings(deadline=None, max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_files_may_be_asked_for_in_any_order_and_again(folder, places):
    sources = list(discover(folder))
    with reading_ahead(folder) as trees:
        for place in places:
            assert told(trees(sources[place])) == told(read_tree(sources[place]))


def test_what_is_not_saved_yet_is_read_here(folder):
    source = next(iter(discover(folder)))
    with reading_ahead(folder) as trees:
        unsaved = trees(type(source)(source.path, source.name, source.place, unsaved=b"process: other\n"))
    assert unsaved.root.entries["process"].value.text == "other"


def test_a_file_that_vanishes_is_told_as_ever(folder):
    sources = list(discover(folder))
    (folder / "a.yml").unlink()
    with reading_ahead(folder) as trees:
        assert trees(sources[0]).problems == read_tree(sources[0]).problems != ()


def test_when_the_other_process_dies_the_rest_is_read_here(folder, monkeypatch):
    def die(_sources, _pipe):
        os.kill(os.getpid(), signal.SIGKILL)

    monkeypatch.setattr(ahead, "_read_all", die)
    with reading_ahead(folder) as trees:
        assert [told(trees(source)) for source in discover(folder)] == [told(read_tree(s)) for s in discover(folder)]


def test_no_process_is_left_behind(folder):
    before = children()
    with reading_ahead(folder) as trees:
        assert len(children()) == len(before) + 1
        trees(next(iter(discover(folder))))
    assert children() == before


def test_what_fills_the_pipe_waits_in_the_other_process(folder):
    for number in range(60):
        (folder / f"big-{number:02}.yml").write_text(f"process: b{number}\nx: [{'word, ' * 4000}]\n", encoding="utf-8")
    with reading_ahead(folder) as trees:
        assert all(trees(source).root for source in discover(folder) if source.place.startswith("big"))


@pytest.mark.parametrize("name", ["nowhere", "a.yml"])
def test_without_a_folder_there_is_nothing_to_read_ahead(folder, name):
    with reading_ahead(folder / name) as trees:
        assert trees is read_tree


def test_a_few_files_are_not_worth_a_process(tmp_path):
    with reading_ahead(tmp_path) as trees:
        assert trees is read_tree


def test_it_is_the_same_key_as_reading_here():
    with os.fdopen(os.open(os.devnull, os.O_RDONLY), "rb") as nothing:
        one = Ahead(nothing, ())
        assert one == read_tree
        assert hash(one) == hash(read_tree)
        assert one != 1
