"""Where an arrow meets the outline of a sign."""

from math import sqrt

from procviz.dot import Box, Placed

POINTER_DEPTH = 12.0
"""How far the tip of Graphviz' `cds` stands out from its body."""

POINTER_INSET = 6.0
"""How much lower than its box that body is, above and below."""

_STEPS = 8  # of the stairs that cover a diamond
_CENTRAL = {"ellipse": 0.75, "diamond": 0.5, "pointer": 0.75}  # share of a side that arrows may touch


def reach_beside(placed: Placed, dy: float, *, to_right: bool) -> float:
    """Return how far the outline is to the left or right of the centre's vertical line, at `dy` above the centre."""
    half, rise = placed.box.width / 2, placed.box.height / 2
    share = min(abs(dy) / rise, 1.0)
    match placed.sign.outline:
        case "ellipse":
            return half * sqrt(1 - share * share)
        case "diamond":
            return half * (1 - share)
        case "pointer" if to_right:
            return half - POINTER_DEPTH * min(abs(dy) / (rise - POINTER_INSET), 1.0)
        case _:
            return half


def reach_above(placed: Placed, dx: float) -> float:
    """Return how far the outline is above or below the centre's horizontal line, at `dx` beside the centre."""
    half, rise = placed.box.width / 2, placed.box.height / 2
    share = min(abs(dx) / half, 1.0)
    match placed.sign.outline:
        case "ellipse":
            return rise * sqrt(1 - share * share)
        case "diamond":
            return rise * (1 - share)
        case "pointer":
            return rise - POINTER_INSET
        case _:
            return rise


def span_beside(placed: Placed) -> float:
    """Return how far above and below the centre an arrow may touch the left or right side."""
    rise = placed.box.height / 2
    return rise * _CENTRAL[placed.sign.outline] if placed.sign.outline in _CENTRAL else rise - 9


def span_above(placed: Placed) -> float:
    """Return how far beside the centre an arrow may touch the upper or lower side."""
    half = placed.box.width / 2
    return half * _CENTRAL[placed.sign.outline] if placed.sign.outline in _CENTRAL else half - 14


def covering_boxes(placed: Placed) -> tuple[Box, ...]:
    """Return boxes that together cover a sign, and little beside it."""
    box = placed.box
    if placed.sign.outline != "diamond":
        return (box,)
    return tuple(
        Box(box.x, box.y, box.width * (_STEPS - step) / _STEPS, box.height * (step + 1) / _STEPS)
        for step in range(_STEPS)
    )
