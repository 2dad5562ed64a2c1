"""Which portion of those who come in reach each step, as shares and loops say.

A portion is the chance that one contact comes to the step at least once. Shares of several steps are taken to be
independent of each other; a loop is followed round for round, one of very many rounds as if it never ended. The
strands of a parallel go on as one where they meet, in a join if enough of them are there. Where nobody says how
contacts divide, the portion lies between the least and the most that it can be.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph.flow import Flow, Link
from procviz.graph.meeting import Meeting, counted, meeting_of
from procviz.graph.shares import Either, Every, Shared, Way, Ways, ways_of
from procviz.model import ParallelStep

_MOST_STATES = 1200
_MOST_ROUNDS = 2000
_CLOSE = 1e-12
_SAME = 1e-9


class Portion(NamedTuple):
    """A part between 0 and 1: at least `least`, at most `most`."""

    least: float
    most: float

    @property
    def is_known(self) -> bool:
        """Return whether there is but one value."""
        return self.most - self.least < _SAME


_NONE = Portion(0.0, 0.0)
_ANY = Portion(0.0, 1.0)
Counts = tuple[int, ...]
State = tuple[str, Counts]
"""A step, and how often each limited edge that can still be reached was taken."""


def portions(
    flow: Flow, start: str, names: Iterable[str], may_fail: Callable[[str], bool] = lambda _process: False
) -> dict[str, Portion]:
    """Return which portion of those who come in at `start` reach each of the steps `names`.

    Args:
        flow: a whole flow.
        start: one of its starts.
        names: the steps asked for.
        may_fail: whether a called process has ends from which its caller does not go on.
    """
    ways = {name: ways_of(flow, step, may_fail) for name, step in flow.steps.items()}
    laid = _Laid(flow, ways)
    if not laid.lay(start):
        laid = _Laid(flow, ways, is_limited=False)
        laid.lay(start)
    return {name: laid.portions(name)[laid.first(start)] for name in names}


@dataclass(slots=True)
class _Laid:
    """The states that can be reached, each after those that it leads to, but for loops that nothing limits."""

    flow: Flow
    ways: Mapping[str, Ways | None]
    is_limited: bool = True
    order: list[State] = field(default_factory=list)
    has_loops: bool = False
    _known: dict[str, dict[State, Portion] | None] = field(default_factory=dict)
    _meetings: dict[str, Meeting] = field(default_factory=dict)
    _limits: dict[int, int] = field(default_factory=dict)
    _live: list[set[str]] = field(default_factory=list)

    def first(self, start: str) -> State:
        """Return the state of who comes in."""
        return self._kept(start, (0,) * len(self._limits))

    def lay(self, start: str) -> bool:
        """Find the states; return whether they are few enough."""
        edges = [link for link in self.flow.links if self.is_limited and link.kind == "else"]
        for number, link in enumerate(edges):
            self._limits[id(link.edge)] = number
            self._live.append(self.flow.reaching((link.source,)))
        is_done: dict[State, bool] = {}
        waiting = [self.first(start)]
        while waiting:
            state = waiting[-1]
            if state not in is_done:
                if self.is_limited and len(is_done) >= _MOST_STATES:
                    return False
                is_done[state] = False
                after = self._after(self.ways[state[0]], state)
                self.has_loops = self.has_loops or any(is_done.get(one) is False for one in after)
                waiting += [one for one in after if one not in is_done]
            else:
                waiting.pop()
                if not is_done[state]:
                    is_done[state] = True
                    self.order.append(state)
        return True

    def portions(self, target: str) -> dict[State, Portion]:
        """Return which portion of those in each state reach a step; any where that is what is being found out."""
        if target not in self._known:
            self._known[target] = None
            self._known[target] = self._found(target)
        return self._known[target] or dict.fromkeys(self.order, _ANY)

    def _found(self, target: str) -> dict[State, Portion]:
        is_sure = self.flow.steps[target].only is None
        found = dict.fromkeys(self.order, _NONE)
        for _round in range(_MOST_ROUNDS if self.has_loops else 1):
            change = 0.0
            for state in self.order:
                new = Portion(float(is_sure), 1.0) if state[0] == target else self._of(state, target, found)
                change = max(change, abs(new.least - found[state].least), abs(new.most - found[state].most))
                found[state] = new
            if change < _CLOSE:
                break
        return found

    def _of(self, state: State, target: str, found: Mapping[State, Portion]) -> Portion:
        return self._through(self.ways[state[0]], state, target, found)

    def _through(self, ways: Ways | None, state: State, target: str, found: Mapping[State, Portion]) -> Portion:
        match ways:
            case None:
                return _NONE
            case Way():
                each = [found[one] for one in self._after(ways, state)]
                return Portion(min(one.least for one in each), max(one.most for one in each))
            case Shared(parts):
                inner = [(share, self._through(part, state, target, found)) for share, part in parts]
                return Portion(
                    sum(share * one.least for share, one in inner), sum(share * one.most for share, one in inner)
                )
            case Either(choices):
                each = [self._through(part, state, target, found) for part in choices]
                return Portion(min(one.least for one in each), max(one.most for one in each))
            case Every(strands):
                return self._together(strands, state, target, found)

    def _together(self, strands: Sequence[Ways], state: State, target: str, found: Mapping[State, Portion]) -> Portion:
        """Return the portion of whoever goes several ways at once."""
        if state[0] not in self._meetings:
            self._meetings[state[0]] = meeting_of(self.flow, state[0])
        meeting = self._meetings[state[0]]
        each = [self._through(strand, state, target, found) for strand in strands]
        if target in meeting.apart:
            return Portion(_any(one.least for one in each), _any(one.most for one in each))
        unsure = Portion(0.0, min(1.0, sum(one.most for one in each)))
        if meeting.step is None or not unsure.most or self._counts_between(meeting):
            return unsure
        known = found if target == meeting.step else self.portions(meeting.step)
        coming = [self._through(strand, state, meeting.step, known) for strand in strands]
        if target == meeting.step:
            return self._passed(meeting, coming)
        is_met = any(one.most for one in coming)  # else what comes behind is not laid, and nobody comes to it
        after = found.get(self._kept(meeting.step, state[1]), _ANY) if is_met else _NONE
        if target in meeting.behind:
            passed = self._passed(meeting, coming)
            return Portion(passed.least * after.least, passed.most * after.most)
        return self._at_both(meeting, target, (each, coming, after)) or unsure

    def _at_both(
        self, meeting: Meeting, target: str, portions: tuple[Sequence[Portion], Sequence[Portion], Portion]
    ) -> Portion | None:
        """Return the portion that comes to an end before strands meet or behind, None where it is not known.

        Who comes to it before does not come to where the strands meet; but for strands that part themselves.
        """
        each, coming, after = portions
        if self.flow.outgoing[target] or not all(one.is_known for one in (*each, *coming, after)):
            return None
        if any(isinstance(self.flow.steps[name], ParallelStep) for name in meeting.inside):
            return None
        without = [
            (came.most, 1 - one.most + came.most * after.most - came.most)
            for one, came in zip(each, coming, strict=True)
        ]
        missed = counted(without)
        chance = 1 - sum(missed) + sum(missed[meeting.wanted :]) * after.most
        return Portion(chance, chance)

    @staticmethod
    def _passed(meeting: Meeting, coming: Sequence[Portion]) -> Portion:
        """Return the portion that goes on where strands meet."""
        ways = [one for one, may_come in zip(coming, meeting.may_come, strict=True) if may_come]
        return Portion(meeting.passed([one.least for one in ways]), meeting.passed([one.most for one in ways]))

    def _counts_between(self, meeting: Meeting) -> bool:
        """Return whether rounds counted on the strands still count where they meet."""
        return meeting.step is not None and any(
            meeting.step in self._live[self._limits[id(link.edge)]]
            for link in self.flow.links
            if link.source in meeting.inside and id(link.edge) in self._limits
        )

    def _after(self, ways: Ways | None, state: State) -> list[State]:
        """Return the states that ways lead to."""
        if ways is None:
            return []
        if isinstance(ways, Way):
            return [self._kept(link.target, counts) for link, counts in self._counted(ways, state[1])]
        if isinstance(ways, Shared):
            return [one for _share, part in ways.parts for one in self._after(part, state)]
        return [one for part in ways.parts for one in self._after(part, state)]

    def _counted(self, way: Way, counts: Counts) -> list[tuple[Link, Counts]]:
        """Return the ways that may be taken and the counts after them; where limits are not followed, both."""
        edge = way.link.edge
        if way.then is None or edge is None or edge.max is None:
            return [(way.link, counts)]
        number = self._limits.get(id(edge))
        if number is None:
            return [(way.link, counts), (way.then, counts)]
        if counts[number] >= edge.max:
            return [(way.then, counts)]
        return [(way.link, (*counts[:number], counts[number] + 1, *counts[number + 1 :]))]

    def _kept(self, name: str, counts: Counts) -> State:
        """Return a state, without the counts of edges that cannot be reached any more."""
        return name, tuple(count if name in live else 0 for count, live in zip(counts, self._live, strict=True))


def _any(chances: Iterable[float]) -> float:
    """Return the chance that at least one of several independent things happens."""
    left = 1.0
    for chance in chances:
        left *= 1 - chance
    return 1 - left
