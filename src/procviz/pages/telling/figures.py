"""Numbers, dates and sums as a language writes them."""

import datetime as dt
from functools import lru_cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal

from procviz.model import Money, Period, Share
from procviz.views.layout.dates import day_words
from procviz.words import Language, _


@lru_cache(maxsize=4096)
def number(value: float, language: Language) -> str:
    """Return a number with the language's own signs: “1.850,5”."""
    return format_decimal(value, format="#,##0.####", locale=language)


def date(value: dt.date, language: Language) -> str:
    """Return a date in words: “5. Oktober 2026”."""
    return day_words(value, language)


def share(value: Share, language: Language) -> str:
    """Return a share: “25 %”."""
    return _("{number}%", number=number(float(value.percent), language)).to(language)


def money(value: Money, language: Language) -> str:
    """Return a sum with its currency: “86.000 EUR”."""
    return f"{number(float(value.amount), language)}\N{NO-BREAK SPACE}{value.currency}"


def period(value: Period, language: Language) -> str:
    """Return a period: “4. Quartal 2026”, “November 2026”, “2026”."""
    year, _dash, part = value.text.partition("-")
    if part.startswith("Q"):
        return _("quarter {number} of {year}", number=part[1:], year=year).to(language)
    if part:
        return format_date(dt.date(int(year), int(part), 1), "LLLL y", locale=language)
    return year


@lru_cache(maxsize=256)
def tongue(code: str, language: Language) -> str:
    """Return the name of the language `code`: “Deutsch” of “de”; the code itself where it is none we know."""
    return str(Locale(language).languages.get(code, code))
