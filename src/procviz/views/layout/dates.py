"""Days of the calendar as a language writes them."""

import datetime as dt
from functools import lru_cache

from babel.dates import format_date

from procviz.words import Language


@lru_cache(maxsize=4096)
def day_words(day: dt.date, language: Language) -> str:
    """Return a day in words.

    >>> day_words(dt.date(2026, 10, 5), "de")
    '5. Oktober 2026'
    """
    return format_date(day, "long", locale=language)
