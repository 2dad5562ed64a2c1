from dataclasses import replace

import pytest

from procviz.render import Job
from procviz.render.cache import drawing_version, keep, key_of, load

KEY = "0123456789abcdef"


def test_what_is_kept_is_found_again(tmp_path):
    keep(tmp_path, KEY, b"picture")
    assert load(tmp_path, KEY) == b"picture"


def test_nothing_is_found_where_nothing_was_kept(tmp_path):
    assert load(tmp_path / "absent", KEY) is None


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 64])
def test_a_damaged_file_is_ignored(tmp_path, damage):
    keep(tmp_path, KEY, b"picture")
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    file.write_bytes(damage)
    assert load(tmp_path, KEY) is None


def test_no_half_written_file_stays(tmp_path):
    keep(tmp_path, KEY, b"one")
    keep(tmp_path, KEY, b"two")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
    assert load(tmp_path, KEY) == b"two"


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path):
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    keep(blocked, KEY, b"picture")
    assert load(blocked, KEY) is None


def test_everything_that_changes_a_picture_changes_its_key(diagram):
    node, edge, lane = diagram.nodes[0], diagram.edges[0], diagram.lanes[0]
    changed = [
        replace(diagram, title="Anders"),
        replace(diagram, language="en"),
        replace(diagram, nodes=(replace(node, note="Tag 1"), *diagram.nodes[1:])),
        replace(diagram, nodes=(replace(node, classes=("new",)), *diagram.nodes[1:])),
        replace(diagram, edges=(replace(edge, label="+ 1 d"), *diagram.edges[1:])),
        replace(diagram, lanes=(replace(lane, link="#x"), *diagram.lanes[1:])),
        replace(diagram, headings=()),
    ]
    jobs = [Job(diagram, "svg"), Job(diagram, "png"), *(Job(other, "svg") for other in changed)]
    assert len({key_of(job, "engine 1") for job in jobs}) == len(jobs)
    assert key_of(jobs[0], "engine 1") != key_of(jobs[0], "engine 2")


def test_an_equal_diagram_has_the_same_key(diagram):
    assert key_of(Job(diagram, "svg"), "") == key_of(Job(replace(diagram), "svg"), "")


def test_the_version_is_that_of_the_code():
    assert len(drawing_version()) == 64
