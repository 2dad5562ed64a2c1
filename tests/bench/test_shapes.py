import pytest
from hypothesis import given
from hypothesis import strategies as st

from shapes import chord, gap, inside, to_outline

SQUARE = ((0, 0), (10, 0), (10, 10), (0, 10))
DIAMOND = ((0, 5), (5, 0), (10, 5), (5, 10))
PLACES = st.floats(-30, 30)


@given(PLACES, PLACES)
def test_the_gap_of_upright_boxes_is_that_of_their_sides(x, y):
    other = tuple((px + x, py + y) for px, py in SQUARE)
    assert gap(SQUARE, other) == pytest.approx(max(abs(x), abs(y)) - 10)


def test_a_box_in_the_corner_beside_a_diamond_is_apart_from_it():
    assert gap(DIAMOND, ((8, 8), (12, 8), (12, 12), (8, 12))) == pytest.approx(0.5 * 2**0.5, abs=0.01)


@pytest.mark.parametrize(
    ("start", "end", "shape", "margin", "length"),
    [
        ((-5, 5), (15, 5), SQUARE, 0, 10),
        ((-5, 5), (15, 5), SQUARE, 1, 8),
        ((5, 5), (15, 5), SQUARE, 0, 5),
        ((-5, 11), (15, 11), SQUARE, 0, 0),
        ((-5, 2), (15, 2), DIAMOND, 0, 4),
        ((0, 0), (1, 1), DIAMOND, 0, 0),
    ],
)
def test_the_part_of_a_line_inside_a_shape_is_measured(start, end, shape, margin, length):
    assert inside(start, end, shape, margin) == pytest.approx(length)
    assert inside(end, start, shape[::-1], margin) == pytest.approx(length)


@pytest.mark.parametrize(("point", "distance"), [((5, 5), 5), ((12, 5), 2), ((10, 3), 0), ((13, 14), 5)])
def test_the_way_to_an_outline_is_the_same_from_within_and_from_outside(point, distance):
    assert to_outline(point, SQUARE) == pytest.approx(distance)


def test_a_chord_runs_from_outline_to_outline():
    assert chord(DIAMOND, 2) == (3, 7)
    assert chord(DIAMOND, 11) is None
