"""How long ways take that lead on from a step, in whole minutes."""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from procviz.graph import Flow, Link, parting_of, strands_of
from procviz.model import JoinStep, Point, WaitStep
from procviz.timing.joins import joined
from procviz.timing.offsets import passing_times
from procviz.timing.passing import WEEK, Clock, Offset, spanning

_MINUTES = 1440
_LASTING = frozenset({"wait", "handover", "subprocess"})
"""Kinds of steps that take time by themselves."""


def minutes(days: float) -> float:
    """Return days in whole minutes."""
    return days if math.isinf(days) else round(days * _MINUTES)


@dataclass(frozen=True, slots=True)
class Gauge:
    """Measures the ways of a flow whose steps are passed at `times`."""

    flow: Flow
    clock: Clock
    times: Mapping[str, Offset]

    def taken(self, link: Link) -> tuple[float, float]:
        """Return how long a way takes at least and at most, from a step to the one that it leads to."""
        source = self.flow.steps[link.source]
        join = self.flow.steps[link.target]
        if source.kind not in _LASTING and join.kind != "join" and (link.edge is None or link.edge.after is None):
            return 0.0, 0.0
        position = self.clock.position(source.at)
        passing = self.times[link.source] if position is None else Offset(position, position)
        lows, highs = [], []
        for moment in {passing.earliest, passing.latest}:
            if not math.isinf(moment):
                after = self.clock.after(link, Offset(moment, moment))
                lows.append(after.earliest - moment)
                highs.append(after.latest - moment)
        low, high = min(lows), max(highs)
        if isinstance(join, JoinStep):
            arriving, together = self._meeting(link, join)
            low += max(0.0, together.earliest - arriving.latest)
            high += max(0.0, together.latest - arriving.earliest)
        return minutes(low), minutes(high)

    def _meeting(self, link: Link, join: JoinStep) -> tuple[Offset, Offset]:
        """Return when one way comes to a join, and when enough strands are there, from where the strands part.

        Where points in time stand on the strands, or the strands never part, it is from the start.
        """
        parting = parting_of(self.flow, join.id)
        part = self.flow.between(parting, join.id) if parting else None
        if parting is None or part is None or any(step.at is not None for step in part.steps.values()):
            return self.clock.after(link, self.times[link.source]), self.times[join.id]
        begin = self.times[parting]
        times = passing_times(part, self.clock, {parting: begin if begin.is_certain else Offset(0.0, 0.0)})
        strands = [
            spanning([self.clock.after(one, times[one.source]) for one in strand.links if one.source in times])
            for strand in strands_of(self.flow, join.id)
            if any(one.source in times for one in strand.links)
        ]
        if link.source not in times or not strands:
            return self.clock.after(link, self.times[link.source]), self.times[join.id]
        wanted = 1 if join.needs == "any" else len(strands) if join.needs == "all" else min(join.needs, len(strands))
        return self.clock.after(link, times[link.source]), joined([(strand, True) for strand in strands], wanted)

    def pause(self, link: Link) -> float:
        """Return how long the way alone takes, without the step."""
        after = link.edge.after if link.edge and link.kind != "else" else None
        return minutes(after.days) if after else 0.0

    def point_of_timeout(self, link: Link) -> float | None:
        """Return the point until which one waits who takes this way, None where it is no timeout at a point."""
        step = self.flow.steps[link.source]
        if link.kind == "timeout" and isinstance(step, WaitStep) and isinstance(step.timeout, Point):
            return self.clock.position(step.timeout)
        return None

    def hold(self, name: str, position: float | None) -> tuple[float, float]:
        """Return how long contacts wait for the point of a step; for a weekday without a date up to a week."""
        if position is None:
            return 0.0, minutes(WEEK)
        coming = (link for link in self.flow.incoming[name] if link.source in self.times)
        arriving = [self.clock.after(link, self.times[link.source]) for link in coming]
        if not arriving:
            return 0.0, 0.0
        arrival = spanning(arriving)
        return max(0.0, minutes(position - arrival.latest)), max(0.0, minutes(position - arrival.earliest))
