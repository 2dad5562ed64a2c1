"""The order in which a process is told: along the flow, the first branch first, where ways meet only after all of them.

Links that lead back are left out, and so are links from where nobody comes into what people pass: what no start reaches
is told at the end and changes nothing before it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from procviz.graph import Flow, Link, back_links

FROM_A_START, FROM_AN_EXIT, FROM_NOWHERE = range(3)


@dataclass(frozen=True, slots=True)
class Course:
    """The steps in the order of telling.

    Attributes:
        order: all steps.
        rank: how each step is reached: from a start, only by an exit, or not at all.
        roots: the steps that begin without another before them.
        arriving: the links by which the text may come to each step.
        back: the links that lead back.
    """

    order: Sequence[str]
    rank: Mapping[str, int]
    roots: frozenset[str]
    arriving: Mapping[str, Sequence[Link]]
    back: frozenset[Link]


def course_of(flow: Flow) -> Course:
    """Return the order of telling for any flow, in time linear in its steps and links."""
    rank: dict[str, int] = {}
    roots: list[str] = []
    for kind, seeds in ((FROM_A_START, flow.starts), (FROM_AN_EXIT, flow.exits), (FROM_NOWHERE, tuple(flow.steps))):
        for seed in seeds:
            if seed in rank:
                if kind == FROM_A_START:
                    roots.append(seed)
                continue
            roots.append(seed)
            _spread(flow, seed, kind, rank)
    back = frozenset(back_links(flow, roots=roots))
    arriving: dict[str, list[Link]] = {name: [] for name in flow.steps}
    onward: dict[str, list[str]] = {name: [] for name in flow.steps}
    for link in flow.links:
        if link not in back and rank[link.source] == rank[link.target]:
            arriving[link.target].append(link)
            onward[link.source].append(link.target)
    order = sorted(_in_order(roots, onward), key=rank.__getitem__)
    return Course(order, rank, frozenset(roots), arriving, back)


def _spread(flow: Flow, seed: str, kind: int, rank: dict[str, int]) -> None:
    waiting = [seed]
    rank[seed] = kind
    while waiting:
        for link in flow.outgoing[waiting.pop()]:
            if link.target not in rank:
                rank[link.target] = kind
                waiting.append(link.target)


def _in_order(roots: Sequence[str], onward: Mapping[str, Sequence[str]]) -> list[str]:
    """Return all that `roots` lead to, each after what leads to it, first branches before second ones."""
    done: list[str] = []
    seen: set[str] = set()
    for root in reversed(roots):
        if root in seen:
            continue
        seen.add(root)
        path: list[tuple[str, Iterator[str]]] = [(root, reversed(onward[root]))]
        while path:
            name, targets = path[-1]
            target = next(targets, None)
            if target is None:
                done.append(name)
                path.pop()
            elif target not in seen:
                seen.add(target)
                path.append((target, reversed(onward[target])))
    return done[::-1]
