"""The order in which arrows touch a side of a node, and which of them come to it together."""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from procviz.dot import Placed
from procviz.render.outline import span_above, span_beside
from procviz.render.settle import GAP
from procviz.render.ways import Way

_TIE = 0.001  # keeps arrows in order that would come to one place


class _End(NamedTuple):
    """An end of a way at a node: how it turns away from there, and where it touches."""

    pull: float
    at: float
    way: Way
    at_source: bool


def order_ends(ways: Sequence[Way]) -> None:
    """Let arrows that touch the same side of a node touch it in the order in which they turn away, in place.

    From the right side of a box, say, those that turn down leave lowest, the first to turn lowest of all, so that none
    crosses another right before the box.
    """
    for (_node, level, _forward), ends in _sides(ways).items():
        if len(ends) == 1:
            continue
        places = sorted(end.at for end in ends)
        for rank, end in enumerate(sorted(ends, key=lambda end: (end.pull, end.at))):
            place = places[rank] + rank * _TIE
            for index in (0, 1) if end.at_source else (-1, -2):
                x, y = end.way.points[index]
                end.way.points[index] = (x, place) if level else (place, y)


def join_ends(ways: Sequence[Way], nodes: Sequence[Placed]) -> None:
    """Let arrows share their last stretch where too many come to a side of a node, in place.

    Those that turn to it from the same direction become one trunk with branches; what leads back stays apart.
    """
    for (node, level, forward), ends in _sides(ways).items():
        span = span_beside(nodes[node]) if level else span_above(nodes[node])
        if (len(ends) - 1) * GAP <= 2 * span:
            continue
        for end in ends:
            if end.pull and not end.at_source:
                end.way.trunk = (node, level, forward, end.pull > 0, end.way.back)


def _sides(ways: Sequence[Way]) -> dict[tuple[int, bool, bool], list[_End]]:
    """Return the ends at each side: that of a node, level or not, to the right or upwards or not."""
    sides: dict[tuple[int, bool, bool], list[_End]] = defaultdict(list)
    for way in ways:
        points = way.points
        for corners, node, at_source in ((points[:3], way.source, True), (points[:-4:-1], way.target, False)):
            (ax, ay), (bx, by), (cx, cy) = corners[0], corners[1], corners[-1]
            level = ay == by
            length, at, turn = (bx - ax, ay, cy - by) if level else (by - ay, ax, cx - bx)
            pull = (1 if turn > 0 else -1) / (abs(length) + 1) if turn else 0.0
            sides[node, level, length > 0].append(_End(pull, at, way, at_source))
    return sides
