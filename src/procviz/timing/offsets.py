"""Earliest and latest offset of each step (LANGUAGE: Offsets).

Steps are taken in the order of the flow, a loop as one piece. Time only passes and no contact overtakes its own earlier
self, so the bounds of a step follow from the bounds of the steps before it.
"""

from collections.abc import Container, Mapping, Sequence
from types import MappingProxyType

from procviz.graph import Flow, Link, cycles
from procviz.model import JoinStep, StartStep
from procviz.timing.calendar import Calendar
from procviz.timing.joins import pass_join
from procviz.timing.loops import pass_loop
from procviz.timing.passing import Clock, Offset, Passage, spanning

_NONE: Mapping[str, Offset] = MappingProxyType({})


def offsets(
    flow: Flow, *, durations: Mapping[str, Offset] = _NONE, calendar: Calendar | None = None
) -> dict[str, Offset]:
    """Return when each step of `flow` happens, in days; steps that nothing reaches have no offset.

    Exact where the flow has no loop; else `earliest` is never too late and `latest` never too early.

    Args:
        flow: the flow of a process.
        durations: what the processes that it calls take from start to end, by process id; others take no time.
        calendar: when the company works; matters where the anchor has a date.
    """
    clock = Clock(flow, durations, calendar)
    return offsets_by(flow, clock, times_from_starts(flow, clock))


def offsets_by(flow: Flow, clock: Clock, begun: Mapping[str, Offset]) -> dict[str, Offset]:
    """Return when each step of `flow` happens, measured by `clock`; `begun` are its times from the starts on."""
    passing = dict(begun)
    left_to: dict[str, Offset] = {}
    for out in flow.process.exit:
        left = [passing[name] for name in (out.from_ or passing) if name in passing]
        if out.to in flow.steps and out.to not in passing and left:
            left_to[out.to] = spanning([*left, left_to.get(out.to, spanning(left))])
    if left_to:
        known = set(passing)
        passing = _passing(flow, clock, left_to, _in_order(flow), but_for=known) | passing
    return {name: clock.happening(step, passing[name]) for name, step in flow.steps.items() if name in passing}


def times_from_starts(flow: Flow, clock: Clock) -> dict[str, Offset]:
    """Return when contacts pass each step if all starts begin as they say; exits do not count."""
    return passing_times(flow, clock, {step.id: clock.starting(step) for step in flow.of(StartStep)})


def passing_times(flow: Flow, clock: Clock, seeds: Mapping[str, Offset]) -> dict[str, Offset]:
    """Return when contacts that come in at `seeds` pass each step, those who skip it included; exits do not count."""
    return _passing(flow, clock, seeds, _in_order(flow))


def _passing(
    flow: Flow,
    clock: Clock,
    seeds: Mapping[str, Offset],
    every: Sequence[tuple[str, ...]],
    but_for: Container[str] = (),
) -> dict[str, Offset]:
    """Return when contacts pass the steps, which stand in their order, given when they come in at `seeds`."""
    reached = {name for name in flow.reachable(seeds) if name not in but_for}
    order = [group for group in every if not reached.isdisjoint(group)]
    passing: dict[str, Offset] = {}
    arrivals: dict[str, list[tuple[Link, Offset]]] = {name: [] for group in order for name in group}
    for group in order:
        passage = _through(flow, clock, group, arrivals, seeds)
        passing |= passage.passing
        for name in group:
            for link in flow.outgoing[name]:
                is_inner = link.target in group or link.target not in arrivals
                if not is_inner and (offset := passage.leaving(link, clock)):
                    arrivals[link.target].append((link, offset))
    return passing


def _through(
    flow: Flow,
    clock: Clock,
    group: tuple[str, ...],
    arrivals: Mapping[str, list[tuple[Link, Offset]]],
    seeds: Mapping[str, Offset],
) -> Passage:
    """Return how contacts pass a step, or the steps of a loop."""
    name = group[0]
    if len(group) > 1 or any(link.target == name for link in flow.outgoing[name]):
        entries = {}
        for member in group:
            if offsets_in := _arriving(arrivals[member], seeds.get(member)):
                entries[member] = spanning(offsets_in)
        return pass_loop(flow, clock, group, entries) if entries else Passage({})
    step = flow.steps[name]
    if isinstance(step, JoinStep) and arrivals[name]:
        return pass_join(flow, clock, step, arrivals[name])
    offsets_in = _arriving(arrivals[name], seeds.get(name))
    return Passage({name: clock.passing(step, spanning(offsets_in))} if offsets_in else {})


def _arriving(arrivals: list[tuple[Link, Offset]], seed: Offset | None) -> list[Offset]:
    return [offset for _link, offset in arrivals] + ([seed] if seed else [])


def _in_order(flow: Flow) -> list[tuple[str, ...]]:
    """Return the steps, those of a loop together, each after all that lead to it."""
    group_of: dict[str, tuple[str, ...]] = {name: (name,) for name in flow.steps}
    order = _sorted(flow, group_of)
    if len(order) == len(group_of):
        return order  # without loops, as most flows are: there is no need to look for them
    return _sorted(flow, group_of | {name: group for group in cycles(flow) for name in group})


def _sorted(flow: Flow, group_of: Mapping[str, tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return the groups, each after all that lead to it; those that lead to each other are left out."""
    groups = list(dict.fromkeys(group_of.values()))
    followers: dict[tuple[str, ...], dict[tuple[str, ...], None]] = {group: {} for group in groups}
    for link in flow.links:
        source, target = group_of[link.source], group_of[link.target]
        if source != target:
            followers[source][target] = None
    waiting = dict.fromkeys(groups, 0)
    for after in followers.values():
        for follower in after:
            waiting[follower] += 1
    order = [group for group in groups if not waiting[group]]
    for group in order:  # grows while it is read
        for follower in followers[group]:
            waiting[follower] -= 1
            if not waiting[follower]:
                order.append(follower)
    return order
