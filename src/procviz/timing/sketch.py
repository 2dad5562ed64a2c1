"""A flow in broad strokes: without loops, without parallel strands and without points in time.

What belongs to a loop or runs at once is one stroke, and all its contacts may come at the same moment. So whatever
happens in the flow, happens in the sketch too, only more of it and sooner (`procviz.timing.bound`).
"""

import heapq
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from procviz.graph import Flow, Link, cycles
from procviz.model import AnyStep, Duration, Point

_MINUTES = 1440
_ONCE = (0, 0)
_MOST_KEPT = 8192  # flows that are remembered


@dataclass(frozen=True, slots=True)
class Stroke:
    """Steps with how often each can be passed at most, and the strokes to which they lead, after so many minutes.

    Between two times that a step is passed are at least `between` minutes. Where strands run at once (`is_wide`), what
    is in the stroke may come when what follows has begun.
    """

    steps: tuple[tuple[AnyStep, float], ...]
    ways: tuple[tuple[int, int], ...]
    between: int = 0
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Sketch:
    """The strokes of a flow, each after all that it leads to, and those to which the starts lead."""

    flow: Flow
    strokes: tuple[Stroke, ...]
    starts: tuple[int, ...]


@lru_cache(maxsize=_MOST_KEPT)
def sketch_of(flow: Flow) -> Sketch | None:
    """Return the sketch of a whole flow, None where it is too tangled for one."""
    loops = cycles(flow)
    looping = {name: index for index, loop in enumerate(loops) for name in loop}
    group: dict[str, str] = {name: loop[0] for loop in loops for name in loop}
    partings = [name for name, step in flow.steps.items() if step.kind == "parallel"]
    for parting in partings:
        strands = [link.target for link in flow.outgoing[parting]]
        if parting in looping or len(set(strands)) < len(strands):
            return None
        apart = {parting, *_apart(flow, strands, parting)}
        if any(
            flow.steps[link.target].channel
            for name in apart
            for link in flow.outgoing[name]
            if link.target not in apart
        ):
            return None  # strands meet in a contact, which each of them has
        _merge(group, apart)
    wide = {group[parting] for parting in partings}
    order = _backwards(flow, group)
    if order is None:
        return None
    endless = {name for loop in cycles(flow, without=_bounded(flow)) for name in loop} if loops else set()
    rounds = [_rounds(flow, set(loop), endless) for loop in loops]
    return _drawn(flow, group, order, wide, {name: rounds[index] for name, index in looping.items()})


def _drawn(
    flow: Flow, group: Mapping[str, str], order: list[str], wide: set[str], rounds: Mapping[str, tuple[float, int]]
) -> Sketch:
    """Return the sketch of a flow whose steps belong to groups, with the rounds of the steps in loops."""
    members: dict[str, list[str]] = {}
    for name in flow.steps:
        members.setdefault(group.get(name, name), []).append(name)
    number: dict[str, int] = {}
    passed: dict[str, tuple[int, int]] = {}  # to which stroke a step without contacts leads
    strokes: list[Stroke] = []
    for known in order:
        ways: dict[int, int] = {}
        for link in (link for name in members[known] for link in flow.outgoing[name]):
            target = group.get(link.target, link.target)
            if target != known:
                stroke, more = passed.get(target) or (number[target], 0)
                more += least(flow.steps[link.source], link)
                ways[stroke] = min(more, ways.get(stroke, more))
        steps = tuple(
            (step, 1 + rounds.get(name, _ONCE)[0])
            for name in members[known]
            if (step := flow.steps[name]).channel or step.kind == "subprocess"
        )
        if not steps and len(ways) == 1 and known not in wide:
            [passed[known]] = ways.items()
            continue
        number[known] = len(strokes)
        between = 0 if known in wide else rounds.get(known, _ONCE)[1]
        strokes.append(Stroke(steps, tuple(ways.items()), between, known in wide))
    begins = [group.get(name, name) for name in flow.starts]
    return Sketch(flow, tuple(strokes), tuple(passed[name][0] if name in passed else number[name] for name in begins))


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


def _backwards(flow: Flow, group: Mapping[str, str]) -> list[str] | None:
    """Return the groups of steps, each after all that it leads to, None where they lead in a circle."""
    onward: dict[str, set[str]] = {group.get(name, name): set() for name in flow.steps}
    before: dict[str, list[str]] = {known: [] for known in onward}
    for link in flow.links:
        source, target = group.get(link.source, link.source), group.get(link.target, link.target)
        if source != target and target not in onward[source]:
            onward[source].add(target)
            before[target].append(source)
    left = {known: len(targets) for known, targets in onward.items()}
    order = [known for known, count in left.items() if not count]
    for known in order:
        for source in before[known]:
            left[source] -= 1
            if not left[source]:
                order.append(source)
    return order if len(order) == len(onward) else None


def _bounded(flow: Flow) -> frozenset[Link]:
    """Return the ways that may be taken only so many times."""
    return frozenset(link for link in flow.limited if link.kind != "else")


def _rounds(flow: Flow, members: set[str], endless: set[str]) -> tuple[float, int]:
    """Return how often contacts can come round a loop, and after how many minutes at least."""
    if members & endless:
        return math.inf, 0
    bounded = [link for link in _bounded(flow) if link.source in members and link.target in members]
    most = sum(link.edge.max or 0 for link in bounded if link.edge)
    if any(flow.steps[name].kind == "subprocess" for name in members):
        return most, 0  # what is called may reach from one round into the next
    return most, min(least(flow.steps[link.source], link) + _soonest(flow, members, link) for link in bounded)


def _soonest(flow: Flow, members: set[str], back: Link) -> int:
    """Return after how many minutes one can come through a loop to the step from which a way leads back."""
    known: set[str] = set()
    waiting = [(0, back.target)]
    while waiting:
        moment, name = heapq.heappop(waiting)
        if name == back.source:
            return moment
        if name not in known:
            known.add(name)
            for link in flow.outgoing[name]:
                if link.target in members:
                    heapq.heappush(waiting, (moment + least(flow.steps[name], link), link.target))
    return 0


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
