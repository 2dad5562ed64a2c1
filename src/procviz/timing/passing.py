"""How much time a step and each way out of it take (LANGUAGE: Offsets)."""

import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from procviz.graph import Flow, Link
from procviz.model import AnyStep, Duration, HandoverStep, Point, StartStep, SubprocessStep, WaitStep
from procviz.timing.calendar import Calendar

WEEK = 7.0
_FAR = 1e6  # days from the anchor that no weekday is counted for
_DIGITS = 6  # of a day; sums of parts of days differ beyond


@dataclass(frozen=True, slots=True)
class Offset:
    """When something happens, in days on the axis of its process: never before `earliest`, never after `latest`.

    `latest` is infinite where nothing bounds it: a wait without a timeout, a loop without an end.
    """

    earliest: float
    latest: float

    @property
    def is_certain(self) -> bool:
        """Return whether there is but one moment."""
        return self.earliest == self.latest


def spanning(offsets: Collection[Offset]) -> Offset:
    """Return the offset from the earliest to the latest moment of all of them."""
    return Offset(min(one.earliest for one in offsets), max(one.latest for one in offsets))


def is_anchored(flow: Flow) -> bool:
    """Return whether zero on the axis is the process's anchor `T`, not its start."""
    return any(step.at is not None and step.at.base == "anchor" for step in flow.dated)


class Clock:
    """What passes in the steps of one flow; `durations` are those of called processes, by process id."""

    def __init__(self, flow: Flow, durations: Mapping[str, Offset], calendar: Calendar | None = None) -> None:
        self._flow = flow
        self._durations = durations
        self._calendar = calendar or Calendar()
        anchor = flow.process.anchor
        self._zero = anchor.date if anchor and is_anchored(flow) else None
        own = [self._position(step.at, 0.0) for name in flow.starts if (step := flow.steps[name]).at is not None]
        known = [position for position in own if position is not None]
        self.origin = min(known) if known and len(known) == len(flow.starts) else min([0.0, *known])

    def starting(self, step: StartStep) -> Offset:
        """Return when a strand begins: at the start's own point, else at day 0."""
        position = self._position(step.at, 0.0) if step.at else None
        return Offset(position or 0.0, position or 0.0)

    def position(self, point: Point | None) -> float | None:
        """Return where `point` lies on the axis; a weekday has no fixed place."""
        return self._position(point, self.origin) if point else None

    def passing(self, step: AnyStep, arrival: Offset) -> Offset:
        """Return when contacts that arrive within `arrival` may leave.

        Who is too early for `at` waits, who is too late skips the step.
        """
        if step.at is None or isinstance(step, StartStep):
            return arrival
        position = self.position(step.at)
        if position is not None:
            early = arrival.earliest if step.only is not None else max(arrival.earliest, position)
            return Offset(early, max(arrival.latest, position))
        if self._zero is None:
            return Offset(arrival.earliest, arrival.latest + WEEK)
        return Offset(self._next_weekday(step.at, arrival.earliest), self._next_weekday(step.at, arrival.latest))

    def happening(self, step: AnyStep, passing: Offset) -> Offset:
        """Return when the step itself happens: at its fixed point, else when contacts pass it."""
        position = None if isinstance(step, StartStep) else self.position(step.at)
        moment = passing if position is None else Offset(position, position)
        return Offset(round(moment.earliest, _DIGITS), round(moment.latest, _DIGITS))

    def after(self, link: Link, passing: Offset) -> Offset:
        """Return when contacts that leave a step within `passing` reach the end of `link`."""
        step = self._flow.steps[link.source]
        early, late = passing.earliest, passing.latest
        if isinstance(step, WaitStep | HandoverStep | SubprocessStep):
            early, late = self._taken(step, link, passing)
        if link.edge and link.edge.after and link.kind != "else":
            early, late = self.later(early, link.edge.after), self.later(late, link.edge.after)
        return Offset(early, late)

    def later(self, moment: float, duration: Duration) -> float:
        """Return the moment that lies `duration` after another, in business time where the date is known."""
        if self._zero is None or not duration.is_business:
            return moment + duration.days
        return self._calendar.later(self._zero, moment, duration)

    def _taken(
        self, step: WaitStep | HandoverStep | SubprocessStep, link: Link, passing: Offset
    ) -> tuple[float, float]:
        """Return when contacts that pass a step within `passing` are through with it, those who skip it included."""
        position = self.position(step.at)
        if position is not None and position < passing.earliest:
            return passing.earliest, passing.latest  # all come too late
        is_late = position is not None and position < passing.latest
        doing = Offset(passing.earliest, position) if position is not None and is_late else passing
        if isinstance(step, WaitStep):
            early, late = self._waited(step, link, doing)
        elif isinstance(step, HandoverStep):
            early, late = self._handed_over(step, link, doing)
        else:
            taken = self._durations.get(step.process or "", Offset(0.0, 0.0))
            early, late = doing.earliest + taken.earliest, doing.latest + taken.latest
        if (is_late or step.only is not None) and link.kind not in {"timeout", "reject", "breach"}:
            return min(early, passing.earliest), max(late, passing.latest)
        return early, late

    def _handed_over(self, step: HandoverStep, link: Link, passing: Offset) -> tuple[float, float]:
        within = step.accept.within if step.accept else None
        if within is None:
            return passing.earliest, math.inf
        over = self.later(passing.latest, within)
        return (self.later(passing.earliest, within) if link.kind == "breach" else passing.earliest), over

    def timed_out(self, timeout: Duration | Point, moment: float) -> float:
        """Return when a timeout that began to run at `moment` is over."""
        if isinstance(timeout, Duration):
            return self.later(moment, timeout)
        position = self.position(timeout)
        if position is not None:
            return max(moment, position)
        return moment + WEEK if self._zero is None else self._next_weekday(timeout, moment)

    def _waited(self, step: WaitStep, link: Link, passing: Offset) -> tuple[float, float]:
        if step.for_ is not None and link.kind != "timeout":
            return self.later(passing.earliest, step.for_), self.later(passing.latest, step.for_)
        if step.timeout is None:
            return passing.earliest, math.inf if step.until else passing.latest
        over = self.timed_out(step.timeout, passing.latest)
        return (self.timed_out(step.timeout, passing.earliest) if link.kind == "timeout" else passing.earliest), over

    def _position(self, point: Point | None, origin: float) -> float | None:
        if point is None or point.base == "weekday":
            return None
        if point.base == "start":
            return origin + point.days
        return self._calendar.position(self._zero, point)

    def _next_weekday(self, point: Point, moment: float) -> float:
        """Return the first moment from `moment` on that is the weekday and time of `point`."""
        if not -_FAR < moment < _FAR or self._zero is None or point.weekday is None:
            return moment
        clock = (point.minute or 0) / 1440
        day = math.ceil(moment - clock)
        return day + (point.weekday - self._zero.weekday() - day) % 7 + clock  # counted, since no date goes so far


@dataclass(frozen=True, slots=True)
class Passage:
    """How contacts pass a piece of a flow: when each of its steps, and when the links that leave it apart from that.

    `ways` has, by `id` of the link, when contacts that take it reach its end, or None where none ever does.
    """

    passing: dict[str, Offset]
    ways: dict[int, Offset | None] = field(default_factory=dict)

    def leaving(self, link: Link, clock: Clock) -> Offset | None:
        """Return when contacts reach the end of `link`."""
        if id(link) in self.ways:
            return self.ways[id(link)]
        passing = self.passing.get(link.source)
        return clock.after(link, passing) if passing else None
