import re

import pytest

from procviz.render.strokes import head, line


def test_a_level_line_ends_where_its_head_begins():
    assert line(((10, 20), (100, 20))) == "M10 20H92.5"


def test_corners_are_rounded():
    assert line(((0, 0), (50, 0), (50, 50))) == "M0 0H44Q50 0 50 6V42.5"


def test_a_short_line_keeps_a_bit_before_its_head():
    assert line(((0, 0), (5, 0))) == "M0 0H1"


@pytest.mark.parametrize(
    ("points", "drawn"),
    [
        (((0, 5), (90, 5)), "M90 5l-7.5-2.6v5.2z"),
        (((90, 5), (0, 5)), "M0 5l7.5-2.6v5.2z"),
        (((5, 0), (5, 90)), "M5 90l-2.6-7.5h5.2z"),
        (((5, 90), (5, 0)), "M5 0l-2.6 7.5h5.2z"),
    ],
)
def test_a_head_points_where_its_line_leads(points, drawn):
    assert head(points) == drawn


def test_the_head_of_a_slanted_line_lies_along_it():
    tip, one, other = (
        tuple(map(float, words)) for words in re.findall(r"(-?[\d.]+)[ ]?(-?[\d.]+)", head(((0, 0), (30, 40))))
    )
    assert tip == (30, 40)
    base = ((tip[0] + one[0] + other[0]) / 2, (tip[1] + one[1] + other[1]) / 2)
    assert base == pytest.approx((30 - 4.5, 40 - 6), abs=0.1)  # 7.5 back towards the origin
