"""Times in words."""

import datetime
from collections.abc import Mapping

from procviz.model import Duration, Point, Rate, Window
from procviz.model.time import WEEKDAYS
from procviz.words import Message, _, _n

_Units = Mapping[str, tuple[str, str]]
"""Template for one and for several of each unit."""


def _templates(*messages: Message) -> _Units:
    units = ("min", "h", "d", "w", "mo", "y", "bh", "bd")
    return {unit: (message.template, message.plural) for unit, message in zip(units, messages, strict=True)}


_LASTING = _templates(
    _n("{count} minute", "{count} minutes", 1),
    _n("{count} hour", "{count} hours", 1),
    _n("{count} day", "{count} days", 1),
    _n("{count} week", "{count} weeks", 1),
    _n("{count} month", "{count} months", 1),
    _n("{count} year", "{count} years", 1),
    _n("{count} business hour", "{count} business hours", 1),
    _n("{count} business day", "{count} business days", 1),
)
_WITHIN = _templates(
    _n("within {count} minute", "within {count} minutes", 1),
    _n("within {count} hour", "within {count} hours", 1),
    _n("within {count} day", "within {count} days", 1),
    _n("within {count} week", "within {count} weeks", 1),
    _n("within {count} month", "within {count} months", 1),
    _n("within {count} year", "within {count} years", 1),
    _n("within {count} business hour", "within {count} business hours", 1),
    _n("within {count} business day", "within {count} business days", 1),
)
_AFTER = _templates(
    _n("after {count} minute", "after {count} minutes", 1),
    _n("after {count} hour", "after {count} hours", 1),
    _n("after {count} day", "after {count} days", 1),
    _n("after {count} week", "after {count} weeks", 1),
    _n("after {count} month", "after {count} months", 1),
    _n("after {count} year", "after {count} years", 1),
    _n("after {count} business hour", "after {count} business hours", 1),
    _n("after {count} business day", "after {count} business days", 1),
)
_EVERY = _templates(
    _n("every minute", "every {count} minutes", 1),
    _n("every hour", "every {count} hours", 1),
    _n("every day", "every {count} days", 1),
    _n("every week", "every {count} weeks", 1),
    _n("every month", "every {count} months", 1),
    _n("every year", "every {count} years", 1),
    _n("every business hour", "every {count} business hours", 1),
    _n("every business day", "every {count} business days", 1),
)
_WEEKDAYS = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))


def lasting(duration: Duration) -> Message:
    """Return how long: “4 business days”."""
    return _counted(duration, _LASTING)


def within(duration: Duration) -> Message:
    """Return by when at the latest: “within 4 business days”."""
    return _counted(duration, _WITHIN)


def after(duration: Duration) -> Message:
    """Return from when on: “after 4 business days”."""
    return _counted(duration, _AFTER)


def every(duration: Duration) -> Message:
    """Return how often: “every 2 weeks”."""
    return _counted(duration, _EVERY)


def dated(point: Point) -> Message:
    """Return when: “day 3”, “14 days before T, 10:00”, “next Tue, 10:00”."""
    if point.weekday is not None:
        day = _("next {weekday}", weekday=_WEEKDAYS[point.weekday])
    elif point.base == "start":
        day = _("day {count}", count=_count(point.offset.count if point.offset else 0))
    elif point.offset is None or not point.offset.count:
        day = _("on T")
    elif point.sign < 0:
        day = _("{time} before T", time=lasting(point.offset))
    else:
        day = _("{time} after T", time=lasting(point.offset))
    return day if point.minute is None else _("{day}, {clock}", day=day, clock=_clock(point.minute))


def calendar_day(point: Point, anchor: datetime.date | None) -> datetime.date | None:
    """Return the day of a point that counts from `anchor`; none for business days, which take a calendar of holidays."""
    if point.base != "anchor" or anchor is None or (point.offset and point.offset.is_business):
        return None
    days = point.sign * int(point.offset.days) if point.offset else 0
    try:
        return anchor + datetime.timedelta(days=days)
    except OverflowError:
        return None


def waiting(limit: Duration | Point) -> Message:
    """Return how long something is waited for: “at most 7 days”, “until 14 days before T”."""
    return _("at most {time}", time=lasting(limit)) if isinstance(limit, Duration) else deadline(limit)


def deadline(limit: Duration | Point) -> Message:
    """Return by when something must have come: “within 7 days”, “until 14 days before T”."""
    return within(limit) if isinstance(limit, Duration) else _("until {point}", point=dated(limit))


def rated(rate: Rate) -> Message:
    """Return how often at most: “at most 2 within 7 days”."""
    return _("at most {count} {within}", count=rate.count, within=within(rate.per))


def opened(window: Window) -> Message:
    """Return when: “Mon–Fri 08:00–18:00”."""
    first, last = _WEEKDAYS[window.first_day], _WEEKDAYS[window.last_day]
    days = first if window.first_day == window.last_day else _("{first}–{last}", first=first, last=last)
    return _("{days} {start}–{end}", days=days, start=_clock(window.start), end=_clock(window.end))


def _clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def _counted(duration: Duration, units: _Units) -> Message:
    one, many = units[duration.unit]
    return Message(one, (("count", _count(duration.count)),), many, 1 if duration.count == 1 else 2)


def _count(count: float) -> int | str | Message:
    """Return a count as it is read; only ISO durations have fractions."""
    whole, _point, part = f"{count:.2f}".rstrip("0").partition(".")
    return _("{whole}.{part}", whole=whole, part=part) if part else int(whole)
