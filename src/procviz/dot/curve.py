"""Lines as Graphviz' `pos` writes them: Bézier curves."""

from math import hypot

from procviz.dot.marks import straight
from procviz.dot.numbers import point
from procviz.dot.placement import Placed
from procviz.dot.route import Point

_RADIUS = 6.0
_HEAD = 7.5  # length of an arrow's head, that of `arrowsize=0.75`
_ROUND = 0.5523  # share of the radius at which the handles of a quarter circle stand


def route_position(points: tuple[Point, ...]) -> str:
    """Return the `pos` of an edge through `points`, its corners rounded, an arrow's head at its end.

    Args:
        points: at least two points, neighbours apart from each other.
    """
    before, tip = points[-2], points[-1]
    end = _towards(tip, before, min(_HEAD, _distance(before, tip) * 0.8))
    return f"e,{point(tip)} " + " ".join(map(point, _rounded((*points[:-1], end))))


def mark_position(placed: Placed) -> str:
    """Return the `pos` of a mark in its sign."""
    mark, box = placed.sign.mark, placed.box
    if mark is None:
        return ""
    x = box.left + mark.left if mark.left else box.x
    y = box.top - mark.top if mark.top else box.y
    return ";".join(" ".join(point((x + dx, y + dy)) for dx, dy in curve) for curve in mark.curves)


def _rounded(points: tuple[Point, ...]) -> list[Point]:
    """Return the Bézier curve through `points` with rounded corners."""
    curve = [points[0]]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        radius = min(_RADIUS, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        curve += straight(curve[-1], start)[1:]
        curve += [_towards(start, corner, radius * _ROUND), _towards(end, corner, radius * _ROUND), end]
    curve += straight(curve[-1], points[-1])[1:]
    return curve


def _distance(a: Point, b: Point) -> float:
    """Return how far `a` is from `b`."""
    return hypot(a[0] - b[0], a[1] - b[1])


def _towards(a: Point, b: Point, length: float) -> Point:
    """Return the point that lies `length` from `a` on the way to `b`."""
    whole = _distance(a, b) or 1.0
    return (a[0] + (b[0] - a[0]) * length / whole, a[1] + (b[1] - a[1]) * length / whole)
