"""Where the label of each arrow stands: beside its line, near its origin, free of boxes, lines and other labels."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from procviz.dot import Box, Point

_BESIDE = 3.0  # between a label and its line
_FROM_START = 5.0
_OVER_BOX, _OUTSIDE, _OVER_LABEL, _OVER_LINE, _TOO_LONG = 100.0, 80.0, 60.0, 12.0, 6.0
_PER_POINT = 0.02  # what each point of distance from the origin costs
_STEPS = (14.0, 40.0, 80.0)  # further tries along a stretch
_BELOW = 0.3  # a label above or right of its line is preferred
_Rectangle = tuple[float, float, float, float]


def place_labels(
    ways: Sequence[Sequence[Point]],
    sizes: Sequence[tuple[float, float]],
    obstacles: Sequence[Box],
    field: Box | None = None,
) -> list[Point | None]:
    """Return the middle of each way's label, None where it has none.

    Args:
        ways: the corners of each way, from its origin to its head.
        sizes: the width and height of each label; (0, 0) where there is none.
        obstacles: boxes that a label must not cover.
        field: the area that a label should not leave.
    """
    boxes = [(box.left, box.bottom, box.right, box.top) for box in obstacles]
    lines = [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for way in ways for a, b in pairwise(way)
    ]
    labels: list[_Rectangle] = []
    places: list[Point | None] = []
    for way, (width, height) in zip(ways, sizes, strict=True):
        if not width:
            places.append(None)
            continue
        best, best_cost = way[0], 1e9
        for x, y, distance in _candidates(way, width, height):
            if distance >= best_cost:
                continue
            mine = (x - width / 2, y - height / 2, x + width / 2, y + height / 2)
            hits = (_OVER_BOX * _hits(mine, boxes), _OVER_LABEL * _hits(mine, labels), _OVER_LINE * _hits(mine, lines))
            cost = distance + sum(hits) + (_OUTSIDE if field and not _within(mine, field) else 0)
            if cost < best_cost:
                best, best_cost = (x, y), cost
        labels.append((best[0] - width / 2, best[1] - height / 2, best[0] + width / 2, best[1] + height / 2))
        places.append(best)
    return places


def _hits(mine: _Rectangle, others: Sequence[_Rectangle]) -> int:
    """Return how many rectangles overlap `mine`."""
    left, bottom, right, top = mine
    return sum(1 for a, b, c, d in others if a < right and c > left and b < top and d > bottom)


def _within(mine: _Rectangle, field: Box) -> bool:
    """Tell whether a rectangle lies in the field."""
    left, bottom, right, top = mine
    return left >= field.left and right <= field.right and bottom >= field.bottom and top <= field.top


def _candidates(way: Sequence[Point], width: float, height: float) -> Iterator[tuple[float, float, float]]:
    """Yield middles for a label beside a way with what their distance from the origin costs."""
    walked = 0.0
    for (ax, ay), (bx, by) in pairwise(way):
        length = abs(bx - ax) + abs(by - ay)
        if ay == by:
            half, beside = width / 2, height / 2 + _BESIDE
        else:
            half, beside = height / 2, width / 2 + _BESIDE
        spill = _TOO_LONG if length < 2 * half else 0.0
        first, last = half + _FROM_START, length - half - _FROM_START
        for at in dict.fromkeys(
            (first, *(max(first, min(first + step, last)) for step in _STEPS), (first + last) / 2, max(first, last))
        ):
            x, y = ax + (bx - ax) * at / (length or 1), ay + (by - ay) * at / (length or 1)
            cost = (walked + at) * _PER_POINT + spill
            if ay == by:
                yield x, y + beside, cost
                yield x, y - beside, cost + _BELOW
            else:
                yield x + beside, y, cost
                yield x - beside, y, cost + _BELOW
        walked += length
