import pytest

from procviz.dot import Box, Label
from procviz.render import edge_labels

LEVEL = [(0, 0), (100, 0)]
UPRIGHT = [(0, 0), (0, 100)]


def place_labels(ways, sizes, obstacles, area=None):
    """Return the middles of labels of these sizes; one without a size is none."""
    labels = [Label(("x",) if width else (), width, height) for width, height in sizes]
    return [middle for middle, _label in edge_labels.place_labels(ways, labels, obstacles, area=area)]


def test_an_edge_without_label_gets_no_place():
    assert place_labels([LEVEL], [(0, 0)], []) == [None]


def test_a_label_stands_above_the_beginning_of_a_level_line():
    assert place_labels([LEVEL], [(30, 12)], []) == [(20, 9)]


def test_a_label_stands_right_of_the_beginning_of_an_upright_line():
    assert place_labels([UPRIGHT], [(30, 12)], []) == [(18, 11)]


def test_a_label_stands_below_where_a_box_is_above():
    assert place_labels([LEVEL], [(30, 12)], [Box(50, 20, 200, 30)]) == [(20, -9)]


def test_a_label_follows_its_line_to_a_stretch_that_is_long_enough():
    ((x, y),) = place_labels([[(0, 0), (20, 0), (20, -200)]], [(60, 12)], [])
    assert x == pytest.approx(20 + 30 + 3)
    assert y < 0


def test_a_label_does_not_leave_the_field():
    ((_x, y),) = place_labels([LEVEL], [(30, 12)], [], Box(50, -40, 200, 90))
    assert y == -9


def test_labels_do_not_cover_each_other():
    first, second = place_labels([LEVEL, [(0, 4), (100, 4)]], [(30, 12), (30, 12)], [])
    assert abs(first[0] - second[0]) >= 30 or abs(first[1] - second[1]) >= 12


def test_a_label_does_not_lie_on_another_line():
    ((x, y),) = place_labels([LEVEL, [(20, -50), (20, 50)]], [(30, 12), (0, 0)], [])[:1]
    assert x - 15 > 20 or x + 15 < 20 or abs(y) > 50


def test_a_label_finds_a_free_place_between_the_usual_ones():
    """Only from 31 to 69 no other line crosses."""
    fence = [[(x, -30), (x, 30)] for x in (4, 12, 20, 28, 31, 69, 76, 84, 92)]
    (x, _y), *_others = place_labels([LEVEL, *fence], [(30, 12), *[(0, 0)] * 9], [])
    assert 31 + 15 <= x <= 69 - 15


def test_no_label_stands_beside_a_line_that_several_arrows_share():
    trunk = [(0, 50), (200, 50)]
    branch = [(0, 0), (10, 0), (10, 50), (200, 50)]
    (x, y), _other = place_labels([branch, trunk], [(60, 12), (0, 0)], [Box(-40, 10, 80, 60), Box(60, -30, 80, 50)])
    assert y + 6 < 50
    assert x < 90


def test_a_label_without_room_takes_shorter_lines():
    label, short = Label(("abgelehnt · 20 %",), 90, 12), Label(("abgelehnt", "20 %"), 50, 24)
    others = [[(65, -30), (65, 30)], [(0, 10), (100, 10)]]
    (middle, chosen), *_others = edge_labels.place_labels(
        [LEVEL, *others], [label, *[Label((), 0, 0)] * 2], [], narrower=lambda _label: short
    )
    assert chosen is short
    assert middle[0] + 25 <= 65
    assert middle[1] < 0
