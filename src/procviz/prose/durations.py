"""Times as sentences say them, each unit in the case that its preposition asks for."""

from collections.abc import Mapping
from functools import cache

from procviz.model import Duration, Point
from procviz.prose.counting import number
from procviz.timing import number_words, point_words
from procviz.words import Language, Message, _, _n

_Units = Mapping[str, Message]
"""Of each unit the words for one and, as their plural, for several."""

_AFTER: _Units = {
    "min": _n("after one minute", "after {number} minutes", 1),
    "h": _n("after one hour", "after {number} hours", 1),
    "d": _n("after one day", "after {number} days", 1),
    "w": _n("after one week", "after {number} weeks", 1),
    "mo": _n("after one month", "after {number} months", 1),
    "y": _n("after one year", "after {number} years", 1),
    "bh": _n("after one business hour", "after {number} business hours", 1),
    "bd": _n("after one business day", "after {number} business days", 1),
}
_MORE: _Units = {
    "min": _n("another minute", "another {number} minutes", 1),
    "h": _n("another hour", "another {number} hours", 1),
    "d": _n("another day", "another {number} days", 1),
    "w": _n("another week", "another {number} weeks", 1),
    "mo": _n("another month", "another {number} months", 1),
    "y": _n("another year", "another {number} years", 1),
    "bh": _n("another business hour", "another {number} business hours", 1),
    "bd": _n("another business day", "another {number} business days", 1),
}
_WITHIN: _Units = {
    "min": _n("within one minute", "within {number} minutes", 1),
    "h": _n("within one hour", "within {number} hours", 1),
    "d": _n("within one day", "within {number} days", 1),
    "w": _n("within one week", "within {number} weeks", 1),
    "mo": _n("within one month", "within {number} months", 1),
    "y": _n("within one year", "within {number} years", 1),
    "bh": _n("within one business hour", "within {number} business hours", 1),
    "bd": _n("within one business day", "within {number} business days", 1),
}
_AT_MOST: _Units = {
    "min": _n("at most one minute", "at most {number} minutes", 1),
    "h": _n("at most one hour", "at most {number} hours", 1),
    "d": _n("at most one day", "at most {number} days", 1),
    "w": _n("at most one week", "at most {number} weeks", 1),
    "mo": _n("at most one month", "at most {number} months", 1),
    "y": _n("at most one year", "at most {number} years", 1),
    "bh": _n("at most one business hour", "at most {number} business hours", 1),
    "bd": _n("at most one business day", "at most {number} business days", 1),
}
_AT_LEAST: _Units = {
    "min": _n("at least one minute", "at least {number} minutes", 1),
    "h": _n("at least one hour", "at least {number} hours", 1),
    "d": _n("at least one day", "at least {number} days", 1),
}
_LASTS: _Units = {
    "min": _n("takes one minute", "takes {number} minutes", 1),
    "h": _n("takes one hour", "takes {number} hours", 1),
    "d": _n("takes one day", "takes {number} days", 1),
    "w": _n("takes one week", "takes {number} weeks", 1),
    "mo": _n("takes one month", "takes {number} months", 1),
    "y": _n("takes one year", "takes {number} years", 1),
    "bh": _n("takes one business hour", "takes {number} business hours", 1),
    "bd": _n("takes one business day", "takes {number} business days", 1),
}
_EVERY: _Units = {
    "min": _n("every minute", "every {number} minutes", 1),
    "h": _n("every hour", "every {number} hours", 1),
    "d": _n("every day", "every {number} days", 1),
    "w": _n("every week", "every {number} weeks", 1),
    "mo": _n("every month", "every {number} months", 1),
    "y": _n("every year", "every {number} years", 1),
    "bh": _n("every business hour", "every {number} business hours", 1),
    "bd": _n("every business day", "every {number} business days", 1),
}
_BEFORE: _Units = {
    "min": _n("one minute before the key date", "{number} minutes before the key date", 1),
    "h": _n("one hour before the key date", "{number} hours before the key date", 1),
    "d": _n("one day before the key date", "{number} days before the key date", 1),
    "w": _n("one week before the key date", "{number} weeks before the key date", 1),
    "mo": _n("one month before the key date", "{number} months before the key date", 1),
    "y": _n("one year before the key date", "{number} years before the key date", 1),
    "bh": _n("one business hour before the key date", "{number} business hours before the key date", 1),
    "bd": _n("one business day before the key date", "{number} business days before the key date", 1),
}
_PAST: _Units = {
    "min": _n("one minute after the key date", "{number} minutes after the key date", 1),
    "h": _n("one hour after the key date", "{number} hours after the key date", 1),
    "d": _n("one day after the key date", "{number} days after the key date", 1),
    "w": _n("one week after the key date", "{number} weeks after the key date", 1),
    "mo": _n("one month after the key date", "{number} months after the key date", 1),
    "y": _n("one year after the key date", "{number} years after the key date", 1),
    "bh": _n("one business hour after the key date", "{number} business hours after the key date", 1),
    "bd": _n("one business day after the key date", "{number} business days after the key date", 1),
}
_LATER: _Units = {"d": _n("one day after it", "{number} days after it", 1)}
_WEEKDAYS = (
    _("next Monday"), _("next Tuesday"), _("next Wednesday"), _("next Thursday"), _("next Friday"),
    _("next Saturday"), _("next Sunday"),
)  # fmt: skip
_IN_A_DAY = 1440
_SHORT_OF_A_DAY = {"d": 24, "h": 60}
_SMALLER = {"d": "h", "h": "min"}


def after(duration: Duration) -> Message:
    """Return from when on: “after 4 business days”."""
    return _counted(*_readable(duration), _AFTER)


def more(duration: Duration) -> Message:
    """Return a time on top of another: “another 4 business days”."""
    return _counted(*_readable(duration), _MORE)


def within(duration: Duration) -> Message:
    """Return by when at the latest: “within 4 business days”."""
    return _counted(*_readable(duration), _WITHIN)


def at_most(limit: Duration | Point) -> Message:
    """Return how long at most: “at most 7 days”, “until 14 days before the key date”."""
    if isinstance(limit, Duration):
        return _counted(*_readable(limit), _AT_MOST)
    if limit.base != "anchor":
        return _("until {point}", point=point_words(limit))
    if limit.offset is None or not limit.offset.count:
        return _clocked(_("until the key date"), limit)
    return _("until {point}", point=at(limit))


def lasts(duration: Duration) -> Message:
    """Return how long something goes on: “takes 4 days”."""
    return _counted(*_readable(duration), _LASTS)


def every(duration: Duration) -> Message:
    """Return how often: “every 2 weeks”."""
    return _counted(*_readable(duration), _EVERY)


def is_every(text: str, duration: Duration, language: Language) -> bool:
    """Return whether a text says no more than how often something is, with its number as a word or as a figure."""
    figures = _figures(language)
    words = " ".join(figures.get(word, word) for word in text.casefold().split())
    return words == every(duration).to(language).casefold()


@cache
def _figures(language: Language) -> Mapping[str, str]:
    """Return numbers as figures by their words."""
    return {said.to(language): str(count) for count in range(2, 13) if isinstance(said := number(count), Message)}


def at(point: Point) -> Message:
    """Return when: “14 days before the key date at 10:00”, “on day 3”, “next Tuesday”."""
    if point.base == "weekday":
        day = _WEEKDAYS[(point.weekday or 0) % len(_WEEKDAYS)]
    elif point.base == "start":
        day = _("on day {day}", day=number_words(point.offset.count if point.offset else 0))
    elif point.offset is None or not point.offset.count:
        day = _("on the key date")
    else:
        day = _counted(*_readable(point.offset), _BEFORE if point.sign < 0 else _PAST)
    return _clocked(day, point)


def from_key_date(days: float, *, is_named: bool = False) -> Message:
    """Return a moment on the axis of a process with an anchor, to the day; `is_named` says that the anchor just was."""
    whole = int(days // 1)
    if not whole:
        return _("on the key date")
    past = _LATER if is_named else _PAST
    return _counted(abs(whole), "d", _BEFORE if whole < 0 else past)


def least_and_most(least: float, most: float | None) -> Message | None:
    """Return how long a process takes: “It all takes at least 4 days and at most 63 days”.

    Args:
        least: days at least.
        most: days at most; None where nobody can say.
    """
    at_least, unit_of_least = _rounded(least, up=False) if least else (0, "")
    begin = _counted(at_least, unit_of_least, _AT_LEAST) if least else None
    if most is None:
        return _("how long it all takes is open; it is {least}", least=begin) if begin else None
    if not most:
        return _("none of this needs waiting time")
    count, unit = _rounded(most, up=True)
    if least == most:
        return _("it all {takes}", takes=_counted(count, unit, _LASTS))
    if unit == unit_of_least == "d":
        return _("it all takes {least} to {most} days", least=at_least, most=count)
    end = _counted(count, unit, _AT_MOST)
    return _("it all takes {least} and {most}", least=begin, most=end) if begin else _("it all takes {most}", most=end)


def _clocked(day: Message, point: Point) -> Message:
    if point.minute is None:
        return day
    return _("{day} at {clock}", day=day, clock=f"{point.minute // 60}:{point.minute % 60:02}")


def _readable(duration: Duration) -> tuple[float, str]:
    """Return count and unit as people say them: parts of days in hours or minutes, sixty minutes as an hour."""
    count, unit = duration.count, str(duration.unit)
    if unit == "d" and count != int(count):
        count, unit = round(count * _IN_A_DAY), "min"
    if unit == "min" and count and count % 60 == 0:
        return count / 60, "h"
    return count, unit


def _rounded(days: float, *, up: bool) -> tuple[int, str]:
    """Return days as a whole number of the largest unit of which there is one."""
    count, unit = days, "d"
    while count < 1 and unit in _SMALLER:
        count, unit = count * _SHORT_OF_A_DAY[unit], _SMALLER[unit]
    rest = round(count, 6)
    return max(1, int(-(-rest // 1)) if up else int(rest)), unit


def _counted(count: float, unit: str, units: _Units) -> Message:
    words = units[unit]
    return Message(words.template, (("number", number_words(count)),), words.plural, 1 if count == 1 else 2)
