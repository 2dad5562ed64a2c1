"""Lines: rounded corners and arrows' heads, and Bézier curves as Graphviz' `pos` writes them."""

from collections.abc import Iterable, Iterator
from math import hypot

from procviz.dot.geometry import Box, Placed
from procviz.dot.marks import Curve, straight
from procviz.dot.numbers import point
from procviz.dot.route import Point
from procviz.dot.until import bar_curves

HEAD = 7.5
"""The length of an arrow's head in points, that of Graphviz' `arrowsize=0.75`."""

_RADIUS = 6.0
_ROUND = 0.5523  # share of the radius at which the handles of a quarter circle stand


def bends(points: tuple[Point, ...]) -> Iterator[tuple[Point, Point, Point]]:
    """Yield for each corner of a way where its curve begins, the corner itself, and where the curve ends."""
    for (ax, ay), (bx, by), (cx, cy) in zip(points, points[1:], points[2:], strict=False):
        before, after = hypot(ax - bx, ay - by), hypot(cx - bx, cy - by)
        radius = min(_RADIUS, before / 2, after / 2)
        to, on = radius / (before or 1.0), radius / (after or 1.0)
        yield (bx + (ax - bx) * to, by + (ay - by) * to), (bx, by), (bx + (cx - bx) * on, by + (cy - by) * on)


def without_head(points: tuple[Point, ...]) -> tuple[Point, ...]:
    """Return a way that ends where its arrow's head begins; a short one keeps a bit of its line.

    Args:
        points: at least two points, neighbours apart from each other.
    """
    before, tip = points[-2], points[-1]
    return (*points[:-1], _towards(tip, before, min(HEAD, _distance(before, tip) * 0.8)))


def route_position(points: tuple[Point, ...]) -> str:
    """Return the `pos` of an edge through `points`, its corners rounded, an arrow's head at its end."""
    return f"e,{point(points[-1])} " + " ".join(map(point, _rounded(without_head(points))))


def mark_position(placed: Placed) -> str:
    """Return the `pos` of a mark in its sign."""
    mark = placed.sign.mark
    if mark is None:
        return ""
    x, y = placed.box.left + mark.x(placed.box.width), placed.box.top - mark.y(placed.box.height)
    return _position(tuple((x + dx, y + dy) for dx, dy in curve) for curve in mark.curves)


def bar_position(bar: Box) -> str:
    """Return the `pos` of a bar beneath a node."""
    return _position(bar_curves(bar))


def _position(curves: Iterable[Curve]) -> str:
    """Return the `pos` of several curves."""
    return ";".join(" ".join(map(point, curve)) for curve in curves)


def _rounded(points: tuple[Point, ...]) -> list[Point]:
    """Return the Bézier curve through `points` with rounded corners."""
    curve = [points[0]]
    for start, corner, end in bends(points):
        curve += straight(curve[-1], start)[1:]
        share = _ROUND * _distance(start, corner), _ROUND * _distance(corner, end)
        curve += [_towards(start, corner, share[0]), _towards(end, corner, share[1]), end]
    curve += straight(curve[-1], points[-1])[1:]
    return curve


def _distance(a: Point, b: Point) -> float:
    """Return how far `a` is from `b`."""
    return hypot(a[0] - b[0], a[1] - b[1])


def _towards(a: Point, b: Point, length: float) -> Point:
    """Return the point that lies `length` from `a` on the way to `b`."""
    whole = _distance(a, b) or 1.0
    return (a[0] + (b[0] - a[0]) * length / whole, a[1] + (b[1] - a[1]) * length / whole)
