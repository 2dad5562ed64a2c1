"""Numbers, rows and shares as sentences say them."""

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from procviz.words import Message, _

Words = str | Message

_NUMBERS = (
    _("two"), _("three"), _("four"), _("five"), _("six"),
    _("seven"), _("eight"), _("nine"), _("ten"), _("eleven"), _("twelve"),
)  # fmt: skip
_TIMES = (_("once"), _("twice"), _("three times"), _("four times"), _("five times"), _("six times"))
_BOTH = 2
_ORDINALS = (_("the first"), _("the second"), _("the third"), _("the fourth"), _("the fifth"), _("the sixth"))


def number(count: int) -> int | Message:
    """Return a number of several things, up to twelve as a word."""
    return _NUMBERS[count - _BOTH] if _BOTH <= count < len(_NUMBERS) + _BOTH else count


def times(count: int) -> Message:
    """Return how often: “twice”, “20 times”."""
    return _TIMES[count - 1] if 0 < count <= len(_TIMES) else _("{count} times", count=count)


def cases(places: Sequence[int], count: int) -> Message:
    """Return in which of `count` cases, by their places from 0 on: “in both cases,”, “in the first case,”."""
    if len(places) == count:
        return _("in both cases,") if count == _BOTH else _("in all {count} cases,", count=number(count))
    if places[-1] >= len(_ORDINALS):
        return _("in the other cases,")
    return _("in {ordinal} case,", ordinal=all_of([_ORDINALS[place] for place in places]))


def all_of(items: Sequence[Words]) -> Words:
    """Return “A, B and C”."""
    return _("{some} and {last}", some=row(items[:-1]), last=items[-1]) if len(items) > 1 else row(items)


def one_of(items: Sequence[Words]) -> Words:
    """Return “A, B or C”."""
    return _("{some} or {last}", some=row(items[:-1]), last=items[-1]) if len(items) > 1 else row(items)


def row(items: Sequence[Words]) -> Words:
    """Return “A, B, C”."""
    if not items:
        return ""
    said = items[0]
    for item in items[1:]:
        said = _("{some}, {more}", some=said, more=item)
    return said


@lru_cache(maxsize=1024)
def percent(share: Decimal) -> Message:
    """Return a share: “25%”, “33.3%”."""
    whole, _point, fraction = f"{share.normalize():f}".partition(".")
    digits: Words = _("{whole}.{tenth}", whole=whole, tenth=fraction) if fraction else whole
    return _("{number}%", number=digits)
