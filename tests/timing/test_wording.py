import math

import pytest

from procviz.model import Duration, Point
from procviz.timing import Offset, long_duration, moment, offset_words, point_words, short_duration


@pytest.mark.parametrize(
    ("written", "short", "whole"),
    [
        ("30min", "30 min", "30 minutes"),
        ("120min", "2 h", "2 hours"),
        ("4h", "4 h", "4 hours"),
        ("1d", "1 d", "1 day"),
        ("14d", "14 d", "14 days"),
        ("2w", "2 wk", "2 weeks"),
        ("6mo", "6 mo", "6 months"),
        ("1y", "1 yr", "1 year"),
        ("4bh", "4 bh", "4 business hours"),
        ("4bd", "4 bd", "4 business days"),
        ("P3D", "3 d", "3 days"),
        ("PT4H", "4 h", "4 hours"),
        ("PT1H20M", "1.3 h", "1.3 hours"),
    ],
)
def test_durations_are_said_in_short_and_in_whole_words(written, short, whole):
    duration = Duration.parse(written)
    assert (str(short_duration(duration)), str(long_duration(duration))) == (short, whole)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("day 3", "day 3"),
        ("T", "T"),
        ("T-14d", "T-14 d"),
        ("T+1bd 10:00", "T+1 bd 10:00"),
        ("T-3d 09:05", "T-3 d 9:05"),
        ("Tue 10:00", "Tue 10:00"),
    ],
)
def test_points_read_as_they_are_written(written, expected):
    assert str(point_words(Point.parse(written))) == expected


@pytest.mark.parametrize(
    ("days", "anchored", "expected"),
    [
        (0, False, "day 0"),
        (3, False, "day 3"),
        (0.25, False, "day 0 + 6 h"),
        (0, True, "T"),
        (-14, True, "T-14 d"),
        (1.5, True, "T+1 d 12:00"),
        (-87.5, True, "T-88 d 12:00"),
    ],
)
def test_a_moment_is_named_after_its_day(days, anchored, expected):
    assert str(moment(days, anchored=anchored)) == expected


@pytest.mark.parametrize(
    ("earliest", "latest", "anchored", "expected"),
    [
        (35, 35, False, "day 35"),
        (35, 38, False, "day 35–38"),
        (0, 5.5, False, "day 0–5"),
        (0, 0.25, False, "day 0 to day 0 + 6 h"),
        (3, math.inf, False, "from day 3"),
        (-42, -21, True, "T-42 to T-21 d"),
        (-3, 1, True, "T-3 to T+1 d"),
    ],
)
def test_an_uncertain_time_names_both_ends(earliest, latest, anchored, expected):
    assert str(offset_words(Offset(earliest, latest), anchored=anchored)) == expected
