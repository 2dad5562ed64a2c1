"""The most contacts in a sliding window on some way through a process (LANGUAGE: Contacts).

What counts is one person who comes in once, and again each time a schedule repeats. Every wait, hand-over and weekday
takes as long, within its bounds, as makes it worst; every decision goes the worst way; a loop is taken as often as it
may be. A window is half open: contacts that lie just its length apart are not in it together.

With fixed delays a state has at most one zone a number of contacts, so the work grows with steps, rounds and contacts
in a window, not with paths. The figure is exact where the course is (`procviz.timing.course`) and there are not too
many states; else limits are lowered until there are no more, and the figure is one that is reached for sure, if not
the most.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from procviz.model import AnyStep
from procviz.timing.course import Course, Place
from procviz.timing.gauge import minutes
from procviz.timing.search import Search, TooManyStatesError
from procviz.timing.timings import LONG_AGO
from procviz.timing.zones import Trace, Zone, flat


class Met(NamedTuple):
    """A contact in a window; `top` is the step of the process in which it is called, where another one has it."""

    step: AnyStep
    top: AnyStep | None


@dataclass(frozen=True, slots=True)
class Burst:
    """The most contacts in one window: how many, when it begins in minutes, and which they are."""

    count: int
    begin: float
    contacts: tuple[Met, ...]


class _Span(NamedTuple):
    """A window that begins between `low` and `high` can have so many contacts."""

    low: float
    high: float
    contacts: int
    trace: Trace


def most_contacts(
    course: Course, is_contact: Callable[[Place], bool], length: int, period: Callable[[Place], int]
) -> Burst | None:
    """Return the most contacts in a window on some way, None where there are none.

    Args:
        course: the graph of a process.
        is_contact: whether a place is a contact that counts.
        length: of the window, in minutes.
        period: after how many minutes one comes in again at a start, 0 for never.
    """
    contacts = [place.is_step and is_contact(place) for place in course.places]
    limits = list(course.limits)
    periods = [period(course.places[start]) for start, _offset in course.starts]
    while any(contacts):
        search = Search(course, contacts, length, limits, keeps_all=any(periods))
        try:
            found = [
                _worst(course, search.zones_from(start), offset.earliest, every, length)
                for (start, offset), every in zip(course.starts, periods, strict=True)
            ]
        except TooManyStatesError:
            if not any(limits):
                break
            limits[limits.index(max(limits))] //= 2
        else:
            return max(filter(None, found), key=lambda burst: burst.count, default=None)
    return None


def _worst(course: Course, zones: list[Zone], begin: float, period: int, length: int) -> Burst | None:
    """Return the most contacts of who comes in at the moment `begin`, and again after each `period`."""
    is_open = begin == LONG_AGO
    spans = [
        _Span(low, high, zone.contacts, zone.trace)
        for zone in zones
        for low, high in [zone.begins(_suitable(zone) if is_open else minutes(begin))]
        if low <= high
    ]
    if not spans:
        return None
    if period and not is_open:
        count, moment, trace = _repeated(spans, period, length)
    else:
        best = max(spans, key=lambda span: span.contacts)
        count, moment, trace = best.contacts, best.high if best.high < math.inf else best.low, best.trace
    return Burst(count, moment, tuple(_met(course.places[number]) for number in flat(trace)))


def _met(place: Place) -> Met:
    return Met(place.step, place.top if place.is_called else None)


def _suitable(zone: Zone) -> float:
    """Return a moment in a zone."""
    return next((moment for moment in (zone.now_high, zone.now_low) if not math.isinf(moment)), 0.0)


def _repeated(spans: list[_Span], period: int, length: int) -> tuple[int, float, Trace]:
    """Return the most contacts of one person who comes in again and again, and when their window begins.

    A wait without an end is taken to end within a window.
    """
    spans = [span if span.high < math.inf else span._replace(high=span.low + length) for span in spans]
    first, last = min(span.low for span in spans), max(span.high for span in spans)
    best: tuple[int, float, Trace] = (0, 0.0, ())
    for moment in {end % period for span in spans for end in (span.low, span.high)}:
        count = 0
        trace: Trace = ()
        at = moment + math.ceil((first - moment) / period) * period
        begin = at
        while at <= last:
            if inside := [span for span in spans if span.low <= at <= span.high]:
                top = max(inside, key=lambda span: span.contacts)
                count, trace = count + top.contacts, (top.trace, trace)
            at += period
        if count > best[0]:
            best = count, begin, trace
    return best
