"""A flow in broad strokes: without loops, without parallel strands and without points in time.

The rounds of a loop stand there one after the other. What runs at once, or goes round for ever, is one stroke, and all
its contacts may come at the same moment. So whatever happens in the flow, happens in the sketch too, only more of it
and sooner (`procviz.timing.bound`).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from procviz.graph import Flow, Link, cycles
from procviz.model import AnyStep, Duration, ParallelStep, Point
from procviz.timing.rounds import Layout, Place, laid_out, name_of

_MINUTES = 1440
_MOST_KEPT = 8192  # flows that are remembered


@dataclass(frozen=True, slots=True)
class Stroke:
    """Steps with how often each can be passed at most, and the strokes to which they lead, after so many minutes.

    Where strands run at once (`is_wide`), what is in the stroke may come when what follows has begun.
    """

    steps: tuple[tuple[AnyStep, float], ...]
    ways: tuple[tuple[int, int], ...]
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """The strokes of a flow, each after all that it leads to, and those to which the starts lead."""

    flow: Flow
    strokes: tuple[Stroke, ...]
    starts: tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A flow laid out without its loops, but for the steps in a group, by name with the first one of it.

    A group is what goes round for ever, or a parallel step with what its strands do apart (`partings`).
    """

    flow: Flow
    group: Mapping[str, str]
    partings: tuple[str, ...]
    layout: Layout

    @property
    def wide(self) -> frozenset[str]:
        """Return the first steps of the groups in which strands run at once."""
        return frozenset(self.group[parting] for parting in self.partings)

    def members(self) -> Mapping[str, Sequence[str]]:
        """Return the steps of each group by its first one."""
        found: dict[str, list[str]] = {}
        for name, first in self.group.items():
            found.setdefault(first, []).append(name)
        return found


@lru_cache(maxsize=_MOST_KEPT)
def outline_of(flow: Flow) -> Outline | None:
    """Return the outline of a whole flow, None where it is too tangled for one."""
    loops = cycles(flow)
    looping = {name for loop in loops for name in loop}
    partings = [step.id for step in flow.of(ParallelStep)]
    group: dict[str, str] = {}
    for parting in partings:
        strands = [link.target for link in flow.outgoing[parting]]
        if parting in looping or len(set(strands)) < len(strands):
            return None
        _merge(group, {parting, *_apart(flow, strands, parting)})
    endless = _endless(flow)
    for loop in loops:
        if not endless.isdisjoint(loop) or not group.keys().isdisjoint(loop):
            _merge(group, set(loop))
    layout = laid_out(flow, group)
    return Outline(flow, group, tuple(partings), layout) if layout else None


@lru_cache(maxsize=_MOST_KEPT)
def sketch_of(flow: Flow) -> Sketch | None:
    """Return the sketch of a whole flow, None where it is too tangled for one."""
    outline = outline_of(flow)
    if outline is None:
        return None
    layout, members, wide = outline.layout, outline.members(), outline.wide
    rounds = {name: _rounds(flow, loop) for loop in cycles(flow) for name in loop if name in outline.group}
    found: dict[Place, tuple[int, int]] = {}  # to which stroke a place leads: further on, where it has no contacts
    strokes: list[Stroke] = []
    for place in layout.order:
        name = name_of(place)
        ways: dict[int, int] = {}
        for link, after in layout.onward[place]:
            stroke, more = found[after]
            more += least(flow.steps[link.source], link)
            ways[stroke] = min(more, ways.get(stroke, more))
        steps = tuple(
            (step, 1 + rounds.get(member, 0))
            for member in members.get(name, (name,))
            if (step := flow.steps[member]).channel or step.kind == "subprocess"
        )
        if not steps and len(ways) == 1 and name not in wide:
            [found[place]] = ways.items()
            continue
        found[place] = len(strokes), 0
        strokes.append(Stroke(steps, tuple(ways.items()), name in wide))
    return Sketch(flow, tuple(strokes), tuple(found[start][0] for start in layout.starts))


def _apart(flow: Flow, strands: list[str], parting: str) -> set[str]:
    """Return the steps that only one of the strands can come to."""
    once: set[str] = set()
    more: set[str] = set()
    for strand in strands:
        inside = flow.reachable((strand,), avoiding=parting)
        more |= once & inside
        once |= inside
    return once - more


def _merge(group: dict[str, str], names: set[str]) -> None:
    """Note that steps belong together, and all that belong to one of them."""
    old = {group[name] for name in names if name in group}
    first = min(names)
    names |= {name for name, known in group.items() if known in old}
    group.update(dict.fromkeys(names, first))


def _endless(flow: Flow) -> set[str]:
    """Return the steps to which one can come again and again."""
    return {name for loop in cycles(flow, without=_bounded(flow)) for name in loop}


def _bounded(flow: Flow) -> frozenset[Link]:
    """Return the ways that may be taken only so many times."""
    return frozenset(link for link in flow.limited if link.kind != "else")


def _rounds(flow: Flow, loop: tuple[str, ...]) -> float:
    """Return how often contacts can come round a loop."""
    if not _endless(flow).isdisjoint(loop):
        return math.inf
    inner = (link for link in _bounded(flow) if link.source in loop and link.target in loop)
    return sum(link.edge.max or 0 for link in inner if link.edge)


def least(step: AnyStep, link: Link) -> int:
    """Return a number of minutes that a way takes in any case, whenever it is taken."""
    days = 0.0
    if link.edge is not None and link.edge.after is not None and link.kind != "else":
        days = _days(link.edge.after)
    if step.at is not None:
        return math.floor(days * _MINUTES)
    if step.kind == "wait":
        if link.kind == "timeout":
            days += 0.0 if step.timeout is None or isinstance(step.timeout, Point) else _days(step.timeout)
        elif step.for_ and step.only is None:
            days += _days(step.for_)
    elif link.kind == "breach" and step.kind == "handover":
        days += _days(step.accept.within) if step.accept and step.accept.within else 0.0
    return math.floor(days * _MINUTES)


def _days(duration: Duration) -> float:
    """Return the days of a duration, of business time as if there were no others."""
    if duration.unit == "bd":
        return min(duration.days, int(duration.count))
    return min(duration.days, duration.count / 24) if duration.is_business else duration.days
