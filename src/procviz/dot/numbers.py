"""Numbers, points and boxes as DOT writes them."""

from procviz.dot.geometry import Box, Placed
from procviz.dot.route import Point

POINTS_PER_INCH = 72
RIM = 4.0
"""Points between the lines of a shape with several."""


def number(value: float) -> str:
    """Return a number with as many decimals as a picture needs."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def point(position: Point) -> str:
    """Return a point."""
    return f"{position[0]:.2f},{position[1]:.2f}"


def bounds(box: Box) -> str:
    """Return the lower left and upper right corner of a box."""
    return f"{box.left:.2f},{box.bottom:.2f},{box.right:.2f},{box.top:.2f}"


def inside_rims(placed: Placed) -> Box:
    """Return the innermost line of a sign with several, as Graphviz draws the others outside its size."""
    box, rims = placed.box, 2 * RIM * (placed.sign.peripheries - 1)
    return Box(box.x, box.y, box.width - rims, box.height - rims) if rims else box
