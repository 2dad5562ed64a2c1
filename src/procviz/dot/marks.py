"""Small drawings inside a sign that need no font: a clock, a plus, a tick.

A mark is a set of curves around the origin, y upwards. Graphviz draws it as the curves of a loop at its node, so PNG
and PDF show the same as our SVG.
"""

from dataclasses import dataclass
from itertools import pairwise

Point = tuple[float, float]
Curve = tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Curves (a start point, then three points for each Bézier piece) and where their origin is in the sign.

    Attributes:
        curves: the drawing, in points.
        left: distance of its origin from the sign's left side; 0 means the middle.
        top: distance from the sign's top; 0 means the middle.
        pen: how wide its lines are, in points.
    """

    curves: tuple[Curve, ...]
    left: float = 0
    top: float = 0
    pen: float = 1.4

    def x(self, width: float) -> float:
        """Return how far its origin is from the left side of a sign of that width."""
        return self.left or width / 2

    def y(self, height: float) -> float:
        """Return how far its origin is from the upper side of a sign of that height."""
        return self.top or height / 2


def straight(*points: Point) -> Curve:
    """Return the straight line through `points` as a Bézier curve."""
    curve = [points[0]]
    for (ax, ay), (bx, by) in pairwise(points):
        curve += [(ax + (bx - ax) / 3, ay + (by - ay) / 3), (bx - (bx - ax) / 3, by - (by - ay) / 3), (bx, by)]
    return tuple(curve)


def _circle(radius: float) -> Curve:
    """Return a circle around the origin."""
    handle = radius * 0.5523  # the usual distance that makes four Bézier pieces a circle
    return (
        (radius, 0),
        *((radius, handle), (handle, radius), (0, radius)),
        *((-handle, radius), (-radius, handle), (-radius, 0)),
        *((-radius, -handle), (-handle, -radius), (0, -radius)),
        *((handle, -radius), (radius, -handle), (radius, 0)),
    )


CLOCK = Mark((_circle(6.5), straight((0, 4), (0, 0), (3, -1.5))), left=14)
PLUS = Mark((straight((-6, 0), (6, 0)), straight((0, -6), (0, 6))), top=19)
ARMS = Mark(
    (straight((-7, 0), (-1, 0), (6, 5)), straight((-1, 0), (6, -5)), straight((3, 6), (6.5, 5.3), (5, 2))), top=19
)
CHECK = Mark((straight((-5, 0), (-1.5, -4), (5, 4.5)),), left=16)
CROSS = Mark((straight((-4, -4), (4, 4)), straight((-4, 4), (4, -4))), left=16)
ALERT = Mark((straight((0, 5), (0, -1)), straight((0, -3.4), (0, -5.2))), left=14, pen=2)
