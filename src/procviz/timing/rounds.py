"""A flow without loops: the steps of a loop with a limit stand there once for each number of rounds."""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from procviz.graph import Flow, Link

_MOST_PLACES = 4000  # beyond it a loop is not laid out
_NONE: Mapping[str, str] = MappingProxyType({})

Place = Hashable
"""The id of a step, or of the first of a group; where there are limits, with how often each was made use of."""
Led = tuple[Link, Place]
"""A way on, and where it leads."""


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The places where one can be, each after all that it leads to, with the ways on; `starts` are those of the starts.

    Where there are groups, a place is that of a whole group, and its ways are those that leave it.
    """

    starts: Sequence[Place]
    order: Sequence[Place]
    onward: Mapping[Place, Sequence[Led]]


def name_of(place: Place) -> str:
    """Return the id of the step at a place, or of the first of the group."""
    return place if isinstance(place, str) else str(place[0]) if isinstance(place, tuple) else ""


def laid_out(flow: Flow, group: Mapping[str, str] = _NONE) -> Layout | None:
    """Return a flow without its loops, None where one can go round for ever, or too often.

    Args:
        flow: a whole flow.
        group: the groups that are one place each: for each of their steps the first one. No limit counts within one.
    """
    starts: Sequence[Place]
    onward: Mapping[Place, Sequence[Led]]
    if flow.limited or group:
        onward = rounds = _Rounds(flow, group)
        starts = [rounds.first(name) for name in flow.starts]
    else:
        onward = {name: [(link, link.target) for link in links] for name, links in flow.outgoing.items()}
        starts = flow.starts
    order = backwards(starts, onward)
    return Layout(starts, order, onward) if order is not None else None


class _Rounds(dict[Place, list[Led]]):
    """The ways on from each place; those of limited edges as long as the limit lasts, and `else` after that."""

    def __init__(self, flow: Flow, group: Mapping[str, str]) -> None:
        super().__init__()
        self._flow = flow
        self._group = group
        self._members: dict[str, list[str]] = {}
        for name, first in group.items():
            self._members.setdefault(first, []).append(name)
        limited = {
            link.edge: link.source for link in flow.limited if link.edge is not None and link.source not in group
        }
        self._number = {edge: number for number, edge in enumerate(limited)}
        self._live = [self._grouped(flow.reaching((source,))) for source in limited.values()]

    def _grouped(self, names: set[str]) -> set[str]:
        return {self._group.get(name, name) for name in names}

    def first(self, name: str) -> Place:
        """Return the place of who comes in at a step."""
        return self._group.get(name, name), (0,) * len(self._number)

    def __missing__(self, place: Place) -> list[Led]:
        found = self[place] = list(self._ways(*place)) if isinstance(place, tuple) else []
        return found

    def _ways(self, first: str, counts: tuple[int, ...]) -> Iterator[Led]:
        for name in self._members.get(first, (first,)):
            for link in self._flow.outgoing[name]:
                target = self._group.get(link.target, link.target)
                if (target == first and first in self._members) or (after := self._counted(link, counts)) is None:
                    continue
                # What can be reached no more matters no more.
                kept = (count if target in live else 0 for count, live in zip(after, self._live, strict=True))
                yield link, (target, tuple(kept))

    def _counted(self, link: Link, counts: tuple[int, ...]) -> tuple[int, ...] | None:
        """Return the counts after a way, None where it may not be taken."""
        number = self._number.get(link.edge) if link.edge is not None and link.edge.max is not None else None
        if number is None or link.edge is None or link.edge.max is None:
            return counts
        is_used_up = counts[number] >= link.edge.max
        if is_used_up != (link.kind == "else"):
            return None
        return counts if is_used_up else (*counts[:number], counts[number] + 1, *counts[number + 1 :])


def backwards(starts: Sequence[Place], onward: Mapping[Place, Sequence[Led]]) -> list[Place] | None:
    """Return the places that can be reached, each after all that it leads to; None where one can go round for ever."""
    order: list[Place] = []
    is_done: dict[Place, bool] = {}
    for start in starts:
        waiting = [start]
        while waiting:
            place = waiting[-1]
            if place not in is_done:
                is_done[place] = False
                for _link, after in onward[place]:
                    known = is_done.get(after)
                    if known is None:
                        waiting.append(after)
                    elif not known:
                        return None
                if len(is_done) > _MOST_PLACES:
                    return None
            else:
                waiting.pop()
                if not is_done[place]:
                    is_done[place] = True
                    order.append(place)
    return order
