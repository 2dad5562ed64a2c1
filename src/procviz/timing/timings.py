"""When the steps of all flows of a workspace are passed, processes that call each other included."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from procviz.graph import Flow, Known, goes_on, known_of
from procviz.model import StartStep, SubprocessStep
from procviz.timing.calendar import Calendar
from procviz.timing.offsets import offsets_by, passing_times, times_from_starts
from procviz.timing.passing import Clock, Offset, is_anchored, spanning

LONG_AGO = -1e6
"""Of a start without `at` in a process with an anchor: nobody knows how long before the anchor it is."""


@dataclass(frozen=True, slots=True)
class Timings:
    """Answers for all flows of a workspace, each computed once.

    `flow` returns the flow of a process by its id, or None where nothing sure is known of it.
    """

    flow: Callable[[str], Flow | None]
    calendar: Calendar
    _known: dict[Flow, Known] = field(default_factory=dict)
    _durations: dict[str, Offset | None] = field(default_factory=dict)

    def known(self, flow: Flow) -> Known:
        """Return what was found out about a flow, in earlier runs too."""
        if flow not in self._known:
            self._known[flow] = known_of(flow, self.flow, self.calendar)
        return self._known[flow]

    def clock(self, flow: Flow) -> Clock:
        """Return what measures the times of a flow, called processes included."""
        return self.known(flow).once("clock", lambda: self._clock_of(flow))

    def offsets(self, flow: Flow) -> Mapping[str, Offset]:
        """Return when each step happens, as people are told it; steps that nothing reaches have no offset."""
        return self.known(flow).once("offsets", lambda: offsets_by(flow, self.clock(flow), self.called(flow)))

    def passing(self, flow: Flow) -> Mapping[str, Offset]:
        """Return when contacts pass each step, those who skip it included; exits do not count.

        Who comes in at a start without `at`, where others count from an anchor, comes in early enough for everything.
        """
        if not is_anchored(flow) or all(step.at is not None for step in flow.of(StartStep)):
            return self.called(flow)

        def find() -> dict[str, Offset]:
            clock = self.clock(flow)
            seeds = {
                step.id: clock.starting(step) if step.at is not None else Offset(LONG_AGO, LONG_AGO)
                for step in flow.of(StartStep)
            }
            return passing_times(flow, clock, seeds)

        return self.known(flow).once("passing", find)

    def called(self, flow: Flow) -> Mapping[str, Offset]:
        """Return when contacts pass each step of a process that is called: all its starts begin as they say."""
        return self.known(flow).once("called", lambda: times_from_starts(flow, self.clock(flow)))

    def missed(self, flow: Flow) -> frozenset[str]:
        """Return the steps whose `at` may be over when contacts arrive, so that they skip it."""

        def find() -> frozenset[str]:
            clock, times = self.clock(flow), self.passing(flow)
            return frozenset(
                step.id
                for step in flow.dated
                if step.id in times
                and (position := clock.position(step.at)) is not None
                and position < times[step.id].latest
            )

        return self.known(flow).once("missed", find)

    def duration(self, process_id: str) -> Offset | None:
        """Return how long a called process takes from its first start to the ends its caller goes on from."""
        if process_id not in self._durations:
            self._durations[process_id] = None  # what a process that contains itself finds
            if flow := self.flow(process_id):
                clock = self.clock(flow)
                times = self.called(flow)
                ends = [times[name] for name in goes_on(flow) if name in times]
                if ends:
                    whole = spanning(ends)
                    self._durations[process_id] = Offset(whole.earliest - clock.origin, whole.latest - clock.origin)
        return self._durations[process_id]

    def _clock_of(self, flow: Flow) -> Clock:
        called = {step.process for step in flow.of(SubprocessStep) if step.process}
        return Clock(flow, {name: taken for name in called if (taken := self.duration(name))}, self.calendar)
