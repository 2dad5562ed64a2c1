import re

import pytest

from procviz.dot.geometry import Box
from procviz.dot.marks import straight
from procviz.dot.signs import SIGNS, sign_of
from procviz.render.outline import reach_above, reach_beside
from procviz.render.shapes import path, shape, until


@pytest.mark.parametrize(
    ("kind", "drawn"),
    [
        ("start", '<ellipse class="tint-start" fill="#e8f5e9" stroke="#2e7d32" rx="72" ry="28"/>'),
        (
            "wait",
            '<rect class="tint-wait" fill="#ffffff" stroke="#6b7780" rx="9" x="-72" y="-23" width="144" height="46"/>',
        ),
        ("decision", '<path class="tint-decision" fill="#fff6dc" stroke="#a66300" d="M-84 0L0 -44 84 0 0 44z"/>'),
        (
            "handover",
            '<path class="tint-handover" fill="#fdebe4" stroke="#c7401a" d="M-80 -22H68L80 0 68 22H-80z"/>',
        ),
        (
            "message",
            '<path class="tint-message" fill="#e3f1fd" stroke="#1565c0" d="M66 -28H-72V28H72V-22zM66 -28v6h6"/>',
        ),
    ],
)
def test_a_sign_is_drawn_around_the_origin(kind, drawn):
    assert shape(sign_of(kind, ())).startswith(drawn)


def test_a_subprocess_has_a_line_inside_its_line():
    widths = re.findall(r'width="(\d+)" height="(\d+)"', shape(sign_of("subprocess", ())))
    assert widths == [("144", "56"), ("136", "48")]


@pytest.mark.parametrize("kind", ["decision", "handover"])
def test_arrows_meet_the_corners_that_are_drawn(placed, kind):
    sign = placed(kind)
    numbers = re.findall(r"-?\d+", shape(sign.sign).partition(' d="')[2])
    assert str(int(reach_beside(sign, 0, to_right=True))) in numbers
    assert str(int(reach_above(sign, 0))) in numbers


@pytest.mark.parametrize(("name", "sign"), SIGNS.items())
def test_a_mark_is_drawn_where_there_is_one(name, sign):
    assert ("mark" in shape(sign)) == bool(sign.mark), name


@pytest.mark.parametrize(("portion", "width"), [(0.5, 131.4), (1, 262.8), (9, 262.8)])
def test_the_filled_part_of_a_bar_lies_inside_its_outline(portion, width):
    part = shape(sign_of("bar", ()), portion).partition('class="part')[2]
    assert f'x="-131.4" y="-16.4" width="{width:g}" height="32.8"' in part


def test_nothing_of_an_empty_bar_is_filled():
    assert "part" not in shape(sign_of("bar", ()), 0.0)
    assert "part" not in shape(sign_of("message", ()), 0.5)


def test_a_bar_beneath_a_node_is_seen_from_the_nodes_middle():
    drawn = until(Box(150, 40, 200, 7), Box(100, 100, 144, 56), "message")
    assert 'd="M-50 56.5L-50 63.5M-50 60L150 60M150 56.5L150 63.5"' in drawn


def test_straight_pieces_are_lines_and_others_curves():
    assert path([straight((0, 0), (3, 6))]) == "M0 0L3 6"
    assert path([((0, 0), (0, 5), (5, 5), (5, 0))]) == "M0 0C0 5 5 5 5 0"
