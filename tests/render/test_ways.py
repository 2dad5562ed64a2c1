import pytest

from procviz.render.ends import order_ends
from procviz.render.ways import Way, is_orthogonal, without_needless


@pytest.mark.parametrize(
    ("points", "kept"),
    [
        ([(0, 0), (5, 0), (9, 0)], [(0, 0), (9, 0)]),
        ([(0, 0), (0, 0), (0, 7)], [(0, 0), (0, 7)]),
        ([(0, 0), (5, 0), (5, 5), (5, 9)], [(0, 0), (5, 0), (5, 9)]),
        ([(0, 0), (0, 0)], [(0, 0), (0, 0)]),
    ],
)
def test_points_that_are_no_corners_are_left_out(points, kept):
    assert without_needless(points) == kept


def test_only_level_and_upright_ways_are_orthogonal():
    assert is_orthogonal([(0, 0), (5, 0), (5, 9)])
    assert not is_orthogonal([(0, 0), (5, 9)])


def test_of_two_arrows_from_one_side_the_one_that_turns_down_leaves_below():
    down = Way([(0, 10), (30, 10), (30, -50)], 0, 1)
    on = Way([(0, 0), (90, 0)], 0, 2)
    order_ends([down, on])
    assert down.points[0][1] < on.points[0][1]


def test_of_two_arrows_that_turn_down_the_first_to_turn_leaves_lowest():
    late = Way([(0, 0), (60, 0), (60, -50)], 0, 1)
    early = Way([(0, 10), (30, 10), (30, -50)], 0, 2)
    order_ends([late, early])
    assert early.points[0][1] < late.points[0][1]


def test_arrows_at_different_sides_do_not_disturb_each_other():
    right, left = Way([(0, 0), (9, 0)], 0, 1), Way([(0, 0), (-9, 0)], 0, 2)
    order_ends([right, left])
    assert right.points == [(0, 0), (9, 0)]
    assert left.points == [(0, 0), (-9, 0)]
