import pytest

from procviz.dot import Box
from procviz.render.edge_labels import place_labels

LEVEL = [(0, 0), (100, 0)]
UPRIGHT = [(0, 0), (0, 100)]


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
