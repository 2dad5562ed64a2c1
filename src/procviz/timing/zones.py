"""Sets of moments and windows between which only differences matter.

A zone says: whoever is at a step at the moment `t` can have so many contacts from there on within the window that
begins at `w`, for every `t` and `w` with

    after_low <= w - t <= after_high,  begin_low <= w <= begin_high,  now_low <= t <= now_high.

Moments are whole minutes. The bounds of all delays and windows are whole minutes too, so nothing is lost by that: a
system of bounds on differences that has a solution has one in whole numbers.
"""

import math
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any, NamedTuple

Trace = tuple[Any, ...]
"""The contacts of a zone: () for none, else the first contact and the trace of the rest, or two traces side by side."""


class Zone(NamedTuple):
    """A zone; the bounds are tight."""

    contacts: int
    after_low: float = -math.inf
    after_high: float = math.inf
    begin_low: float = -math.inf
    begin_high: float = math.inf
    now_low: float = -math.inf
    now_high: float = math.inf
    trace: Trace = ()

    def holds(self, other: "Zone") -> bool:
        """Return whether this zone says all that `other` says."""
        count, a, b, c, d, e, f, _trace = self
        least, a2, b2, c2, d2, e2, f2, _trace = other
        return count >= least and a <= a2 and b >= b2 and c <= c2 and d >= d2 and e <= e2 and f >= f2

    def begins(self, moment: float) -> tuple[float, float]:
        """Return the first and the last moment at which the window may begin for whoever is here at `moment`."""
        if not self.now_low <= moment <= self.now_high:
            return math.inf, -math.inf
        return max(self.begin_low, moment + self.after_low), min(self.begin_high, moment + self.after_high)


def tight(  # noqa: PLR0913, PLR0917 - the fields of a zone
    count: int, a: float, b: float, c: float, d: float, e: float, f: float, trace: Trace
) -> Zone | None:
    """Return the zone within these bounds, each as tight as the others make it; None where nothing is in it."""
    after_low, after_high = max(a, c - f), min(b, d - e)
    begin_low, begin_high = max(c, e + a), min(d, f + b)
    now_low, now_high = max(e, c - b), min(f, d - a)
    if after_low > after_high or begin_low > begin_high or now_low > now_high:
        return None
    return Zone(count, after_low, after_high, begin_low, begin_high, now_low, now_high, trace)


def met(zone: Zone, length: int, contact: object) -> Zone | None:
    """Return the part of a zone in which a contact now is in the window too."""
    count, a, b, c, d, e, f, trace = zone
    return tight(count + 1, max(a, 1 - length), min(b, 0), c, d, e, f, (contact, trace))


def delayed(zone: Zone, low: float, high: float) -> Zone:
    """Return the zone of whoever is there a delay later, of their choice between `low` and `high`."""
    if not low and not high:
        return zone
    count, a, b, c, d, e, f, trace = zone
    return Zone(count, a + low, b + high, c, d, e - high, f - low, trace)


def held(zone: Zone, moment: float) -> Zone | None:
    """Return the zone of whoever comes up to `moment` and waits for it."""
    begin_low, begin_high = zone.begins(moment)
    if begin_low > begin_high:
        return None
    return tight(zone.contacts, -math.inf, math.inf, begin_low, begin_high, -math.inf, moment, zone.trace)


def late(zone: Zone, moment: float) -> Zone | None:
    """Return the part of a zone of whoever comes after `moment`."""
    count, a, b, c, d, e, f, trace = zone
    return tight(count, a, b, c, d, max(e, moment + 1), f, trace)


def both(one: Zone, other: Zone) -> Zone | None:
    """Return the zone of whoever does both at once."""
    return tight(
        one.contacts + other.contacts,
        max(one.after_low, other.after_low),
        min(one.after_high, other.after_high),
        max(one.begin_low, other.begin_low),
        min(one.begin_high, other.begin_high),
        max(one.now_low, other.now_low),
        min(one.now_high, other.now_high),
        (one.trace, other.trace),
    )


def widest(zones: Iterable[Zone | None]) -> list[Zone]:
    """Return the zones that no other one holds."""
    found: list[Zone] = []
    for zone in sorted(filter(None, zones), key=attrgetter("contacts"), reverse=True):
        for other in found:
            if other.holds(zone):
                break
        else:
            found.append(zone)
    return found


def foremost(zones: Iterable[Zone]) -> list[Zone]:
    """Return the zones, which come with the most contacts first, without those whose moments an earlier one has too."""
    found: list[Zone] = []
    for zone in zones:
        if not any(other.now_low <= zone.now_low and zone.now_high <= other.now_high for other in found):
            found.append(zone)
    return found


def flat(trace: Trace) -> Iterator[int]:
    """Yield the places of a trace, from the first contact to the last."""
    waiting: list[object] = [trace]
    while waiting:
        one = waiting.pop()
        if isinstance(one, tuple):
            waiting += reversed(one)
        elif isinstance(one, int):
            yield one
