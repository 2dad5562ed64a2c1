"""Durations, points and offsets in words, short for pictures and whole for sentences."""

import math
from collections.abc import Callable

from procviz.model import Duration, Point
from procviz.model.time import WEEKDAYS
from procviz.timing.passing import Offset
from procviz.words import Message, _, _n

_MINUTES = 1440
_HOURS = 24


_SHORT: dict[str, Callable[[int | Message], Message]] = {
    "min": lambda count: _("{count} min", count=count),
    "h": lambda count: _("{count} h", count=count),
    "d": lambda count: _("{count} d", count=count),
    "w": lambda count: _("{count} wk", count=count),
    "mo": lambda count: _("{count} mo", count=count),
    "y": lambda count: _("{count} yr", count=count),
    "bh": lambda count: _("{count} bh", count=count),
    "bd": lambda count: _("{count} bd", count=count),
}
_LONG: dict[str, Callable[[int | Message, int], Message]] = {
    "min": lambda number, form: _n("{number} minute", "{number} minutes", form, number=number),
    "h": lambda number, form: _n("{number} hour", "{number} hours", form, number=number),
    "d": lambda number, form: _n("{number} day", "{number} days", form, number=number),
    "w": lambda number, form: _n("{number} week", "{number} weeks", form, number=number),
    "mo": lambda number, form: _n("{number} month", "{number} months", form, number=number),
    "y": lambda number, form: _n("{number} year", "{number} years", form, number=number),
    "bh": lambda number, form: _n("{number} business hour", "{number} business hours", form, number=number),
    "bd": lambda number, form: _n("{number} business day", "{number} business days", form, number=number),
}


def short_duration(duration: Duration) -> Message:
    """Return a duration with its unit in short, as on an arrow: “4 bd”."""
    count, unit = _readable(duration)
    return _SHORT[unit](number_words(count))


def long_duration(duration: Duration) -> Message:
    """Return a duration as a sentence says it: “4 business days”."""
    count, unit = _readable(duration)
    return _LONG[unit](number_words(count), 1 if count == 1 else 2)


def point_words(point: Point) -> Message:
    """Return a point as written in a plan: “T-14 d 10:00”, “day 3”, “Tue 10:00”."""
    if point.base == "weekday":
        day = weekday_words(point.weekday or 0)
    elif point.base == "start":
        day = _("day {day}", day=number_words(point.offset.count if point.offset else 0))
    elif point.offset is None:
        day = _("{text}", text="T")
    else:
        sign = "-" if point.sign < 0 else "+"
        day = _("T{sign}{duration}", sign=sign, duration=short_duration(point.offset))
    return day if point.minute is None else _("{day} {clock}", day=day, clock=_clock(point.minute))


def offset_words(offset: Offset, *, anchored: bool) -> Message:
    """Return when something happens: “day 35–38”, “T-42 to T-21 d”, “from day 3”.

    Days are whole where there are several: day 5 lasts until day 6 begins.

    Args:
        offset: in days.
        anchored: whether zero on the axis is the anchor.
    """
    if math.isinf(offset.latest):
        return _("from {moment}", moment=moment(offset.earliest, anchored=anchored))
    first, last = math.floor(offset.earliest), math.floor(offset.latest)
    if offset.is_certain:
        return moment(offset.earliest, anchored=anchored)
    if first == last:
        begin, end = moment(offset.earliest, anchored=anchored), moment(offset.latest, anchored=anchored)
        return _("{first} to {last}", first=begin, last=end)
    if anchored:
        return _("T{first} to T{last} d", first=_signed(first), last=_signed(last))
    return _("day {first}–{last}", first=first, last=last)


def moment(days: float, *, anchored: bool) -> Message:
    """Return one moment on the axis: “day 3”, “day 0 + 4 h”, “T-14 d 10:00”.

    Args:
        days: the moment, in days.
        anchored: whether zero on the axis is the anchor.
    """
    minutes = round(days * _MINUTES)
    day, rest = divmod(minutes, _MINUTES)
    if anchored:
        whole = _("T{day} d", day=_signed(day)) if day else _("{text}", text="T")
        return _("{day} {clock}", day=whole, clock=_clock(rest)) if rest else whole
    whole = _("day {day}", day=day)
    return _("{day} + {rest}", day=whole, rest=short_duration(Duration("", rest, "min"))) if rest else whole


def number_words(number: float) -> int | Message:
    """Return a number as people write it, with at most one digit after the point."""
    whole, tenth = divmod(round(number * 10), 10)
    return _("{whole}.{tenth}", whole=whole, tenth=tenth) if tenth else whole


def _readable(duration: Duration) -> tuple[float, str]:
    """Return count and unit, parts of days and whole hours in the unit that people would say."""
    count, unit = duration.count, str(duration.unit)
    if unit == "d" and count != int(count):
        count, unit = count * _HOURS, "h"
    if unit == "min" and count >= 60 and count % 60 == 0:  # noqa: PLR2004 - minutes of an hour
        count, unit = count / 60, "h"
    return count, unit


def _signed(day: int) -> str:
    return f"{day:+}"


def _clock(minute: int) -> str:
    return f"{minute // 60}:{minute % 60:02}"


def weekday_words(index: int) -> Message:
    """Return the short name of a weekday, 0 for Monday."""
    names = (_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun"))
    return names[index % len(WEEKDAYS)]
