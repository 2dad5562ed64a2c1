"""Times within a sentence: what `timing` says of durations and points, with the word before them."""

import datetime as dt
from collections.abc import Mapping

from procviz.model import Duration, Point, Rate, Window
from procviz.timing import long_duration, point_words
from procviz.timing.wording import number_words
from procviz.words import Message, _, _n

_Units = Mapping[str, Message]
"""Of each unit the words for one and, as their plural, for several."""

_WITHIN: _Units = {
    "min": _n("within {number} minute", "within {number} minutes", 1),
    "h": _n("within {number} hour", "within {number} hours", 1),
    "d": _n("within {number} day", "within {number} days", 1),
    "w": _n("within {number} week", "within {number} weeks", 1),
    "mo": _n("within {number} month", "within {number} months", 1),
    "y": _n("within {number} year", "within {number} years", 1),
    "bh": _n("within {number} business hour", "within {number} business hours", 1),
    "bd": _n("within {number} business day", "within {number} business days", 1),
}
_AFTER: _Units = {
    "min": _n("after {number} minute", "after {number} minutes", 1),
    "h": _n("after {number} hour", "after {number} hours", 1),
    "d": _n("after {number} day", "after {number} days", 1),
    "w": _n("after {number} week", "after {number} weeks", 1),
    "mo": _n("after {number} month", "after {number} months", 1),
    "y": _n("after {number} year", "after {number} years", 1),
    "bh": _n("after {number} business hour", "after {number} business hours", 1),
    "bd": _n("after {number} business day", "after {number} business days", 1),
}
_WEEKDAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def within(duration: Duration) -> Message:
    """Return by when at the latest: “within 4 business days”."""
    return _counted(duration, _WITHIN)


def after(duration: Duration) -> Message:
    """Return from when on: “after 4 business days”."""
    return _counted(duration, _AFTER)


def waiting(limit: Duration | Point) -> Message:
    """Return how long something is waited for: “at most 7 days”, “until T-14 d”."""
    return _("at most {time}", time=long_duration(limit)) if isinstance(limit, Duration) else deadline(limit)


def deadline(limit: Duration | Point) -> Message:
    """Return by when something must have come: “within 7 days”, “until T-14 d”."""
    return within(limit) if isinstance(limit, Duration) else _("until {point}", point=point_words(limit))


def rated(rate: Rate) -> Message:
    """Return how often at most: “at most 2 within 7 days”."""
    return _("at most {count} {within}", count=rate.count, within=within(rate.per))


def opened(window: Window) -> Message:
    """Return when: “Mon–Fri 08:00–18:00”."""
    first, last = _WEEKDAYS[window.first_day], _WEEKDAYS[window.last_day]
    days = first if window.first_day == window.last_day else _("{first}–{last}", first=first, last=last)
    return _("{days} {start}–{end}", days=days, start=_clock(window.start), end=_clock(window.end))


def calendar_day(point: Point, anchor: dt.date | None) -> dt.date | None:
    """Return the day of a point that counts from `anchor`; none for business days, which take a list of holidays."""
    if point.base != "anchor" or anchor is None or (point.offset and point.offset.is_business):
        return None
    days = point.sign * int(point.offset.days) if point.offset else 0
    try:
        return anchor + dt.timedelta(days=days)
    except OverflowError:
        return None


def _counted(duration: Duration, units: _Units) -> Message:
    words = units[duration.unit]
    number = number_words(duration.count)
    return Message(words.template, (("number", number),), words.plural, 1 if duration.count == 1 else 2)


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"
