"""Where the label of each arrow stands: beside its line, near its origin, free of boxes, lines and other labels."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Self

from procviz.dot import Box, Label, Point

_BESIDE = 3.0  # between a label and its line
_FROM_START = 5.0
_APART = 2.5  # between a label and a box beside it
_OVER_BOX, _OUTSIDE, _OVER_LABEL, _OVER_LINE, _TOO_LONG = 100.0, 80.0, 60.0, 12.0, 6.0
_PER_POINT = 0.02  # what each point of distance from the origin costs
_STEPS = (14.0, 40.0, 80.0)  # further tries along a stretch
_CLOSE_STEPS = tuple(float(step) for step in range(0, 480, 8))  # where those found no free place
_SHORTEST_BRANCH = 2  # points of a way that has a stretch of its own before it joins others
_BELOW = 0.3  # a label above or right of its line is preferred
_Rectangle = tuple[float, float, float, float]


def place_labels(
    ways: Sequence[Sequence[Point]],
    labels: Sequence[Label],
    obstacles: Sequence[Box],
    *,
    area: Box | None = None,
    narrower: Callable[[Label], Label] | None = None,
) -> list[tuple[Point | None, Label]]:
    """Return the middle of each way's label, None where it has none, and the label as it stands there.

    Args:
        ways: the corners of each way, from its origin to its head.
        labels: their labels; without lines where there is none.
        obstacles: boxes that a label must not cover.
        area: what a label should not leave.
        narrower: gives a label in shorter lines, for where there is no room for it.
    """
    boxes = [(box.left - _APART, box.bottom, box.right + _APART, box.top) for box in obstacles]
    lines = [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for way in ways for a, b in pairwise(way)
    ]
    scene = _Scene(boxes, lines, area)
    heads = Counter(way[-1] for way in ways)
    places: list[tuple[Point | None, Label]] = []
    for way, label in zip(ways, labels, strict=True):
        if not label.lines:
            places.append((None, label))
            continue
        own = way[:-1] if heads[way[-1]] > 1 and len(way) > _SHORTEST_BRANCH else way  # beside a trunk, whose is it?
        cost, middle = scene.best(own, label, _STEPS)
        chosen = label
        if cost >= _OVER_LINE:
            for shape in (label, narrower(label)) if narrower else (label,):
                other, place = scene.best(own, shape, _CLOSE_STEPS)
                if other < cost:
                    cost, middle, chosen = other, place, shape
        scene.labels.append(_rectangle(middle, chosen))
        places.append((middle, chosen))
    return places


def _rectangle(middle: Point, label: Label) -> _Rectangle:
    """Return what a label covers."""
    (x, y), across, up = middle, label.width / 2, label.height / 2
    return (x - across, y - up, x + across, y + up)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What labels should not cover."""

    boxes: Sequence[_Rectangle]
    lines: Sequence[_Rectangle]
    area: Box | None
    labels: list[_Rectangle] = field(default_factory=list)

    def best(self, way: Sequence[Point], label: Label, steps: Sequence[float]) -> tuple[float, Point]:
        """Return what the best middle of a label costs, and that middle."""
        best, lowest = (0.0, 0.0), 1e9
        walked = 0.0
        for a, b in pairwise(way):
            if walked * _PER_POINT >= lowest:
                break
            near = self._near(a, b, label)
            for distance, middle in _candidates(a, b, label, steps, walked):
                if distance >= lowest:
                    continue
                mine = _rectangle(middle, label)
                cost = distance + _OVER_LINE * _hits(mine, near.lines)
                if cost >= lowest:
                    continue
                cost += _OVER_BOX * _hits(mine, near.boxes) + _OVER_LABEL * _hits(mine, near.labels)
                cost += 0.0 if self.area is None or _within(mine, self.area) else _OUTSIDE
                if cost < lowest:
                    best, lowest = middle, cost
            walked += abs(b[0] - a[0]) + abs(b[1] - a[1])
        return lowest, best

    def _near(self, a: Point, b: Point, label: Label) -> Self:
        """Return what a label beside the stretch from `a` to `b` may cover."""
        across, up = label.width + 2 * _FROM_START, label.height + 2 * _FROM_START
        reach = (min(a[0], b[0]) - across, min(a[1], b[1]) - up, max(a[0], b[0]) + across, max(a[1], b[1]) + up)
        return type(self)(
            _touching(reach, self.boxes), _touching(reach, self.lines), None, _touching(reach, self.labels)
        )


def _touching(mine: _Rectangle, others: Sequence[_Rectangle]) -> list[_Rectangle]:
    """Return the rectangles that overlap `mine`."""
    left, bottom, right, top = mine
    return [other for other in others if other[0] < right and other[2] > left and other[1] < top and other[3] > bottom]


def _hits(mine: _Rectangle, others: Sequence[_Rectangle]) -> int:
    """Return how many rectangles overlap `mine`."""
    left, bottom, right, top = mine
    return len([a for a, b, c, d in others if a < right and c > left and b < top and d > bottom])


def _within(mine: _Rectangle, field: Box) -> bool:
    """Tell whether a rectangle lies in the field."""
    left, bottom, right, top = mine
    return left >= field.left and right <= field.right and bottom >= field.bottom and top <= field.top


def _candidates(
    start: Point, end: Point, label: Label, steps: Sequence[float], walked: float
) -> Iterator[tuple[float, Point]]:
    """Yield what the distance from the origin costs, and a middle for a label beside a stretch there."""
    (ax, ay), (bx, by) = start, end
    width, height = label.width, label.height
    length = abs(bx - ax) + abs(by - ay)
    if ay == by:
        half, beside = width / 2, height / 2 + _BESIDE
    else:
        half, beside = height / 2, width / 2 + _BESIDE
    spill = _TOO_LONG if length < 2 * half else 0.0
    first, last = half + _FROM_START, length - half - _FROM_START
    for at in dict.fromkeys(
        (first, *(max(first, min(first + step, last)) for step in steps), (first + last) / 2, max(first, last))
    ):
        x, y = ax + (bx - ax) * at / (length or 1), ay + (by - ay) * at / (length or 1)
        cost = (walked + at) * _PER_POINT + spill
        if ay == by:
            yield cost, (x, y + beside)
            yield cost + _BELOW, (x, y - beside)
        else:
            yield cost, (x + beside, y)
            yield cost + _BELOW, (x - beside, y)
