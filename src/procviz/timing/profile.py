"""The most contacts in every single window on some way through a process, by the moment at which the window begins.

What counts is what `procviz.timing.burst` counts, and the highest figure of a profile is the one that it finds. With
very many states or zones (`procviz.timing.search`) the other figures may be lower than what could be.
"""

import heapq
import math
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from procviz.model import AnyStep
from procviz.timing.course import Course, Place
from procviz.timing.gauge import minutes
from procviz.timing.search import Search, TooManyStatesError
from procviz.timing.timings import LONG_AGO
from procviz.timing.zones import Zone, flat

_MOST_REPEATS = 200  # of a scheduled start; a window with more of them is full whatever comes


class Piece(NamedTuple):
    """Each window that begins from `low` to `high`, in minutes, both included, can have so many `contacts`: `steps`."""

    low: float
    high: float
    contacts: int
    steps: tuple[AnyStep, ...]


Profile = tuple[Piece, ...]
"""Pieces one behind the other; where there is none, a window has no contact."""


def profile_of(
    course: Course, is_contact: Callable[[Place], bool], length: int, period: Callable[[Place], int]
) -> Profile:
    """Return how many contacts windows can have with somebody who comes in at one of the starts.

    Args:
        course: the graph of a process.
        is_contact: whether a place is a contact that counts.
        length: of the windows, in minutes.
        period: after how many minutes one comes in again at a start, 0 for never.
    """
    contacts = [place.is_step and is_contact(place) for place in course.places]
    limits = list(course.limits)
    while any(contacts):
        search = Search(course, contacts, length, limits, keeps_all=True)
        found: list[Piece] = []
        try:
            for start, offset in course.starts:
                pieces = _pieces(course, search.zones_from(start), offset.earliest)
                every = 0 if offset.earliest == LONG_AGO else period(course.places[start])
                found += _repeated(pieces, every, length) if every else pieces
        except TooManyStatesError:
            if not any(limits):
                break
            limits[limits.index(max(limits))] //= 2
        else:
            return uppermost(found)
    return ()


def shifted(profile: Profile, low: float, high: float) -> Iterable[Piece]:
    """Yield the pieces of a profile for whoever comes in a time later, of their choice between `low` and `high`."""
    return (piece._replace(low=piece.low + low, high=piece.high + high) for piece in profile)


def uppermost(pieces: Iterable[Piece]) -> Profile:
    """Return the highest of pieces that may overlap, of those as high the one that comes first."""
    waiting = sorted(pieces, key=lambda piece: piece.low, reverse=True)
    bounds = sorted({bound for piece in waiting for bound in (piece.low, piece.high + 1) if bound < math.inf})
    standing: list[tuple[int, float, int, Piece]] = []
    found: list[Piece] = []
    for place, bound in enumerate(bounds):
        while waiting and waiting[-1].low <= bound:
            piece = waiting.pop()
            heapq.heappush(standing, (-piece.contacts, piece.low, len(waiting), piece))
        while standing and standing[0][3].high < bound:
            heapq.heappop(standing)
        if not standing:
            continue
        highest = standing[0][3]
        end = bounds[place + 1] - 1 if place + 1 < len(bounds) else math.inf
        if found and found[-1].high == bound - 1 and found[-1].steps == highest.steps:
            found[-1] = found[-1]._replace(high=end)
        else:
            found.append(highest._replace(low=bound, high=end))
    return tuple(found)


def _pieces(course: Course, zones: Sequence[Zone], begin: float) -> list[Piece]:
    """Return the windows of who comes in at the moment `begin`; where nobody knows it, of whoever comes in."""
    found = []
    for zone in zones:
        low, high = (zone.begin_low, zone.begin_high) if begin == LONG_AGO else zone.begins(minutes(begin))
        if low <= high:
            steps = tuple(course.places[number].step for number in flat(zone.trace))
            found.append(Piece(low, high, zone.contacts, steps))
    return found


def _repeated(pieces: Sequence[Piece], every: int, length: int) -> Profile:
    """Return the windows of who comes in again and again, until what comes is the same in each period.

    A wait without an end is taken to end within a window.
    """
    once = uppermost(piece if piece.high < math.inf else piece._replace(high=piece.low + length) for piece in pieces)
    if not once:
        return ()
    first, last = once[0].low, once[-1].high
    repeats = min(_MOST_REPEATS, math.ceil((last - first + every) / every))
    times = [tuple(shifted(once, every * time, every * time)) for time in range(repeats + 1)]
    return summed(times, until=first + every * (repeats + 1) - 1)


def summed(profiles: Sequence[Profile], *, until: float = math.inf) -> Profile:
    """Return the contacts of several profiles together, in windows that begin no later than `until`."""
    bounds = sorted(
        {
            bound
            for profile in profiles
            for piece in profile
            for bound in (piece.low, piece.high + 1)
            if bound <= until and bound < math.inf
        }
    )
    found: list[Piece] = []
    places = [0] * len(profiles)
    for number, bound in enumerate(bounds):
        steps: tuple[AnyStep, ...] = ()
        for index, profile in enumerate(profiles):
            while places[index] < len(profile) and profile[places[index]].high < bound:
                places[index] += 1
            if places[index] < len(profile) and profile[places[index]].low <= bound:
                steps += profile[places[index]].steps
        if steps:
            end = bounds[number + 1] - 1 if number + 1 < len(bounds) else until
            found.append(Piece(bound, end, len(steps), steps))
    return tuple(found)
