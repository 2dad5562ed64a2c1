"""Plain flows: without points in time, parallel strands and repetition. Most flows are plain.

Their delays do not depend on the day, and every way can take its least time. A loop with a limit is laid out: its steps
stand there once for each number of rounds.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from procviz.graph import Flow, Link
from procviz.model import AnyStep, JoinStep, ParallelStep, Point, StartStep, SubprocessStep, WaitStep

_MINUTES = 1440
_LASTING = frozenset({"wait", "handover"})
_MOST_PLACES = 4000  # beyond it a loop is not laid out
_MOST_KEPT = 8192  # flows that are remembered

Way = tuple[int, int]
"""To which place, and after how many minutes at least."""
_State = Hashable
"""The id of a step; where there are limits, with how often each limited edge was taken."""
_Led = tuple[Link, _State]


class Spot(NamedTuple):
    """A step, in one of its rounds, and its ways on."""

    step: AnyStep
    ways: tuple[Way, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Plain:
    """A plain flow without the steps at which nothing matters.

    `order` has the others, each after all that it leads to; `starts` where each start leads, and `calls` the processes
    that are called.
    """

    flow: Flow
    calls: frozenset[str]
    starts: tuple[Way, ...]
    order: tuple[Spot, ...]


@lru_cache(maxsize=_MOST_KEPT)
def plain_of(flow: Flow) -> Plain | None:
    """Return a whole flow as a plain one, None where it is not."""
    if not _is_plain(flow):
        return None
    onward: dict[_State, list[_Led]]
    if flow.limited:
        onward = rounds = _Rounds(flow)
        starts = [rounds.first(name) for name in flow.starts]
    else:
        onward = {name: [(link, link.target) for link in links] for name, links in flow.outgoing.items()}
        starts = [*flow.starts]
    states = _backwards(starts, onward)
    if states is None:
        return None
    order: list[Spot] = []
    place: dict[_State, Way] = {}  # where one is who comes to a step: further on, where nothing matters at it
    for state in states:
        step = flow.steps[state[0] if isinstance(state, tuple) else str(state)]
        is_lasting = step.kind in _LASTING
        ways = []
        for link, after in onward[state]:
            target, more = place[after]
            ways.append((target, more + _least(step, link) if is_lasting or link.edge is not None else more))
        if len(ways) == 1 and not step.channel and step.kind != "subprocess":
            place[state] = ways[0]
        else:
            place[state] = len(order), 0
            order.append(Spot(step, tuple(ways)))
    calls = frozenset(step.process for step in flow.of(SubprocessStep) if step.process is not None)
    return Plain(flow, calls, tuple(place[start] for start in starts), tuple(order))


def _is_plain(flow: Flow) -> bool:
    return not (
        bool(flow.dated)
        or bool(flow.of(ParallelStep))
        or bool(flow.of(JoinStep))
        or any(step.every is not None for step in flow.of(StartStep))
        or any(isinstance(step.timeout, Point) for step in flow.of(WaitStep))
    )


class _Rounds(dict[_State, list[_Led]]):
    """The ways on from each state; those of limited edges as long as the limit lasts, and `else` after that."""

    def __init__(self, flow: Flow) -> None:
        super().__init__()
        self._flow = flow
        limited = {link.edge: link.source for link in flow.limited if link.edge is not None}
        self._place = {edge: number for number, edge in enumerate(limited)}
        self._live = [flow.reaching((source,)) for source in limited.values()]

    def first(self, name: str) -> _State:
        """Return the state of who comes in at a step."""
        return name, (0,) * len(self._place)

    def __missing__(self, state: _State) -> list[_Led]:
        found = self[state] = list(self._ways(*state)) if isinstance(state, tuple) else []
        return found

    def _ways(self, name: str, counts: tuple[int, ...]) -> Iterator[_Led]:
        for link in self._flow.outgoing[name]:
            after = counts
            if link.edge is not None and link.edge.max is not None:
                number = self._place[link.edge]
                is_used_up = counts[number] >= link.edge.max
                if is_used_up != (link.kind == "else"):
                    continue
                if not is_used_up:
                    after = (*counts[:number], counts[number] + 1, *counts[number + 1 :])
            # What can be reached no more matters no more.
            kept = (count if link.target in live else 0 for count, live in zip(after, self._live, strict=True))
            yield link, (link.target, tuple(kept))


def _backwards(starts: Iterable[_State], onward: Mapping[_State, list[_Led]]) -> list[_State] | None:
    """Return the states that can be reached, each after all that it leads to; None where one can go round for ever."""
    order: list[_State] = []
    is_done: dict[_State, bool] = {}
    for start in starts:
        waiting = [start]
        while waiting:
            state = waiting[-1]
            if state not in is_done:
                is_done[state] = False
                for _link, after in onward[state]:
                    known = is_done.get(after)
                    if known is None:
                        waiting.append(after)
                    elif not known:
                        return None
                if len(is_done) > _MOST_PLACES:
                    return None
            else:
                waiting.pop()
                if not is_done[state]:
                    is_done[state] = True
                    order.append(state)
    return order


def _least(step: AnyStep, link: Link) -> int:
    """Return how many minutes a way takes at least."""
    days = 0.0
    if link.edge is not None and link.edge.after is not None and link.kind != "else":
        days = link.edge.after.days
    if step.kind == "wait":
        if link.kind == "timeout":
            days += step.timeout.days if step.timeout else 0.0
        elif step.for_ and step.only is None:
            days += step.for_.days
    elif link.kind == "breach" and step.kind == "handover":
        days += step.accept.within.days if step.accept and step.accept.within else 0.0
    return round(days * _MINUTES) if days else 0


def earliest(plain: Plain, taken: Callable[[str], int]) -> Mapping[int, int]:
    """Return after how many minutes contacts reach each place at the earliest, called processes taking their time."""
    found: dict[int, int] = {}
    for start, least in plain.starts:
        found[start] = min(least, found.get(start, least))
    for number in range(len(plain.order) - 1, -1, -1):
        step, ways = plain.order[number]
        if (now := found.get(number)) is None:
            continue
        if step.kind == "subprocess" and step.only is None:
            now += taken(step.process or "")
        for target, least in ways:
            found[target] = min(now + least, found.get(target, now + least))
    return found
