"""Amounts as a language writes them, and what is said of long lists."""

from collections.abc import Sequence
from functools import lru_cache

from procviz.words import Language, _n

_FIGURES = 4  # after the point
_MOST_NAMES = 12


@lru_cache(maxsize=4096)
def amount(value: float, language: Language) -> str:
    """Return a number with the language's own signs.

    >>> amount(86000.5, "de")
    '86.000,5'
    """
    whole, _point, rest = f"{value:,.{_FIGURES}f}".rstrip("0").partition(".")
    if language == "de":
        whole = whole.replace(",", ".")
    return f"{whole}{',' if language == 'de' else '.'}{rest}" if rest else whole


def short_name(title: str) -> str:
    """Return a title without what follows a dash, as in “Trade fair – from invitation to thank-you”."""
    head, _dash, _rest = title.partition(" – ")
    return head.strip() or title


def named(names: Sequence[str], language: Language, *, most: int = _MOST_NAMES) -> str:
    """Return names in a row; of a row of more than `most` the first, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    first, more = ", ".join(names[:most]), len(names) - most
    return _n("{names} and {count} more", "{names} and {count} more", more, names=first).to(language)
