"""Columns by order: every arrow forward, and no wider than need be."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Pair = tuple[str, str]
"""Source and target of an arrow."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be arranged.

    Attributes:
        names: the boxes, in the order of the file.
        pairs: the arrows between them.
        forward: those of the arrows that lead forward; they have no loop.
        lanes: the lane of each box.
    """

    names: Sequence[str]
    pairs: Sequence[Pair]
    forward: Sequence[Pair]
    lanes: Mapping[str, int]

    def part(self, names: Sequence[str]) -> "Plan":
        """Return the plan of some of the boxes and of the arrows between them."""
        inside = frozenset(names)
        pairs, forward = (
            [pair for pair in pairs if pair[0] in inside and pair[1] in inside] for pairs in (self.pairs, self.forward)
        )
        return Plan(names, pairs, forward, self.lanes)


def in_order(names: Sequence[str], pairs: Sequence[Pair]) -> list[str]:
    """Return `names`, each after those with an arrow to it, else in their own order; `pairs` have no loop."""
    place = {name: index for index, name in enumerate(names)}
    waiting = dict.fromkeys(names, 0)
    after: dict[str, list[str]] = {name: [] for name in names}
    for source, target in pairs:
        waiting[target] += 1
        after[source].append(target)
    order = []
    ready = [name for name in reversed(names) if not waiting[name]]
    while ready:
        name = ready.pop()
        order.append(name)
        freed = []
        for target in after[name]:
            waiting[target] -= 1
            if not waiting[target]:
                freed.append(target)
        if len(freed) > 1:
            freed.sort(key=place.__getitem__, reverse=True)
        ready += freed
    return order


@dataclass(frozen=True, slots=True, kw_only=True)
class Net:
    """What arrows say, in whatever lanes they are.

    Attributes:
        order: the boxes, each after those that lead to it.
        before: those just before each on arrows that lead forward.
        after: those just after each.
        goal: the next box on the way from each, itself included, where ways begin, part, meet or end; an empty text
            where the way does nothing but lead back. A box more on an arrow is no goal and changes none.
        strand: the number of each box's strand.
        main: the strand with the most such places, the first of them.
    """

    order: Sequence[str]
    before: Mapping[str, Sequence[str]]
    after: Mapping[str, Sequence[str]]
    goal: Mapping[str, str]
    strand: Mapping[str, int]
    main: int


def net_of(plan: Plan) -> Net:
    """Return what the arrows of a plan say."""
    pairs = list(dict.fromkeys(plan.forward))
    before: dict[str, list[str]] = {name: [] for name in plan.names}
    after: dict[str, list[str]] = {name: [] for name in plan.names}
    for source, target in pairs:
        before[target].append(source)
        after[source].append(target)
    order = in_order(plan.names, pairs)
    leaving = Counter([source for source, _target in plan.pairs])
    entering = Counter([target for _source, target in plan.pairs])
    goal: dict[str, str] = {}
    for name in reversed(order):
        is_passed = leaving[name] == entering[name] == 1 and before[name]
        goal[name] = (goal[after[name][0]] if after[name] else "") if is_passed else name
    strand = strands(plan)
    places = Counter([strand[name] for name in order if goal[name] == name])
    main = min(places, key=lambda number: (-places[number], number), default=0)
    return Net(order=order, before=before, after=after, goal=goal, strand=strand, main=main)


def columns(plan: Plan, net: Net | None = None) -> dict[str, int]:
    """Return the column of each box: one beyond the farthest that leads to it.

    In the main strand one that is the only successor of its only predecessor, in another lane, drops into the same
    column; several that follow each other so go on in the same direction, up or down. A second start stands as close as
    may be to where its way joins others.

    Nothing but the arrows of a way decides how far it takes, so a box more on an arrow lets no two others change sides.

    Args:
        plan: the boxes and their arrows.
        net: what the arrows say, where that is known already.
    """
    net = net or net_of(plan)
    lanes = plan.lanes
    found: dict[str, int] = {}
    falling: dict[str, int] = {}  # which way a box dropped: 1 down, -1 up, 0 not at all
    for name in net.order:
        sources = net.before[name]
        column = 1 + max([found[source] for source in sources]) if sources else 0
        falling[name] = 0
        if len(sources) == 1 and len(net.after[sources[0]]) == 1 and net.strand[name] == net.main:
            source = sources[0]
            direction = (lanes[name] > lanes[source]) - (lanes[name] < lanes[source])
            if direction and falling[source] in {0, direction}:
                column -= 1
                falling[name] = direction
        found[name] = column
    return _close_up(found, net)


def _close_up(found: Mapping[str, int], net: Net) -> dict[str, int]:
    """Return the columns with all that comes from one beginning only moved, as it is, to where it joins the rest."""
    if sum(not sources for sources in net.before.values()) <= 1 + max(net.strand.values(), default=0):
        return dict(found)  # as many beginnings as strands: nothing joins
    beginning: dict[str, str] = {}  # of the boxes that have but one
    for name in net.order:
        sources = net.before[name]
        first = beginning.get(sources[0], "") if sources else name
        if first and all(beginning.get(source) == first for source in sources):
            beginning[name] = first
    space: dict[str, int] = {}
    for name, first in beginning.items():
        for target in net.after[name]:
            if beginning.get(target) != first:
                space[first] = min(space.get(first, found[target]), found[target] - found[name] - 1)
    return {name: column + space.get(beginning.get(name, ""), 0) for name, column in found.items()}


def strands(plan: Plan) -> dict[str, int]:
    """Return for each step the number of its strand: steps that arrows connect, in whatever direction, share one."""
    leader = {name: name for name in plan.names}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = name = leader[leader[name]]
        return name

    for source, target in plan.pairs:
        leader[find(target)] = find(source)
    number: dict[str, int] = {}
    return {name: number.setdefault(find(name), len(number)) for name in plan.names}


def without_loops(names: Sequence[str], pairs: Sequence[Pair]) -> list[Pair]:
    """Return the arrows without those that close a loop on a walk in depth from `names` in their order."""
    after: dict[str, list[str]] = {name: [] for name in names}
    for source, target in pairs:
        after[source].append(target)
    is_open: dict[str, bool] = {}
    kept: list[Pair] = []
    for root in names:
        path = [] if root in is_open else [(root, list(reversed(after[root])))]
        is_open.setdefault(root, bool(path))
        while path:
            name, targets = path[-1]
            if not targets:
                is_open[name] = False
                path.pop()
                continue
            target = targets.pop()
            if not is_open.get(target):
                kept.append((name, target))
            if target not in is_open:
                is_open[target] = True
                path.append((target, list(reversed(after[target]))))
    return kept
