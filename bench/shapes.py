"""Plane geometry for the audit: convex shapes, lines, and how near they come to one another."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from math import dist, hypot

from paper import Line, Point

Frame = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def frame(points: Iterable[Point]) -> Frame:
    """Return the smallest upright box around points."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def near(one: Frame, other: Frame, space: float = 0.0) -> bool:
    """Return whether two boxes come nearer than `space`."""
    return (
        one[0] < other[2] + space
        and other[0] < one[2] + space
        and one[1] < other[3] + space
        and other[1] < one[3] + space
    )


def gap(one: Line, other: Line) -> float:
    """Return how far two convex shapes are apart; negative where they overlap (separating axes).

    Where corners face each other it is a little less than the distance.

    >>> gap(((0, 0), (2, 0), (2, 2), (0, 2)), ((5, 0), (6, 0), (6, 2), (5, 2)))
    3.0
    """
    return max(_apart(one, other, axis) for axis in (*_axes(one), *_axes(other)))


def inside(start: Point, end: Point, shape: Line, margin: float) -> float:
    """Return how much of a straight piece lies within a convex shape, at least `margin` from its outline.

    >>> inside((-5, 1), (5, 1), ((0, 0), (2, 0), (2, 2), (0, 2)), 0.5)
    1.0
    """
    low, high = 0.0, 1.0
    for normal, bound in _sides(shape):
        first, last = _dot(normal, start) - bound + margin, _dot(normal, end) - bound + margin
        if first > 0 and last > 0:
            return 0.0
        if first > 0:
            low = max(low, first / (first - last))
        elif last > 0:
            high = min(high, first / (first - last))
    return max(0.0, high - low) * dist(start, end)


def to_outline(point: Point, shape: Line) -> float:
    """Return how far a point is from the outline of a shape."""
    return min(_to_piece(point, start, end) for start, end in pairwise((*shape, shape[0])))


def chord(shape: Line, y: float) -> tuple[float, float] | None:
    """Return where the outline of a convex shape begins and ends at the height `y`; None above and below it."""
    found = [
        ax + (bx - ax) * (y - ay) / (by - ay)
        for (ax, ay), (bx, by) in pairwise((*shape, shape[0]))
        if ay != by and min(ay, by) <= y <= max(ay, by)
    ]
    return (min(found), max(found)) if found else None


def _axes(shape: Line) -> Iterator[Point]:
    for (ax, ay), (bx, by) in pairwise((*shape, shape[0])):
        if length := hypot(bx - ax, by - ay):
            yield (by - ay) / length, (ax - bx) / length


def _apart(one: Line, other: Line, axis: Point) -> float:
    first, second = [_dot(axis, point) for point in one], [_dot(axis, point) for point in other]
    return float(max(min(second) - max(first), min(first) - max(second)))


def _sides(shape: Line) -> Iterator[tuple[Point, float]]:
    """Yield the sides of a convex shape: the direction outwards, and how far the side is in it."""
    middle = sum(x for x, _y in shape) / len(shape), sum(y for _x, y in shape) / len(shape)
    for axis, corner in zip(_axes(shape), _starts(shape), strict=True):
        bound = _dot(axis, corner)
        outwards = bound >= _dot(axis, middle)
        yield (axis, bound) if outwards else ((-axis[0], -axis[1]), -bound)


def _starts(shape: Line) -> Iterator[Point]:
    """Yield the corners that a side of some length begins at."""
    for start, end in pairwise((*shape, shape[0])):
        if start != end:
            yield start


def _to_piece(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    share = ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length if length else 0.0
    share = min(max(share, 0.0), 1.0)
    return dist(point, (start[0] + dx * share, start[1] + dy * share))


def _dot(one: Point, other: Point) -> float:
    return one[0] * other[0] + one[1] * other[1]
