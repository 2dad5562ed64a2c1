"""Loops of a flow."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from procviz.graph.flow import Flow, Link

_MOST_KEPT = 8192  # flows whose loops are remembered


def back_links(flow: Flow, *, roots: Iterable[str] = ()) -> set[Link]:
    """Return the links that lead back: without them the flow has no loop.

    A walk in depth from `roots`, then from the starts, then from what they do not reach, in the order of the file, so
    that a new step does not change which of the old links lead back.
    """
    if flow.leads_down:
        return set()
    state: dict[str, str] = {}
    back: set[Link] = set()
    for root in (*roots, *flow.starts, *flow.steps):
        if root in state:
            continue
        state[root] = "open"
        path: list[tuple[str, Iterator[Link]]] = [(root, iter(flow.outgoing[root]))]
        while path:
            name, links = path[-1]
            link = next(links, None)
            if link is None:
                state[name] = "done"
                path.pop()
            elif state.get(link.target) == "open":
                back.add(link)
            elif link.target not in state:
                state[link.target] = "open"
                path.append((link.target, iter(flow.outgoing[link.target])))
    return back


def cycles(flow: Flow, *, without: frozenset[Link] = frozenset()) -> list[tuple[str, ...]]:
    """Return the groups of steps that lie on a common loop, in the order of the file; `without` are links to ignore.

    Groups are the strongly connected components with a link inside.
    """
    return [] if flow.leads_down else list(_components(flow, without))


@lru_cache(maxsize=_MOST_KEPT)
def _components(flow: Flow, without: frozenset[Link]) -> tuple[tuple[str, ...], ...]:
    """Return the strongly connected components with a link inside (Tarjan 1972, without recursion)."""
    outgoing = {name: [link.target for link in links if link not in without] for name, links in flow.outgoing.items()}
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    groups: list[tuple[str, ...]] = []
    order = {name: place for place, name in enumerate(flow.steps)}
    for root in flow.steps:
        if root in index:
            continue
        work = [(root, iter(outgoing[root]))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            name, targets = work[-1]
            target = next(targets, None)
            if target is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    group = _pop_group(name, stack, on_stack)
                    if len(group) > 1 or name in outgoing[name]:
                        groups.append(tuple(sorted(group, key=order.__getitem__)))
            elif target not in index:
                index[target] = low[target] = len(index)
                stack.append(target)
                on_stack.add(target)
                work.append((target, iter(outgoing[target])))
            elif target in on_stack:
                low[name] = min(low[name], index[target])
    return tuple(sorted(groups, key=lambda group: order[group[0]]))


def _pop_group(name: str, stack: list[str], on_stack: set[str]) -> list[str]:
    group = []
    while True:
        member = stack.pop()
        on_stack.discard(member)
        group.append(member)
        if member == name:
            return group
