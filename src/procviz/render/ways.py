"""Edges as corners, while they are being put right."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from procviz.dot import Point

_SAME = 0.5  # points; nobody sees corners so close to each other

Trunk = tuple[int, bool, bool, bool, bool]
"""The node that ways come to together, whether level, whether rightwards or upwards, from where, and whether back."""


@dataclass(slots=True)
class Way:
    """An edge's corners from source to target, and the indices of these nodes.

    Attributes:
        points: its corners.
        source: the index of the node it leaves.
        target: the index of the node it comes to.
        room: the length that labels beside the source take; the way turns beyond them where it can.
        labelled: whether its label is of one line, which fits between two arrows.
        back: whether it leads back, and so is drawn in another way.
        trunk: what it has in common with the ways that share its last stretch; None where it has one of its own.
    """

    points: list[Point]
    source: int
    target: int
    room: float = 0.0
    labelled: bool = False
    back: bool = False
    trunk: Trunk | None = None


def is_orthogonal(points: Sequence[Point]) -> bool:
    """Tell whether all stretches are upright or level."""
    return all(a[0] == b[0] or a[1] == b[1] for a, b in pairwise(points))


def without_needless(points: Sequence[Point]) -> list[Point]:
    """Return the corners of a way without repeated points and points on a straight line."""
    if len(points) <= 2:  # noqa: PLR2004 - the least a way has
        return list(points)
    kept = [points[0]]
    lx, ly = points[0]
    for point in points[1:]:
        x, y = point
        if abs(lx - x) < _SAME and abs(ly - y) < _SAME:
            continue
        if len(kept) > 1:
            bx, by = kept[-2]
            if bx == lx == x or by == ly == y:
                kept.pop()
        kept.append(point)
        lx, ly = point
    return kept if len(kept) > 1 else [points[0], points[-1]]
