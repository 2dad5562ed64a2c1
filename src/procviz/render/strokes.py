"""Arrows as SVG paths."""

from math import hypot

from procviz.dot import Point
from procviz.dot.curve import HEAD, bends, without_head
from procviz.render.lettering import short

_HALF = 2.6  # of an arrow's head; its outline makes it a little wider
_LEVEL = {1: f"l-{HEAD}-{_HALF}v{2 * _HALF}z", -1: f"l{HEAD}-{_HALF}v{2 * _HALF}z"}
_UPRIGHT = {1: f"l-{_HALF}-{HEAD}h{2 * _HALF}z", -1: f"l-{_HALF} {HEAD}h{2 * _HALF}z"}


def line(points: tuple[Point, ...]) -> str:
    """Return the path data of a way up to its head, the corners rounded."""
    points = without_head(points)
    x, y = points[0]
    words = [f"M{short(x)} {short(y)}"]
    for start, (cx, cy), (ex, ey) in bends(points):
        words.append(f"{_to(x, y, *start)}Q{short(cx)} {short(cy)} {short(ex)} {short(ey)}")
        x, y = ex, ey
    words.append(_to(x, y, *points[-1]))
    return "".join(words)


def head(points: tuple[Point, ...]) -> str:
    """Return the path data of the head at the end of a way."""
    (ax, ay), (x, y) = points[-2], points[-1]
    start = f"M{short(x)} {short(y)}"
    if ay == y:
        return start + _LEVEL[1 if x > ax else -1]
    if ax == x:
        return start + _UPRIGHT[1 if y > ay else -1]
    whole = hypot(x - ax, y - ay)
    dx, dy = (ax - x) * HEAD / whole, (ay - y) * HEAD / whole
    sx, sy = -dy * _HALF / HEAD, dx * _HALF / HEAD
    return f"{start}l{short(dx + sx)} {short(dy + sy)}L{short(x + dx - sx)} {short(y + dy - sy)}z"


def _to(ax: float, ay: float, x: float, y: float) -> str:
    """Return the path data of a straight line, without coordinates that stay."""
    if ay == y:
        return f"H{short(x)}"
    return f"V{short(y)}" if ax == x else f"L{short(x)} {short(y)}"
