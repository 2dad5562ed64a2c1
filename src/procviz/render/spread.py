"""Parallel stretches of arrows moved apart, and arrows moved to the middle of the sides they touch.

Graphviz finds ways around the boxes; they hug each other and touch sides anywhere. Each stretch of a way may slide across
its direction between the boxes beside it. Sliding keeps the order of stretches, so no new crossing comes of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from procviz.dot import Box, Placed, Point
from procviz.render.outline import span_above, span_beside

_GAPS = (12.0, 8.0, 5.0, 3.0)  # distances of parallel arrows, the widest that fits is taken
_CLEARANCE = 9.0  # between an arrow and a box that it passes
_STUB = 17.0  # between a box and the first corner of its own arrow: room for the head
_TOUCH = 5.0  # stretches that end so close to each other are kept apart too
_PASSES = ("vertical", "horizontal", "vertical", "horizontal")
_FAR = 1e9


@dataclass(slots=True)
class Way:
    """An edge's corners while they are being moved, and the indices of its nodes."""

    points: list[Point]
    source: int
    target: int


@dataclass(slots=True)
class _Stretch:
    """A stretch of a way that can slide: its place, how far it reaches along, and where it may go."""

    way: Way
    index: int
    at: float
    start: float
    end: float
    lowest: float
    highest: float
    wish: float


def spread(ways: Sequence[Way], nodes: Sequence[Placed], obstacles: Sequence[Box]) -> None:
    """Slide the stretches of `ways` apart, in place.

    Args:
        ways: the ways, all of horizontal and vertical stretches; others are left as they are.
        nodes: the nodes that `source` and `target` point at.
        obstacles: further boxes that no arrow may cross.
    """
    straight = [way for way in ways if _is_orthogonal(way.points)]
    boxes = [node.box for node in nodes] + list(obstacles)
    for direction in _PASSES:
        upright = direction == "vertical"
        edges = [_extent(box, upright=upright) for box in boxes]
        stretches = [
            _stretch(way, index, nodes, edges, upright=upright)
            for way in straight
            for index in range(len(way.points) - 1)
            if (way.points[index][0] == way.points[index + 1][0]) == upright
        ]
        _settle(stretches)
        for stretch in stretches:
            _move(stretch, upright=upright)
        for way in straight:
            way.points = without_needless(way.points)


def without_needless(points: Sequence[Point]) -> list[Point]:
    """Return the corners of a way without repeated points and points on a straight line."""
    kept: list[Point] = []
    for point in points:
        if kept and abs(kept[-1][0] - point[0]) < 0.5 and abs(kept[-1][1] - point[1]) < 0.5:  # noqa: PLR2004 - half a point is not seen
            continue
        if len(kept) > 1 and (kept[-2][0] == kept[-1][0] == point[0] or kept[-2][1] == kept[-1][1] == point[1]):
            kept.pop()
        kept.append(point)
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _is_orthogonal(points: Sequence[Point]) -> bool:
    """Tell whether all stretches are horizontal or vertical."""
    return all(a[0] == b[0] or a[1] == b[1] for a, b in zip(points, points[1:], strict=False))


def _extent(box: Box, *, upright: bool) -> tuple[float, float, float, float]:
    """Return where a box is across the direction (from, to) and along it (from, to)."""
    across, along = (box.left, box.right), (box.bottom, box.top)
    return (*across, *along) if upright else (*along, *across)


def _stretch(
    way: Way,
    index: int,
    nodes: Sequence[Placed],
    edges: Sequence[tuple[float, float, float, float]],
    *,
    upright: bool,
) -> _Stretch:
    """Return the stretch `index` of `way` with the room it has."""
    a, b = way.points[index], way.points[index + 1]
    at, one, other = (a[0], a[1], b[1]) if upright else (a[1], a[0], b[0])
    start, end = min(one, other), max(one, other)
    held = []
    if index == 0:
        held.append(way.source)
    if index == len(way.points) - 2:
        held.append(way.target)
    lowest, highest = -_FAR, _FAR
    for number, (low, high, near, far) in enumerate(edges):
        if near - _TOUCH < end and far + _TOUCH > start and number not in held:
            space = _STUB if number in (way.source, way.target) else _CLEARANCE
            if low + high < 2 * at:
                lowest = max(lowest, high + space)
            else:
                highest = min(highest, low - space)
    if lowest > highest or not held:
        lowest, highest = (at, at) if lowest > highest else (lowest, highest)
    wish = min(max(at, lowest), highest)
    for number in held:
        box = nodes[number].box
        centre = box.x if upright else box.y
        span = span_above(nodes[number]) if upright else span_beside(nodes[number])
        low, high = max(lowest, centre - span), min(highest, centre + span)
        if low <= high:
            lowest, highest = low, high
    if held:
        centres = [nodes[number].box.x if upright else nodes[number].box.y for number in held]
        wish = min(max(centres[0], lowest), highest)
    return _Stretch(way, index, at, start, end, lowest, highest, wish)


def _settle(stretches: list[_Stretch]) -> None:
    """Give every stretch its place, in groups that touch each other."""
    stretches.sort(key=lambda stretch: (stretch.at, stretch.start))
    before: list[list[int]] = [
        [
            earlier
            for earlier in range(later)
            if stretches[earlier].start - _TOUCH < stretches[later].end
            and stretches[earlier].end + _TOUCH > stretches[later].start
            and stretches[earlier].way is not stretches[later].way
        ]
        for later in range(len(stretches))
    ]
    for group in _groups(before, stretches):
        for gap in _GAPS:
            places = _places(stretches, group, before, gap)
            if places is not None:
                for index in group:
                    stretches[index].at = places[index]
                break


def _groups(before: list[list[int]], stretches: list[_Stretch]) -> list[list[int]]:
    """Return the indices that constrain each other, directly or through others, each group in rising order."""
    leader = list(range(len(before)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = index = leader[leader[index]]
        return index

    for later, earlier in enumerate(before):
        for index in earlier:
            # what lies further apart than both could move does not matter
            if stretches[index].highest + _GAPS[0] > stretches[later].lowest:
                leader[find(index)] = find(later)
    groups: dict[int, list[int]] = {}
    for index in range(len(before)):
        groups.setdefault(find(index), []).append(index)
    return list(groups.values())


def _places(
    stretches: list[_Stretch],
    group: list[int],
    before: list[list[int]],
    gap: float,
) -> dict[int, float] | None:
    """Return places `gap` apart, near the wishes: halfway between pushing all up and pushing all down."""
    after: dict[int, list[int]] = {index: [] for index in group}
    members = set(group)
    pairs: dict[int, list[int]] = {index: [other for other in before[index] if other in members] for index in group}
    for index, others in pairs.items():
        for other in others:
            after[other].append(index)
    lowest: dict[int, float] = {}
    for index in group:
        lowest[index] = max([stretches[index].lowest, *(lowest[other] + gap for other in pairs[index])])
    highest: dict[int, float] = {}
    for index in reversed(group):
        highest[index] = min([stretches[index].highest, *(highest[other] - gap for other in after[index])])
        if highest[index] < lowest[index] - 1e-6:
            return None
    pushed_up: dict[int, float] = {}
    for index in group:
        wish = max(stretches[index].wish, lowest[index], *(pushed_up[other] + gap for other in pairs[index]))
        pushed_up[index] = min(wish, highest[index])
    pushed_down: dict[int, float] = {}
    for index in reversed(group):
        wish = min(stretches[index].wish, highest[index], *(pushed_down[other] - gap for other in after[index]))
        pushed_down[index] = max(wish, lowest[index])
    return {index: (pushed_up[index] + pushed_down[index]) / 2 for index in group}


def _move(stretch: _Stretch, *, upright: bool) -> None:
    """Write a stretch's place into its way."""
    points = stretch.way.points
    for index in (stretch.index, stretch.index + 1):
        x, y = points[index]
        points[index] = (stretch.at, y) if upright else (x, stretch.at)
