import datetime as dt

import pytest

from procviz.model import Money, Period, Share
from procviz.pages.telling import figures


def test_numbers_take_the_signs_of_the_language():
    assert figures.number(1850.5, "de") == "1.850,5"
    assert figures.number(1850.5, "en") == "1,850.5"
    assert figures.number(14.0, "de") == "14"


def test_shares_and_sums():
    assert figures.share(Share.parse("12.5%"), "de") == "12,5\N{NO-BREAK SPACE}%"
    assert figures.share(Share.parse("25%"), "en") == "25%"
    assert figures.money(Money.parse("86000 EUR"), "de") == "86.000\N{NO-BREAK SPACE}EUR"


@pytest.mark.parametrize(
    ("text", "german", "english"),
    [
        ("2026", "2026", "2026"),
        ("2026-Q4", "4. Quartal 2026", "quarter 4 of 2026"),
        ("2026-11", "November 2026", "November 2026"),
    ],
)
def test_periods(text, german, english):
    assert figures.period(Period.parse(text), "de") == german
    assert figures.period(Period.parse(text), "en") == english


def test_dates_and_languages():
    assert figures.date(dt.date(2026, 10, 5), "de") == "5. Oktober 2026"
    assert figures.tongue("de", "en") == "German"
    assert figures.tongue("xx", "de") == "xx"
