"""How contacts pass the steps of a loop, each bounded edge taken up to its `max` times."""

import math
from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from procviz.graph import Flow, Link, cycles
from procviz.model import JoinStep
from procviz.timing.passing import WEEK, Clock, Offset, Passage, spanning

_MOST_STATES = 1000  # beyond it rounds are estimated from above instead of followed one by one
_FAR = Offset(1e9, 1e9)  # beyond every fixed point, so that only what passes counts
Counts = tuple[int, ...]


def pass_loop(flow: Flow, clock: Clock, group: Sequence[str], entries: Mapping[str, Offset]) -> Passage:
    """Return how contacts pass a loop.

    Args:
        flow: the flow.
        clock: what passes in its steps.
        group: the steps of the loop, or of several that hang together.
        entries: when contacts arrive from outside.
    """
    members = set(group)
    bounded = [link for name in group for link in flow.outgoing[name] if link.target in members and _is_bounded(link)]
    rounds = math.prod(_most(link) + 1 for link in bounded)
    has_join = any(isinstance(flow.steps[name], JoinStep) for name in group)
    if _is_endless(flow, clock, members, bounded):
        latest = math.inf
    elif has_join or rounds * len(group) > _MOST_STATES:
        latest = _estimate(flow, clock, members, bounded, entries)
    else:
        return _followed(flow, clock, members, bounded, entries)
    least = _followed(flow, clock, members, None, entries)
    return Passage({name: Offset(offset.earliest, latest) for name, offset in least.passing.items()})


def _is_bounded(link: Link) -> bool:
    return link.edge is not None and link.edge.max is not None and link.kind != "else"


def _most(link: Link) -> int:
    return (link.edge.max or 0) if link.edge else 0


def _is_endless(flow: Flow, clock: Clock, members: set[str], bounded: Sequence[Link]) -> bool:
    """Return whether contacts can go round for ever and lose time at it."""
    for group in cycles(flow, without=frozenset(bounded)):
        if group[0] in members:
            for name in group:
                taken = clock.passing(flow.steps[name], _FAR)
                inner = [link for link in flow.outgoing[name] if link.target in group and link not in bounded]
                if any(clock.after(link, taken).latest > _FAR.latest for link in inner):
                    return True
    return False


def _followed(
    flow: Flow, clock: Clock, members: set[str], bounded: Sequence[Link] | None, entries: Mapping[str, Offset]
) -> Passage:
    """Return the passage by following every round: a state is a step and how often each bounded edge was taken.

    Without `bounded` only the earliest moments count: no round makes them earlier.
    """
    place = {id(link.edge): index for index, link in enumerate(bounded or ())}
    known: dict[tuple[str, Counts], Offset] = {}
    waiting: deque[tuple[str, Counts]] = deque()

    def arrive(state: tuple[str, Counts], offset: Offset) -> None:
        before = known.get(state)
        merged = spanning((before, offset)) if before else offset
        if bounded is None:  # said anew each time, since a step at a fixed point makes an end of it
            merged = Offset(merged.earliest, math.inf)
        if merged != before:
            known[state] = merged
            waiting.append(state)

    for name, entry in entries.items():
        arrive((name, (0,) * len(place)), entry)
    while waiting:
        name, counts = waiting.popleft()
        passed = clock.passing(flow.steps[name], known[name, counts])
        for link in flow.outgoing[name]:
            if link.target in members:
                for after in _counted(link, counts, place):
                    arrive((link.target, after), clock.after(link, passed))
    return _collected(flow, clock, known, place)


def _collected(
    flow: Flow, clock: Clock, known: Mapping[tuple[str, Counts], Offset], place: Mapping[int, int]
) -> Passage:
    """Return the offsets of all rounds together."""
    passing: dict[str, Offset] = {}
    ways: dict[int, Offset | None] = {}
    for (name, counts), arrival in known.items():
        passed = clock.passing(flow.steps[name], arrival)
        passing[name] = spanning((passing.get(name, passed), passed))
        for link in flow.outgoing[name]:
            before = ways.setdefault(id(link), None)
            for _after in _counted(link, counts, place):
                end = clock.after(link, passed)
                ways[id(link)] = spanning((before, end)) if before else end
    return Passage(passing, ways)


def _counted(link: Link, counts: Counts, place: Mapping[int, int]) -> Iterator[Counts]:
    """Yield the counts after `link`; nothing where it may not be taken."""
    index = place.get(id(link.edge)) if link.edge else None
    if index is None:
        yield counts
    elif link.kind == "else":
        if counts[index] >= _most(link):
            yield counts
    elif counts[index] < _most(link):
        yield (*counts[:index], counts[index] + 1, *counts[index + 1 :])


def _estimate(
    flow: Flow, clock: Clock, members: set[str], bounded: Sequence[Link], entries: Mapping[str, Offset]
) -> float:
    """Return a moment by which every contact is through: in every round through every step, each at its slowest."""
    once = 0.0
    begin = max(entry.latest for entry in entries.values())
    for name in members:
        point = flow.steps[name].at
        taken = clock.passing(flow.steps[name], _FAR)
        begin = max(begin, clock.position(point) or begin)
        if point and point.base == "weekday" and taken == _FAR:  # whoever knows the date finds no weekday so far away
            once += WEEK
        once += (
            max((clock.after(link, taken).latest for link in flow.outgoing[name]), default=taken.latest) - _FAR.latest
        )
    return begin + (1 + sum(_most(link) for link in bounded)) * once
