import datetime as dt

import pytest

from procviz.model import Duration, Point, Rate, Window
from procviz.pages.telling import times
from procviz.prose import durations

DURATIONS = {
    "4bd": ("within 4 business days", "binnen 4 Werktagen", "nach 4 Werktagen", "alle 4 Werktage"),
    "1bh": ("within 1 business hour", "binnen 1 Arbeitsstunde", "nach 1 Arbeitsstunde", "jede Arbeitsstunde"),
    "1mo": ("within 1 month", "binnen 1 Monat", "nach 1 Monat", "jeden Monat"),
    "2w": ("within 2 weeks", "binnen 2 Wochen", "nach 2 Wochen", "alle 2 Wochen"),
    "PT36H": ("within 1.5 days", "binnen 1,5 Tagen", "nach 1,5 Tagen", "alle 36 Stunden"),
}


@pytest.mark.parametrize("text", DURATIONS)
def test_a_duration_takes_the_word_before_it(text):
    duration = Duration.parse(text)
    english, within, after, every = DURATIONS[text]
    assert times.within(duration).to("en") == english
    assert times.within(duration).to("de") == within
    assert times.after(duration).to("de") == after
    assert durations.every(duration).to("de") == every


def test_a_limit_is_a_duration_or_a_point():
    assert times.waiting(Duration.parse("7d")).to("en") == "at most 7 days"
    assert times.deadline(Duration.parse("7d")).to("de") == "binnen 7 Tagen"
    assert times.deadline(Point.parse("day 3")).to("de") == "bis Tag 3"


def test_rates_and_windows_are_said_in_full():
    assert times.rated(Rate.parse("2 per 7d")).to("de") == "höchstens 2 binnen 7 Tagen"
    assert times.opened(Window.parse("Mon-Fri 08:00-17:30")).to("de") == "Mo–Fr 08:00–17:30 Uhr"
    assert times.opened(Window.parse("Sat 09:00-12:00")).to("en") == "Sat 09:00–12:00"


def test_a_point_has_a_day_in_the_calendar_where_no_holidays_matter():
    fair = dt.date(2027, 10, 29)
    assert times.calendar_day(Point.parse("T-14d 10:00"), fair) == dt.date(2027, 10, 15)
    assert times.calendar_day(Point.parse("T"), fair) == fair
    assert times.calendar_day(Point.parse("T+1bd"), fair) is None
    assert times.calendar_day(Point.parse("day 3"), fair) is None
    assert times.calendar_day(Point.parse("T+900000y"), fair) is None
