import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.model import Duration, Period, Point, Rate, Window
from procviz.model.written import RefusedError


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("30min", 30 / 1440),
        ("4h", 4 / 24),
        ("3d", 3),
        ("2w", 14),
        ("6mo", 180),
        ("1y", 365),
        ("2bd", 2),
        ("4bh", 4 / 24),
        ("P3D", 3),
        ("PT4H", 4 / 24),
        ("P1Y2M", 425),
        ("P2W", 14),
    ],
)
def test_a_duration_has_its_length_in_days(text, days):
    assert Duration.parse(text).days == pytest.approx(days)


@pytest.mark.parametrize(
    ("text", "days"),
    [("1w", 5), ("1d", 1), ("8h", 1), ("120d", 120), ("1mo", 20), ("P2W", 10), ("PT4H", 0.5), ("P1DT4H", 1.5)],
)
def test_as_effort_a_week_has_five_days_and_a_day_eight_hours(text, days):
    assert Duration.parse(text).effort_days == pytest.approx(days)


@pytest.mark.parametrize(
    ("text", "message", "repair"),
    [
        ("3m", "`3m` may mean minutes or months", "write `3min` or `3mo`"),
        ("3 Tage", "“3 Tage” is not a duration", "write `3d`"),
        ("4 Werktage", "“4 Werktage” is not a duration", "write `4bd`"),
        ("2 weeks", "“2 weeks” is not a duration", "write `2w`"),
    ],
)
def test_a_duration_that_cannot_be_read_comes_with_a_cure(text, message, repair):
    with pytest.raises(RefusedError) as refused:
        Duration.parse(text)
    assert (str(refused.value.message), str(refused.value.repair)) == (message, repair)
    assert refused.value.rule == "bad-time"


@pytest.mark.parametrize("text", ["", "P", "PT", "d", "-3d", "3.5d", "soon", "9999999d", "P1S", "3dd"])
def test_other_words_are_no_duration(text):
    with pytest.raises(RefusedError):
        Duration.parse(text)


@pytest.mark.parametrize(
    ("text", "base", "days"),
    [
        ("day 3", "start", 3),
        ("day 3 12:00", "start", 3.5),
        ("T", "anchor", 0),
        ("T-14d", "anchor", -14),
        ("T+1bd", "anchor", 1),
        ("T-14d 06:00", "anchor", -13.75),
        ("Tue 10:00", "weekday", 10 / 24),
    ],
)
def test_a_point_counts_from_its_base(text, base, days):
    point = Point.parse(text)
    assert (point.base, point.days) == (base, pytest.approx(days))


@pytest.mark.parametrize("text", ["day", "T-", "T14d", "Dienstag", "day 3 25:00", "day -1", "T - 14d"])
def test_other_words_are_no_point(text):
    with pytest.raises(RefusedError):
        Point.parse(text)


def test_a_rate_has_count_and_stretch():
    rate = Rate.parse("2 per 7d")
    assert (rate.count, rate.per.days) == (2, 7)


@pytest.mark.parametrize("text", ["2 pro Woche", "per 7d", "2 per", "two per 7d"])
def test_other_words_are_no_rate(text):
    with pytest.raises(RefusedError):
        Rate.parse(text)


def test_a_window_has_days_and_minutes():
    window = Window.parse("Mon-Fri 08:00-18:00")
    assert (window.first_day, window.last_day, window.start, window.end) == (0, 4, 480, 1080)


@pytest.mark.parametrize("text", ["Fri-Mon 08:00-18:00", "Mon-Fri 18:00-08:00", "Mon-Fri 08:00-08:00"])
def test_a_window_must_end_after_it_starts(text):
    with pytest.raises(RefusedError, match="ends before it starts"):
        Window.parse(text)


@pytest.mark.parametrize("text", ["2026", "2026-Q4", "2026-11"])
def test_a_period_is_a_year_a_quarter_or_a_month(text):
    assert str(Period.parse(text)) == text


@pytest.mark.parametrize("text", ["2026-Q5", "2026-13", "26", "2026-1", "Q4 2026", "0000"])
def test_other_words_are_no_period(text):
    with pytest.raises(RefusedError):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-Q4", date(2026, 10, 1), date(2026, 12, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text, first, last):
    period = Period.parse(text)
    assert (period.first_day, period.last_day) == (first, last)


@given(st.text(max_size=30) | st.from_regex(r"[0-9T+ -]{1,4}(d|bd|min|mo)?( [0-9:]{5})?", fullmatch=True))
def test_any_text_is_read_or_refused(text):
    for kind in (Duration, Point, Rate, Window, Period):
        with contextlib.suppress(RefusedError):
            assert kind.parse(text).text == text


def test_a_day_ends_at_24_00():
    assert Window.parse("Sat 20:00-24:00").end == 1440
    with pytest.raises(RefusedError):
        Window.parse("Sat 20:00-24:30")
