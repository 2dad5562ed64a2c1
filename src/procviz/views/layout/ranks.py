"""Columns by order: every arrow forward, and no wider than need be."""

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
        ready += sorted(freed, key=place.__getitem__, reverse=True)
    return order


def columns(plan: Plan) -> dict[str, int]:
    """Return the column of each box: one beyond the farthest that leads to it.

    One that is the only successor of its only predecessor, in another lane, drops into the same column where the way
    there is free. What nothing leads to stands just before what it leads to.
    """
    names, lanes = plan.names, plan.lanes
    pairs = list(dict.fromkeys(plan.forward))
    before: dict[str, list[str]] = {name: [] for name in names}
    after: dict[str, list[str]] = {name: [] for name in names}
    for source, target in pairs:
        before[target].append(source)
        after[source].append(target)
    found: dict[str, int] = {}
    taken: set[tuple[int, int]] = set()  # lane and column of cells with a step or an arrow passing through
    for name in in_order(names, pairs):
        sources = before[name]
        column = 1 + max((found[source] for source in sources), default=-1)
        if len(sources) == 1 and len(after[sources[0]]) == 1:
            cells = _between(lanes[sources[0]], lanes[name], column - 1)
            if cells and taken.isdisjoint(cells):
                column -= 1
                taken.update(cells)
        found[name] = column
        taken.add((lanes[name], column))
    for name in names:
        if not before[name] and after[name]:
            nearest = min(found[target] for target in after[name])
            found[name] = max(found[name], nearest - 1)
    return found


def _between(source: int, target: int, column: int) -> list[tuple[int, int]]:
    """Return the cells of `column` from beside lane `source` up to lane `target`."""
    step = 1 if target > source else -1
    return [(lane, column) for lane in range(source + step, target + step, step)] if source != target else []


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
