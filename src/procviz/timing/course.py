"""The steps of a process and of all that it calls as one graph, with the delays between them in minutes.

What the graph makes exact, and what it does not:

- Delays are those of `procviz.timing.passing`. Where business time or a weekday is counted on a calendar, the delay is
  exact if there is but one moment at which contacts come, else between the least and the most that it can be.
- A point (`at`, or of a timeout) is exact in the process itself. In a called process, whose axis begins whenever it is
  called, it is a delay like those above.
- The strands of a parallel run at once. Those that meet go on as one: any of them carries on from there, in a join
  after waiting for the others within the bounds that their times give.
- A called process begins at all its starts and goes on in the caller from its ends, once.
- A process that contains itself, and calls beyond `_MOST_PLACES`, take their time but bring no contacts
  (`procviz.timing.loads` does not follow calls at all in a process that is larger with them).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from procviz.graph import Flow, Link, goes_on
from procviz.model import AnyStep, ParallelStep, StartStep, SubprocessStep
from procviz.timing.gauge import Gauge, minutes
from procviz.timing.passing import Offset
from procviz.timing.timings import Timings

_MOST_PLACES = 2000


@dataclass(slots=True)
class Way:
    """A way to another place.

    It takes between `low` and `high`, for who skips the step `pause`, and ends at `floor` at the earliest. `limit` is
    the number of a limited edge: of the edge itself, or where `is_else` of the way on when it is used up. The limited
    edges in the range `fresh` begin anew.
    """

    target: int
    low: float = 0.0
    high: float = 0.0
    pause: float = 0.0
    floor: float | None = None
    limit: int | None = None
    is_else: bool = False
    fresh: tuple[int, int] = (0, 0)
    for_doers: bool = True
    for_skippers: bool = True


@dataclass(slots=True)
class Place:
    """A step in one of the flows; `top` is the step of the process itself in which it happens.

    All `ways` are taken at once where it `is_fork`, and those that come to one of `meets` go on as one from there. The
    step happens at `position`, or after a time between the two of `hold`, not before `floor`. A place that only links
    others `is_step` not.
    """

    flow: Flow
    step: AnyStep
    top: AnyStep
    is_called: bool
    is_step: bool = True
    ways: list[Way] = field(default_factory=list)
    is_fork: bool = False
    meets: frozenset[int] = frozenset()
    position: float | None = None
    hold: tuple[float, float] = (0.0, 0.0)
    floor: float | None = None


@dataclass
class Course:
    """The graph: its places, the most that each limited edge may be taken, and where one may come in and when."""

    places: list[Place] = field(default_factory=list)
    limits: list[int] = field(default_factory=list)
    starts: list[tuple[int, Offset]] = field(default_factory=list)

    @cached_property
    def before(self) -> list[list[int]]:
        """Return, for each place, those from which a way leads there; to be asked when all is laid."""
        found: list[list[int]] = [[] for _place in self.places]
        for number, place in enumerate(self.places):
            for way in place.ways:
                found[way.target].append(number)
        return found


def course_of(flow: Flow, timings: Timings, *, with_calls: bool) -> Course:
    """Return the course of a whole flow, of its own steps alone or with those of the processes it calls."""
    laying = _Laying(Course(), timings, with_calls=with_calls)
    places = laying.lay(flow, timings.passing(flow), None, (flow.process.id,))
    laying.course.starts = [(places[name], timings.passing(flow)[name]) for name in flow.starts]
    return laying.course


@dataclass(slots=True)
class _Laying:
    """Lays flows into one course."""

    course: Course
    timings: Timings
    with_calls: bool

    def lay(
        self, flow: Flow, times: Mapping[str, Offset], top: AnyStep | None, calls: tuple[str, ...]
    ) -> dict[str, int]:
        """Lay the steps of a flow, which are passed at `times`, and return their places by id."""
        places = {
            name: self._place(Place(flow, step, top or step, is_called=top is not None))
            for name, step in flow.steps.items()
            if name in times
        }
        gauge = Gauge(flow, self.timings.clock(flow), times)
        limits: dict[int, int] = {}
        for name, number in places.items():
            place = self.course.places[number]
            self._time(place, gauge)
            place.ways = [
                self._way(link, places, gauge, limits) for link in flow.outgoing[name] if link.target in places
            ]
            if isinstance(place.step, ParallelStep):
                strands = [link.target for link in flow.outgoing[name]]
                place.is_fork = True
                place.meets = frozenset(places[other] for other in _shared(flow, strands, name) if other in places)
            elif isinstance(place.step, SubprocessStep) and self.with_calls:
                self._call(place, place.step, calls)
        return places

    def _place(self, place: Place) -> int:
        self.course.places.append(place)
        return len(self.course.places) - 1

    def _time(self, place: Place, gauge: Gauge) -> None:
        """Note when the step of a place happens."""
        if place.step.at is None or isinstance(place.step, StartStep):
            return
        position = gauge.clock.position(place.step.at)
        if position is not None and not place.is_called:
            place.position = minutes(position)
        elif position is None and gauge.times[place.step.id].is_certain:
            place.floor = minutes(gauge.times[place.step.id].latest)
        else:
            place.hold = gauge.hold(place.step.id, position)

    def _way(self, link: Link, places: Mapping[str, int], gauge: Gauge, limits: dict[int, int]) -> Way:
        low, high = gauge.taken(link)
        pause = gauge.pause(link)
        way = Way(places[link.target], low, high, pause, for_skippers=link.kind not in {"timeout", "reject", "breach"})
        over = gauge.point_of_timeout(link)
        if over is not None and not self.course.places[places[link.source]].is_called:
            way.low, way.high, way.floor = pause, pause, minutes(over)
        if link.edge and link.edge.max is not None:
            if id(link.edge) not in limits:
                limits[id(link.edge)] = len(self.course.limits)
                self.course.limits.append(link.edge.max)
            way.limit, way.is_else = limits[id(link.edge)], link.kind == "else"
        return way

    def _call(self, place: Place, step: SubprocessStep, calls: tuple[str, ...]) -> None:
        """Lead the ways of a place through the process that it calls."""
        called = self.timings.flow(step.process or "")
        if called is None or called.process.id in calls or len(self.course.places) > _MOST_PLACES:
            return
        after = self._place(Place(place.flow, step, place.top, is_called=True, is_step=False, ways=place.ways))
        for way in place.ways:
            way.low = way.high = way.pause
        first = len(self.course.limits)
        times = self.timings.called(called)
        inner = self.lay(called, times, place.top, (*calls, called.process.id))
        for name in goes_on(called):
            if name in inner:
                self.course.places[inner[name]].ways = [Way(after)]
        zero = self.timings.clock(called).origin
        starts = [
            Way(inner[name], begin, begin)
            for name in called.starts
            if (begin := minutes(times[name].earliest - zero)) >= 0
        ]
        entry = self._place(Place(place.flow, step, place.top, is_called=True, is_step=False, ways=starts))
        if len(starts) > 1:
            self.course.places[entry].is_fork = True
            shared = (inner[name] for name in _shared(called, called.starts, None) if name in inner)
            self.course.places[entry].meets = frozenset({after, *shared})
        place.ways = [Way(entry, fresh=(first, len(self.course.limits)), for_skippers=False)]
        if step.only is not None or step.at is not None:
            place.ways.append(Way(after, for_doers=step.only is not None))


def _shared(flow: Flow, strands: Sequence[str], parting: str | None) -> set[str]:
    """Return the steps that more than one of the strands beginning at `strands` can come to."""
    seen: set[str] = set()
    shared: set[str] = set()
    for strand in dict.fromkeys(strands):
        inside = flow.reachable((strand,), avoiding=parting)
        shared |= seen & inside
        seen |= inside
    return shared
