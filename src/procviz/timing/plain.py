"""Plain flows: without points in time, parallel strands and repetition. Most flows are plain.

Their delays do not depend on the day, and every way can take its least time. A loop with a limit is laid out: its steps
stand there once for each number of rounds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from procviz.graph import Flow, Link
from procviz.model import AnyStep, JoinStep, ParallelStep, Point, StartStep, SubprocessStep, WaitStep
from procviz.timing.rounds import Place, laid_out, name_of

_MINUTES = 1440
_LASTING = frozenset({"wait", "handover"})
_MOST_KEPT = 8192  # flows that are remembered

Way = tuple[int, int]
"""To which place, and after how many minutes at least."""


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
    layout = laid_out(flow)
    if layout is None:
        return None
    order: list[Spot] = []
    found: dict[Place, Way] = {}  # where one is who comes to a place: further on, where nothing matters at it
    for place in layout.order:
        step = flow.steps[name_of(place)]
        is_lasting = step.kind in _LASTING
        ways = tuple(
            [
                _later(found[after], least(step, link)) if is_lasting or link.edge is not None else found[after]
                for link, after in layout.onward[place]
            ]
        )
        if len(ways) == 1 and not step.channel and step.kind != "subprocess":
            found[place] = ways[0]
        else:
            found[place] = len(order), 0
            order.append(Spot(step, ways))
    calls = frozenset(step.process for step in flow.of(SubprocessStep) if step.process is not None)
    return Plain(flow, calls, tuple(found[start] for start in layout.starts), tuple(order))


def _is_plain(flow: Flow) -> bool:
    return not (
        bool(flow.dated)
        or bool(flow.of(ParallelStep))
        or bool(flow.of(JoinStep))
        or any(step.every is not None for step in flow.of(StartStep))
        or any(isinstance(step.timeout, Point) for step in flow.of(WaitStep))
    )


def _later(way: Way, more: int) -> Way:
    return (way[0], way[1] + more) if more else way


def least(step: AnyStep, link: Link) -> int:
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
