"""Edges as corners, while they are being put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from procviz.dot import Point

_SAME = 0.5  # points; nobody sees corners so close to each other
_TIE = 0.001  # keeps arrows in order that would come to one place


@dataclass(slots=True)
class Way:
    """An edge's corners from source to target, and the indices of these nodes.

    `room` is the length that labels beside the source take; the way turns beyond them where it can.
    """

    points: list[Point]
    source: int
    target: int
    room: float = 0.0


def is_orthogonal(points: Sequence[Point]) -> bool:
    """Tell whether all stretches are upright or level."""
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))


def without_needless(points: Sequence[Point]) -> list[Point]:
    """Return the corners of a way without repeated points and points on a straight line."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < _SAME and abs(kept[-1][1] - point[1]) < _SAME:
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return kept if len(kept) > 1 else [points[0], points[-1]]


def order_ends(ways: Sequence[Way]) -> None:
    """Let arrows that touch the same side of a node touch it in the order in which they turn away, in place.

    From the right side of a box, say, those that turn down leave lowest, the first to turn lowest of all, so that none
    crosses another right before the box.
    """
    sides: dict[tuple[int, bool, bool], list[tuple[float, float, Way, bool]]] = {}
    for way in ways:
        for points, node, at_source in ((way.points, way.source, True), (way.points[::-1], way.target, False)):
            (ax, ay), (bx, by), *rest = points
            level = ay == by
            length, at = (bx - ax, ay) if level else (by - ay, ax)
            turn = (rest[0][1] - by if level else rest[0][0] - bx) if rest else 0.0
            pull = (1 if turn > 0 else -1) / (abs(length) + 1) if turn else 0.0
            sides.setdefault((node, level, length > 0), []).append((pull, at, way, at_source))
    for (_node, level, _forward), ends in sides.items():
        if len(ends) == 1:
            continue
        places = sorted(end[1] for end in ends)
        for rank, (_pull, _at, way, at_source) in enumerate(sorted(ends, key=lambda end: end[:2])):
            place = places[rank] + rank * _TIE
            for index in (0, 1) if at_source else (-1, -2):
                x, y = way.points[index]
                way.points[index] = (x, place) if level else (place, y)
