"""When the steps of all flows of a workspace are passed, processes that call each other included."""

from collections.abc import Callable
from dataclasses import dataclass, field

from procviz.graph import Flow, goes_on
from procviz.model import StartStep, SubprocessStep
from procviz.timing.calendar import Calendar
from procviz.timing.offsets import offsets_by, passing_times
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
    _clocks: dict[str, Clock] = field(default_factory=dict)
    _passing: dict[str, dict[str, Offset]] = field(default_factory=dict)
    _durations: dict[str, Offset | None] = field(default_factory=dict)

    def clock(self, flow: Flow) -> Clock:
        """Return what measures the times of a flow, called processes included."""
        known = flow.process.id
        if known not in self._clocks:
            self._clocks[known] = self._clock_of(flow)
        return self._clocks[known]

    def offsets(self, flow: Flow) -> dict[str, Offset]:
        """Return when each step happens, as people are told it; steps that nothing reaches have no offset.

        The flow may be another than the one known by its process's id.
        """
        return offsets_by(flow, self._clock_of(flow))

    def passing(self, flow: Flow) -> dict[str, Offset]:
        """Return when contacts pass each step, those who skip it included; exits do not count.

        Who comes in at a start without `at`, where others count from an anchor, comes in early enough for everything.
        """
        known = flow.process.id
        if known not in self._passing:
            clock = self.clock(flow)
            seeds = {}
            for name in flow.starts:
                step = flow.steps[name]
                if isinstance(step, StartStep):
                    is_open = step.at is None and is_anchored(flow)
                    seeds[name] = Offset(LONG_AGO, LONG_AGO) if is_open else clock.starting(step)
            self._passing[known] = passing_times(flow, clock, seeds)
        return self._passing[known]

    def called(self, flow: Flow) -> dict[str, Offset]:
        """Return when contacts pass each step of a process that is called: all its starts begin as they say."""
        clock = self.clock(flow)
        starts = {name: step for name in flow.starts if isinstance(step := flow.steps[name], StartStep)}
        return passing_times(flow, clock, {name: clock.starting(step) for name, step in starts.items()})

    def missed(self, flow: Flow) -> frozenset[str]:
        """Return the steps whose `at` may be over when contacts arrive, so that they skip it."""
        clock = self.clock(flow)
        times = self.passing(flow)
        return frozenset(
            name
            for name, step in flow.steps.items()
            if name in times and (position := clock.position(step.at)) is not None and position < times[name].latest
        )

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
        called = {step.process for step in flow.steps.values() if isinstance(step, SubprocessStep) and step.process}
        return Clock(flow, {name: taken for name in called if (taken := self.duration(name))}, self.calendar)
