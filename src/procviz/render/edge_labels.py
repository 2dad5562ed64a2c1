"""Where the label of each arrow stands: beside its line, near its origin, free of boxes, lines and other labels."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import inf

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
_Near = tuple[list[_Rectangle], list[_Rectangle], list[_Rectangle]]
_EVERYWHERE: _Rectangle = (-inf, -inf, inf, inf)


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
    boxes = [
        (left - _APART, bottom, right + _APART, top) for left, bottom, right, top in (box.sides for box in obstacles)
    ]
    lines = [
        (min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for way in ways for a, b in pairwise(way)
    ]
    scene = _Scene(boxes, lines, area.sides if area else _EVERYWHERE)
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
    area: _Rectangle
    labels: list[_Rectangle] = field(default_factory=list)

    def best(self, way: Sequence[Point], label: Label, steps: Sequence[float]) -> tuple[float, Point]:
        """Return what the best middle of a label costs, and that middle."""
        best, lowest = (0.0, 0.0), 1e9
        walked = 0.0
        for a, b in pairwise(way):
            if walked * _PER_POINT >= lowest:
                break
            level = a[1] == b[1]
            half = (label.width if level else label.height) / 2
            beside = (label.height if level else label.width) / 2 + _BESIDE
            length = abs(b[0] - a[0]) + abs(b[1] - a[1])
            spill = _TOO_LONG if length < 2 * half else 0.0
            near = None
            for at in _places(half + _FROM_START, length - half - _FROM_START, steps):
                distance = (walked + at) * _PER_POINT + spill
                if distance >= lowest:
                    continue
                near = near or self._near(a, b, label)
                x, y = a[0] + (b[0] - a[0]) * at / (length or 1), a[1] + (b[1] - a[1]) * at / (length or 1)
                better, worse = ((x, y + beside), (x, y - beside)) if level else ((x + beside, y), (x - beside, y))
                for least, middle in ((distance, better), (distance + _BELOW, worse)):
                    if least < lowest:
                        cost = self._cost(least, _rectangle(middle, label), near, lowest)
                        if cost < lowest:
                            best, lowest = middle, cost
            walked += length
        return lowest, best

    def _near(self, a: Point, b: Point, label: Label) -> _Near:
        """Return what a label beside the stretch from `a` to `b` may cover: lines, boxes and labels."""
        across, up = label.width + 2 * _FROM_START, label.height + 2 * _FROM_START
        reach = (min(a[0], b[0]) - across, min(a[1], b[1]) - up, max(a[0], b[0]) + across, max(a[1], b[1]) + up)
        return _touching(reach, self.lines), _touching(reach, self.boxes), _touching(reach, self.labels)

    def _cost(self, least: float, mine: _Rectangle, near: _Near, lowest: float) -> float:
        """Return what a place costs; once that is as much as `lowest`, no more is added."""
        lines, boxes, labels = near
        cost = least + _OVER_LINE * _hits(mine, lines)
        if cost >= lowest:
            return cost
        cost += _OVER_BOX * _hits(mine, boxes) + _OVER_LABEL * _hits(mine, labels)
        return cost + (0.0 if _within(mine, self.area) else _OUTSIDE)


def _touching(mine: _Rectangle, others: Sequence[_Rectangle]) -> list[_Rectangle]:
    """Return the rectangles that overlap `mine`."""
    left, bottom, right, top = mine
    return [other for other in others if other[0] < right and other[2] > left and other[1] < top and other[3] > bottom]


def _hits(mine: _Rectangle, others: Sequence[_Rectangle]) -> int:
    """Return how many rectangles overlap `mine`."""
    left, bottom, right, top = mine
    hits = 0
    for a, b, c, d in others:
        if a < right and c > left and b < top and d > bottom:
            hits += 1
    return hits


def _within(mine: _Rectangle, area: _Rectangle) -> bool:
    """Tell whether a rectangle lies in the area."""
    return mine[0] >= area[0] and mine[2] <= area[2] and mine[1] >= area[1] and mine[3] <= area[3]


def _places(first: float, last: float, steps: Sequence[float]) -> Iterable[float]:
    """Return how far from where a stretch begins the middle of its label may stand, each distance once."""
    middle = (first + last) / 2
    if last <= first:
        return (first, middle) if middle != first else (first,)
    return dict.fromkeys((first, *[min(first + step, last) for step in steps], middle, last))
