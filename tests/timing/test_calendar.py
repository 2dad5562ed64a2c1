"""Business time by the calendar: 2026-11-02 is a Monday."""

import datetime as dt

import pytest

from procviz.model import Duration, Window
from procviz.timing import Calendar, Offset, offsets

MONDAY = dt.date(2026, 11, 2)
OFFICE = Calendar(Window.parse("Mon-Fri 08:00-17:00"), "DE-BW", "de")


def later(moment, text, *, sign=1, zero=MONDAY, calendar=OFFICE):
    return calendar.later(zero, moment, Duration.parse(text), sign)


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [(0, "1bd", 1), (4, "1bd", 7), (5, "1bd", 7), (6, "1bd", 7), (0, "5bd", 7), (0.5, "6bd", 8.5), (3, "0bd", 3)],
)
def test_business_days_leave_weekends_out(day, text, expected):
    assert later(day, text) == expected


def test_business_days_before_a_day_go_back_over_the_weekend():
    assert later(0, "1bd", sign=-1) == -3


def test_a_holiday_of_the_subdivision_is_no_business_day():
    epiphany = dt.date(2027, 1, 5)  # the day before it
    assert later(0, "1bd", zero=epiphany) == 2
    assert later(0, "1bd", zero=epiphany, calendar=Calendar(OFFICE.hours, "DE-BE", "de")) == 1
    assert later(0, "1bd", zero=epiphany, calendar=Calendar(OFFICE.hours)) == 1


@pytest.mark.parametrize(
    ("hour", "text", "expected"), [(8, "4bh", 12), (15, "4bh", 24 + 10), (6, "1bh", 9), (20, "9bh", 24 + 17)]
)
def test_business_hours_pass_within_the_window(hour, text, expected):
    assert later(hour / 24, text) * 24 == pytest.approx(expected)


def test_business_hours_before_a_moment():
    assert later(9 / 24, "2bh", sign=-1) * 24 == pytest.approx(-72 + 16)


@pytest.mark.parametrize("text", ["999999bd", "999999bh", "4999bd"])
def test_what_leads_beyond_all_calendars_is_counted_in_plain_days(text):
    assert later(2_900_000.0, text, zero=dt.date(2026, 1, 1)) > 2_900_000
    assert later(0, text, zero=dt.date(9999, 12, 1)) > 0


def test_an_unknown_country_has_no_holidays():
    assert later(0, "1bd", calendar=Calendar(OFFICE.hours, "XX")) == 1


def test_a_process_follows_the_calendar_where_its_anchor_has_a_date(flow):
    steps = [{"start": "begin", "at": "T-3d"}, {"wait": "pause", "for": "1bd"}, {"end": "done"}]
    dated = flow(*steps, anchor={"title": "Fair", "date": "2026-11-09"})  # T-3d is a Friday
    assert offsets(dated, calendar=OFFICE)["done"] == Offset(0, 0)
    assert offsets(flow(*steps), calendar=OFFICE)["done"] == Offset(-2, -2)


def test_a_point_in_business_days_follows_it_too(flow):
    steps = [{"start": "begin", "at": "T-9d"}, {"message": "thanks", "at": "T+1bd 10:00"}, {"end": "done"}]
    dated = flow(*steps, anchor={"title": "Fair", "date": "2026-10-30"})  # a Friday
    assert offsets(dated, calendar=OFFICE)["thanks"].earliest == pytest.approx(3 + 10 / 24)
