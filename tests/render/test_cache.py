import os
from dataclasses import replace

import pytest

from procviz.render.cache import drawing_version, keep, key_of, load, prune

KEY = "0123456789abcdef" * 4
DAY = 24 * 60 * 60


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


def test_the_last_picture_of_a_key_stays(tmp_path):
    keep(tmp_path, KEY, b"one")
    keep(tmp_path, KEY, b"two")
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1
    assert load(tmp_path, KEY) == b"two"


def aged(folder, count):
    """Keep pictures of 132 bytes each, the first one the oldest, and return their keys."""
    keys = [f"{number:064x}" for number in range(count)]
    for age, key in enumerate(keys):
        keep(folder, key, b"x" * 100)
        os.utime(folder / key[:2] / key[2:], (age, age))
    return keys


def kept(folder, keys):
    return [load(folder, key) is not None for key in keys]


def test_the_oldest_pictures_go_when_there_are_too_many(tmp_path):
    keys = aged(tmp_path, 4)
    prune(tmp_path, most=300)
    assert kept(tmp_path, keys) == [False, False, True, True]


def test_pictures_stay_while_there_is_room(tmp_path):
    keys = aged(tmp_path, 4)
    prune(tmp_path, most=4 * 132)
    assert kept(tmp_path, keys) == [True] * 4


def test_what_is_no_picture_is_never_dropped(tmp_path):
    (tmp_path / "no").mkdir()
    for name in ("letter.txt", "no/picture", "no/" + "f" * 61):
        (tmp_path / name).write_bytes(b"x" * 1000)
    prune(tmp_path, most=0)
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == [
        "f" * 61,
        "letter.txt",
        "picture",
        "pruned",
    ]


def test_a_folder_is_looked_through_once_a_day(tmp_path):
    prune(tmp_path, most=0, now=10 * DAY)
    keys = aged(tmp_path, 1)
    prune(tmp_path, most=0, now=10.9 * DAY)
    assert kept(tmp_path, keys) == [True]
    prune(tmp_path, most=0, now=11.1 * DAY)
    assert kept(tmp_path, keys) == [False]


def test_a_folder_that_is_not_there_is_not_made(tmp_path):
    prune(tmp_path / "absent")
    assert not (tmp_path / "absent").exists()


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
    jobs = [(diagram, "svg"), (diagram, "png"), *((other, "svg") for other in changed)]
    assert len({key_of(*job, "engine 1") for job in jobs}) == len(jobs)
    assert key_of(diagram, "svg", "engine 1") != key_of(diagram, "svg", "engine 2")


def test_an_equal_diagram_has_the_same_key(diagram):
    assert key_of(diagram, "svg", "") == key_of(replace(diagram), "svg", "")


def test_the_version_is_that_of_the_code():
    assert len(drawing_version()) == 64
