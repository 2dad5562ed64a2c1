"""When the processes begin that others call, counted from the start of those that nobody calls."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from procviz.graph import Flow, addressees
from procviz.timing.passing import Offset, spanning
from procviz.timing.timings import LONG_AGO, Timings

_MOST_TIMES = 6  # of a call; with more of them it may come at any time between the first and the last

_LONG_AGO = LONG_AGO / 2  # with what may have passed since


class Entry(NamedTuple):
    """A process begins between `low` and `high`, in days on the axis of `caller`."""

    caller: Flow
    low: float
    high: float


class _Arrival(NamedTuple):
    """A process begins in a caller, for the audiences that the caller sends there."""

    caller: Flow
    sent: tuple[str, ...]
    times: tuple[Offset, ...]


@dataclass(frozen=True)
class Arrivals:
    """Answers for the flows that people come into by themselves, and for all that these call."""

    entered: Sequence[Flow]
    timings: Timings
    _inside: dict[str, dict[str, tuple[Offset, ...]]] = field(default_factory=dict)

    def of(self, audience: str, flow: Flow, *, is_named: bool) -> list[Entry]:
        """Return when a process begins for an audience; nothing where nobody calls it for them.

        Args:
            audience: whom the contacts turn to.
            flow: the flow of the process.
            is_named: whether it names the audience itself, whomever its callers send.
        """
        return [
            Entry(arrival.caller, time.earliest, time.latest)
            for arrival in self._called.get(flow.process.id, ())
            if (is_named or audience in arrival.sent) and not self._is_called(audience, arrival.caller)
            for time in arrival.times
        ]

    def _is_called(self, audience: str, flow: Flow) -> bool:
        """Return whether a process that calls others is itself called for an audience, so that its caller tells all."""
        return any(audience in arrival.sent for arrival in self._called.get(flow.process.id, ()))

    @cached_property
    def _called(self) -> dict[str, list[_Arrival]]:
        """Return, by process, where it is called, directly or by those that are called."""
        found: dict[str, list[_Arrival]] = {}
        for flow in self.entered:
            times = None
            for step in flow.steps.values():
                called = self.timings.flow(step.process or "") if step.kind == "subprocess" else None
                if called is None:
                    continue
                times = times or self.timings.passing(flow)
                if step.id not in times:
                    continue
                opened = _opened(times[step.id])
                sent = addressees(flow.process, step)
                found.setdefault(called.process.id, []).append(_Arrival(flow, sent, (opened,)))
                for name, inner in self._within(called).items():
                    later = tuple(_after(opened, time) for time in inner)
                    found.setdefault(name, []).append(_Arrival(flow, sent, later))
        return found

    def _within(self, flow: Flow) -> dict[str, tuple[Offset, ...]]:
        """Return how long after the begin of a called process those begin that it calls, directly or not."""
        known = flow.process.id
        if known not in self._inside:
            self._inside[known] = {}  # what a process that contains itself finds
            times = self.timings.called(flow)
            origin = self.timings.clock(flow).origin
            found: dict[str, list[Offset]] = {}
            for step in flow.steps.values():
                called = self.timings.flow(step.process or "") if step.kind == "subprocess" else None
                if called and step.id in times:
                    begin = Offset(times[step.id].earliest - origin, times[step.id].latest - origin)
                    found.setdefault(called.process.id, []).append(begin)
                    for name, inner in self._within(called).items():
                        found.setdefault(name, []).extend(_after(begin, time) for time in inner)
            self._inside[known] = {
                name: tuple(dict.fromkeys(each)) if len(each) <= _MOST_TIMES else (spanning(each),)
                for name, each in found.items()
            }
        return self._inside[known]


def _opened(begin: Offset) -> Offset:
    """Return a time with the bounds that nobody knows left open."""
    return Offset(
        -math.inf if begin.earliest < _LONG_AGO else begin.earliest,
        math.inf if begin.latest < _LONG_AGO else begin.latest,
    )


def _after(begin: Offset, more: Offset) -> Offset:
    return Offset(begin.earliest + more.earliest, begin.latest + more.latest)
