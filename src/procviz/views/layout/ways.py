"""Ways from one visible step to the next, over what is hidden between them."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from procviz.graph import Flow, Link
from procviz.model import AnyStep, WaitStep

Way = tuple[Link, ...]
"""The links from a visible step to the next; the steps between them are hidden."""

_MOST_WAYS = 3  # over one hidden step from the same origin where ways share an arrow; more say nothing new to a reader

_MORE_WAYS = 8  # a visible step; beyond it the steps that bundle them had better be seen

_SPEAKING = ("at", "only", "channel", "audience", "place", "system", "sets_stage", "sets_idea", "grants", "revokes")
"""What makes a wait more than a delay."""


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow between two visible steps, for one or several ways; it leads back where all of them do."""

    source: str
    target: str
    ways: tuple[Way, ...]
    is_back: bool


def plain_waits(flow: Flow) -> set[str]:
    """Return the waits that only take time between two steps, so that the arrow can say it."""
    plain = {name for name, step in flow.steps.items() if _is_plain_wait(flow, name, step)}
    hidden: set[str] = set()
    for name in plain:
        seen = [name]
        while (after := flow.outgoing[seen[-1]][0].target) in plain and after not in seen:
            seen.append(after)
        if after not in plain:
            hidden.add(name)
    return hidden


def _is_plain_wait(flow: Flow, name: str, step: AnyStep) -> bool:
    return (
        isinstance(step, WaitStep)
        and step.for_ is not None
        and len(flow.outgoing[name]) == 1
        and bool(flow.incoming[name])
        and name not in flow.exits
        and not any(getattr(step, field) for field in _SPEAKING)
    )


def arcs(flow: Flow, visible: Collection[str], back: Collection[int], *, merged: bool) -> list[Arc] | None:
    """Return the arrows between the `visible` steps; None where they would be too many to follow.

    Args:
        flow: the flow.
        visible: the steps that are drawn.
        back: the `id` of each link that leads back.
        merged: whether several ways between the same two steps share an arrow.
    """
    most = len(flow.links) + _MORE_WAYS * len(visible)
    over_one = _MOST_WAYS if merged else len(flow.links)
    ways: list[Way] = []
    for name in flow.steps:
        if name in visible:
            for way in _ways(flow, name, visible, most=over_one):
                ways.append(way)
                if len(ways) > most:
                    return None
    made = [
        Arc(some[0][0].source, some[0][-1].target, tuple(some), all(_leads_back(way, back) for way in some))
        for some in (_together(ways) if merged else ([way] for way in ways))
    ]
    return _turned(made) if len(visible) < len(flow.steps) else made


def _together(ways: Sequence[Way]) -> Iterable[Sequence[Way]]:
    """Return the ways between the same two steps together."""
    found: dict[tuple[str, str], list[Way]] = {}
    for way in ways:
        found.setdefault((way[0].source, way[-1].target), []).append(way)
    return found.values()


def _leads_back(way: Way, back: Collection[int]) -> bool:
    return id(way[0]) in back if len(way) == 1 else any(id(link) in back for link in way)


def _turned(made: list[Arc]) -> list[Arc]:
    """Return the arrows, forward where they lead back over hidden steps only and so close no loop that can be seen."""
    after: dict[str, list[str]] = {}
    for arc in made:
        if not arc.is_back:
            after.setdefault(arc.source, []).append(arc.target)
    turned = []
    for arc in made:
        closes = arc.is_back and _leads(after, arc.target, arc.source)
        if arc.is_back and not closes:
            after.setdefault(arc.source, []).append(arc.target)
        turned.append(arc if closes == arc.is_back else replace(arc, is_back=closes))
    return turned


def _leads(after: Mapping[str, Sequence[str]], source: str, target: str) -> bool:
    """Return whether arrows lead from `source` to `target`; every name leads to itself."""
    seen = {source}
    waiting = [source]
    while waiting:
        name = waiting.pop()
        if name == target:
            return True
        fresh = [other for other in after.get(name, ()) if other not in seen]
        seen.update(fresh)
        waiting += fresh
    return False


def _ways(flow: Flow, source: str, visible: Collection[str], *, most: int) -> Iterator[Way]:
    """Yield the ways that leave `source`, each up to the next visible step, at most so many over one hidden step."""
    taken: dict[str, int] = {}
    for first in flow.outgoing[source]:
        if first.target in visible:
            yield (first,)
            continue
        waiting: list[Way] = [(first,)]
        while waiting:
            way = waiting.pop()
            name = way[-1].target
            if name in visible:
                yield way
            elif taken.get(name, 0) < most and all(link.source != name for link in way):
                taken[name] = taken.get(name, 0) + 1
                waiting += [(*way, link) for link in reversed(flow.outgoing[name])]
