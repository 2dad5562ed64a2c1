"""Processes by wave and type."""

import pytest


@pytest.fixture
def made(process):
    def make(name, wave=None, kind="event", **keys):
        waves = {} if wave is None else {"wave": wave}
        return process({"start": "s"}, {"end": "e"}, process=name, title=name, type=kind, **waves, **keys)

    return make


def _places(diagram):
    titles = {at: one.title for one in diagram.headings for at in range(one.first, one.last + 1)}
    return {node.id: (diagram.lanes[node.row].title, titles[node.column]) for node in diagram.nodes}


def test_columns_are_waves_and_rows_types_and_what_has_no_wave_comes_last(workspace, picture, made):
    diagram = picture("waves", workspace(made("rest"), made("two", 2, "social"), made("one", 1)))
    assert [heading.title for heading in diagram.headings] == ["wave 1", "wave 2", "without a wave"]
    assert _places(diagram) == {
        "one": ("Events", "wave 1"),
        "two": ("Social media", "wave 2"),
        "rest": ("Events", "without a wave"),
    }
    assert (
        diagram.description
        == "The waves of the rollout: wave 1: 1 process; wave 2: 1 process; without a wave: 1 process."
    )


def test_where_all_have_a_wave_there_is_no_column_for_the_others(workspace, picture, made):
    diagram = picture("waves", workspace(made("one", 1), made("old", status="retired")))
    assert [heading.title for heading in diagram.headings] == ["wave 1"]


def test_many_of_a_type_in_a_wave_stand_side_by_side(workspace, picture, made):
    diagram = picture("waves", workspace(*(made(f"p{i}", 1) for i in range(9)), made("two", 2)))
    assert [(heading.first, heading.last) for heading in diagram.headings] == [(0, 2), (3, 3)]
    assert {(node.column, node.stack) for node in diagram.nodes if node.id != "two"} == {
        (column, stack) for column in range(3) for stack in range(3)
    }


def test_very_many_are_counted_by_wave_and_type(workspace, picture, made):
    kinds = ("event", "social")
    diagram = picture("waves", workspace(*(made(f"p{i}", 1 + i % 4 // 2, kinds[i % 2]) for i in range(80))))
    assert [(node.title, node.row, node.column) for node in diagram.nodes] == [
        ("20 processes", 0, 0),
        ("20 processes", 1, 0),
        ("20 processes", 0, 1),
        ("20 processes", 1, 1),
    ]


def test_the_last_of_many_waves_takes_the_later_ones_in(workspace, picture, made):
    diagram = picture("waves", workspace(*(made(f"p{i}", i) for i in range(20))))
    assert len(diagram.headings) == 12
    assert diagram.headings[-1].title == "wave 11 and later"


def test_without_waves_there_is_no_picture(workspace, picture, made):
    assert picture("waves", workspace(made("rest"))) is None


def test_the_bundled_waves_are_two(bundled, picture):
    assert [heading.title for heading in picture("waves", bundled, language="de").headings][:2] != []
    assert [heading.title for heading in picture("waves", bundled).headings][:2] == ["wave 1", "wave 2"]
