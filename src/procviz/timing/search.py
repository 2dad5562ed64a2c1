"""The search for windows with many contacts, backwards through the states of a course.

A state is a place, how often each limited edge that can still be reached was taken, and the joins at which another
strand goes on. For each state it keeps the zones that no other one holds.
"""

from collections.abc import Iterable, Iterator, Sequence

from procviz.timing.course import Course, Way
from procviz.timing.zones import Zone, both, delayed, foremost, held, late, met, widest

_MOST_STATES = 4000
_MOST_ZONES = 300
_MOST_WORK = 400_000  # comparisons of zones
_EVERYTHING = Zone(0)

Counts = tuple[int, ...]
State = tuple[int, Counts, frozenset[int]]
Led = tuple[Way, State]
"""A way and the state that it leads to."""


class TooManyStatesError(Exception):
    """There are more states than can be followed."""


class Search:
    """The search through one course, for contacts at the places that `is_contact` says and windows of `length`.

    A window that begins later than a moment takes in nothing that comes before, so of such windows only the best for
    each moment need to be kept; but for strands that run at once, and where `keeps_all` says so.
    """

    def __init__(
        self, course: Course, is_contact: Sequence[bool], length: int, limits: Sequence[int], *, keeps_all: bool
    ) -> None:
        self._places = course.places
        self._is_contact = is_contact
        self._length = length
        self._limits = limits
        self._keeps_all = keeps_all or any(place.is_fork for place in course.places)
        self._work = 0
        self._live = _live_limits(course)
        self._leading = _reaching(course, [number for number, counts in enumerate(is_contact) if counts])
        self._known: dict[State, list[Zone]] = {}

    def zones_from(self, start: int) -> list[Zone]:
        """Return the zones of who comes in at a start.

        Raises:
            TooManyStatesError: there are too many states.
        """
        if start not in self._leading:
            return []
        first = (start, self._kept(start, (0,) * len(self._limits)), frozenset[int]())
        waiting = [first]
        computed: set[State] = set()
        while waiting:
            state = waiting[-1]
            if state not in self._known:
                if len(self._known) > _MOST_STATES:
                    raise TooManyStatesError
                self._known[state] = []  # what a loop without a limit finds: another rule reports it
                waiting += [after for _way, after in self._onward(state) if after not in self._known]
            else:
                waiting.pop()
                if state not in computed:
                    computed.add(state)
                    self._known[state] = self._computed(state)
        return self._known[first]

    def _onward(self, state: State) -> Iterator[Led]:
        """Yield the ways from a state that may lead to contacts; those of strands twice, going on and stopping."""
        number, counts, stops = state
        if number in stops:
            return
        place = self._places[number]
        for way in place.ways:
            if way.target in self._leading and (after := self._counted(way, counts)) is not None:
                yield way, (way.target, after, stops)
                if not place.meets <= stops:
                    yield way, (way.target, after, stops | place.meets)

    def _counted(self, way: Way, counts: Counts) -> Counts | None:
        """Return the counts after a way, None where it may not be taken."""
        if not counts:
            return counts
        if way.limit is not None:
            is_used_up = counts[way.limit] >= self._limits[way.limit]
            if is_used_up != way.is_else:
                return None
            if not is_used_up:
                counts = (*counts[: way.limit], counts[way.limit] + 1, *counts[way.limit + 1 :])
        first, end = way.fresh
        return self._kept(way.target, (*counts[:first], *(0,) * (end - first), *counts[end:]))

    def _kept(self, number: int, counts: Counts) -> Counts:
        """Return the counts without those of limited edges that cannot be reached any more."""
        return tuple(count if number in live else 0 for count, live in zip(counts, self._live, strict=True))

    def _computed(self, state: State) -> list[Zone]:
        place = self._places[state[0]]
        ways = list(self._onward(state))
        doing = [led for led in ways if led[0].for_doers or place.step.only]
        zones: Iterable[Zone | None] = self._forked(ways) if place.is_fork else self._led(doing)
        if self._is_contact[state[0]] and state[0] not in state[2]:  # else the strand that goes on has it
            zones = [*zones, *(met(zone, self._length, state[0]) for zone in (_EVERYTHING, *zones) if zone)]
        if place.position is not None:
            skipping = [zone for zone in self._led(ways, skips=True) if zone]
            if place.step.only is None:
                skipping = [zone for one in skipping if (zone := late(one, place.position))]
            zones = [*(held(zone, place.position) for zone in zones if zone), *skipping]
        if place.floor is not None:
            zones = _floored(zones, place.floor)
        if place.hold != (0.0, 0.0):
            zones = [delayed(zone, *place.hold) for zone in zones if zone]
        return self._weeded(zones)

    def _weeded(self, zones: Iterable[Zone | None]) -> list[Zone]:
        """Return the zones that may matter: of windows to which nothing can be added only the best."""
        offered = [zone for zone in zones if zone]
        kept = widest(offered)[:_MOST_ZONES]
        self._work += len(offered) * len(kept)
        if self._work > _MOST_WORK:
            raise TooManyStatesError
        if self._keeps_all:
            return kept
        open_to_more = [zone for zone in kept if zone.after_low <= 0]
        return open_to_more + foremost([zone for zone in kept if zone.after_low > 0])

    def _led(self, ways: Iterable[Led], *, skips: bool = False) -> list[Zone | None]:
        """Return the zones before the ways to others, taken by who skips the step or does what it says."""
        found: list[Zone | None] = []
        for way, state in ways:
            if skips and not way.for_skippers:
                continue
            low, high = (way.pause, way.pause) if skips else (way.low, way.high)
            zones = [delayed(zone, low, high) for zone in self._known[state]]
            found += zones if skips or way.floor is None else _floored(zones, way.floor)
        return found

    def _forked(self, ways: Sequence[Led]) -> list[Zone]:
        """Return the zones of all ways together, of which one goes on where they meet."""
        going = [widest(self._led([led])) for led in ways if not self._is_stopped(led, ways)]
        stopping = [widest(self._led([led])) for led in ways if self._is_stopped(led, ways)]
        if not stopping:
            return _summed(going)
        found: list[Zone] = []
        for index, zones in enumerate(going):
            found += _summed([zones if other == index else stopped for other, stopped in enumerate(stopping)])
        return widest(found)

    @staticmethod
    def _is_stopped(led: Led, ways: Sequence[Led]) -> bool:
        return len(led[1][2]) > len(ways[0][1][2])


def _floored(zones: Iterable[Zone | None], floor: float) -> list[Zone | None]:
    """Return the zones of who waits until a moment, if it is not over."""
    return [part for zone in zones if zone for part in (held(zone, floor), late(zone, floor))]


def _summed(strands: Sequence[list[Zone]]) -> list[Zone]:
    """Return the zones of all strands at once."""
    found: list[Zone] = []
    for zones in strands:
        found = widest([*found, *zones, *(both(one, other) for one in found for other in zones)])[:_MOST_ZONES]
    return found


def _live_limits(course: Course) -> list[set[int]]:
    """Return, for each limited edge, the places from which it can be reached."""
    ends: list[list[int]] = [[] for _limit in course.limits]
    for number, place in enumerate(course.places if course.limits else ()):
        for way in place.ways:
            if way.limit is not None:
                ends[way.limit].append(number)
    return [_reaching(course, places) for places in ends]


def _reaching(course: Course, ends: Iterable[int]) -> set[int]:
    """Return the places from which one of `ends` can be reached, themselves included."""
    before = course.before
    found = set(ends)
    waiting = list(found)
    while waiting:
        more = [number for number in before[waiting.pop()] if number not in found]
        found.update(more)
        waiting += more
    return found
