"""Parallel stretches of arrows moved apart, and arrows moved to the middle of the sides they touch.

Graphviz finds ways around the boxes; they hug each other and touch sides anywhere. Each stretch of a way may slide
across its direction between the boxes beside it. Sliding keeps the order of stretches, so no new crossing comes of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from procviz.dot import Box, Placed
from procviz.render.ends import join_ends, order_ends
from procviz.render.outline import span_above, span_beside
from procviz.render.settle import GAP, TOUCH, Stretch, settle
from procviz.render.ways import Trunk, Way, is_orthogonal, without_needless

_CLEARANCE = 9.0  # between an arrow and a box that it passes
_STUB = 15.0  # between a box and the first corner of its own arrow: room for the head
_BESIDE_BAR = 6.0  # between an arrow and a bar beneath a node: wanted, where there is room
_BAR = -1  # in the place of a node's number
_LEVEL_GAP = 18.0  # a label of one line fits between level arrows
_AFTER_LABEL = 14.0  # between a label and the corner behind it
_PASSES = (True, False, True)  # upright stretches, then level ones, then upright ones again in the new room


_Extent = tuple[float, float, float, float, int]


@dataclass(frozen=True, slots=True)
class _Room:
    """What limits the stretches of one direction.

    Attributes:
        nodes: the nodes.
        extents: where each node begins and ends across the direction, and along it, and its number; then the bars
            beneath nodes.
        spans: the middle of each node's side that stretches of this direction touch, and how far beside it they may.
        limits: where the field begins and ends across the direction.
        upright: whether the stretches are upright.
    """

    nodes: Sequence[Placed]
    extents: Sequence[_Extent]
    spans: Sequence[tuple[float, float]]
    limits: tuple[float, float]
    upright: bool


def spread(ways: Sequence[Way], nodes: Sequence[Placed], field: Box) -> None:
    """Slide the stretches of `ways` apart, in place.

    Args:
        ways: the ways; those that are not all of level and upright stretches stay as they are.
        nodes: the nodes that `source` and `target` point at.
        field: the area that no arrow may leave.
    """
    ways = [way for way in ways if is_orthogonal(way.points)]
    rooms = {upright: _room(nodes, field, upright=upright) for upright in (True, False)}
    for room in rooms.values():
        for stretch in _outer_stretches(ways, room):
            _turn(stretch, room)
    order_ends(ways)
    join_ends(ways, nodes)
    for upright in _PASSES:
        stretches = _stretches(ways, rooms[upright])
        settle(stretches, GAP if upright else _LEVEL_GAP)
        for stretch in stretches:
            _move(stretch, upright=upright)
        for way in ways:
            way.points = without_needless(way.points)


def _room(nodes: Sequence[Placed], field: Box, *, upright: bool) -> _Room:
    """Return what limits the stretches of one direction."""
    extents = [_extent(node.box, number, upright=upright) for number, node in enumerate(nodes)]
    if upright:
        spans = [(node.box.x, span_above(node)) for node in nodes]
    else:
        spans = [(node.box.y, span_beside(node)) for node in nodes]
        extents += [_extent(bar, _BAR, upright=False) for bar in _bars(nodes)]
    first, last = _extent(field, _BAR, upright=upright)[:2]
    return _Room(nodes, extents, spans, (first + _CLEARANCE, last - _CLEARANCE), upright)


def _bars(nodes: Sequence[Placed]) -> list[Box]:
    """Return the bars beneath nodes, each as high as all of its place; what runs level passes above or below them.

    What runs upright has to cross them.
    """
    places: dict[float, list[Box]] = {}
    for node in nodes:
        if node.until:
            places.setdefault(node.box.y, []).append(node.until)
    bars = []
    for place in places.values():
        low, high = min(bar.y for bar in place), max(bar.y for bar in place)
        bars += [replace(bar, y=(low + high) / 2, height=high - low) for bar in place]
    return bars


def _extent(box: Box, number: int, *, upright: bool) -> _Extent:
    """Return where a box begins and ends across the direction, and along it."""
    left, bottom, right, top = box.sides
    return (left, right, bottom, top, number) if upright else (bottom, top, left, right, number)


def _outer_stretches(ways: Sequence[Way], room: _Room) -> list[Stretch]:
    """Return the first and last stretches of ways that are of one direction."""
    axis = 0 if room.upright else 1
    return [
        _stretch(way, index, room)
        for way in ways
        for index in sorted({0, len(way.points) - 2})
        if way.points[index][axis] == way.points[index + 1][axis]
    ]


def _stretches(ways: Sequence[Way], room: _Room) -> list[Stretch]:
    """Return all stretches of one direction."""
    axis = 0 if room.upright else 1
    stretches = []
    trunks: dict[Trunk, Stretch] = {}
    for way in ways:
        last = len(way.points) - 2
        for index in range(last + 1):
            if way.points[index][axis] != way.points[index + 1][axis]:
                continue
            stretch = _stretch(way, index, room)
            if way.trunk and index == last and index and way.trunk[1] != room.upright:
                trunk = trunks.setdefault(way.trunk, stretch)
                if trunk is not stretch and _join(trunk, stretch):
                    continue
            stretches.append(stretch)
    return stretches


def _join(trunk: Stretch, branch: Stretch) -> bool:
    """Let a stretch run along with a trunk, in place, and tell whether there is a place for both."""
    lowest, highest = max(trunk.lowest, branch.lowest), min(trunk.highest, branch.highest)
    if lowest > highest:
        return False
    if branch.end - branch.start > trunk.end - trunk.start:  # its way is the one that the whole trunk belongs to
        trunk.way, branch.way = branch.way, trunk.way
        trunk.index, branch.index = branch.index, trunk.index
        trunk.start, trunk.end, trunk.at = branch.start, branch.end, branch.at
    trunk.joined += ((branch.way, branch.index),)
    trunk.lowest, trunk.highest = lowest, highest
    trunk.wish = min(max(trunk.wish, lowest), highest)
    return True


def _stretch(way: Way, index: int, room: _Room) -> Stretch:
    """Return the stretch `index` of `way` with the places it may have."""
    points = way.points
    (ax, ay), (bx, by) = points[index], points[index + 1]
    at, start, end = (ax, ay, by) if room.upright else (ay, ax, bx)
    if start > end:
        start, end = end, start
    own = way.source, way.target
    held = own[index > 0 : 1 + (index == len(points) - 2)]  # its first stretch touches the source, its last the target
    lowest, highest = _between(at, (start, end), own, held, room)
    wish = at
    missed = []
    for number in held:
        centre, span = room.spans[number]
        low, high = max(lowest, centre - span), min(highest, centre + span)
        if low <= high:
            lowest, highest = low, high
        else:
            missed.append(number)
    if held:
        wish = room.spans[held[0]][0]
    elif index == 1 and way.room:
        wish = _behind_label(way, room)
    wish = min(max(wish, lowest), highest)
    labelled = way.labelled and not index and not room.upright
    return Stretch(way, index, at, start, end, lowest, highest, wish, tuple(missed), labelled=labelled)


def _behind_label(way: Way, room: _Room) -> float:
    """Return where the second stretch of a way leaves room for the labels beside its source."""
    box = room.nodes[way.source].box
    axis = 0 if room.upright else 1
    present, centre = way.points[1][axis], (box.x, box.y)[axis]
    half = (box.width if room.upright else box.height) / 2 + _AFTER_LABEL
    if not room.upright:  # beside an upright line labels take no length worth making room for
        return present
    return centre + half + way.room if present > centre else centre - half - way.room


def _between(
    at: float,
    reach: tuple[float, float],
    own: tuple[int, int],
    held: tuple[int, ...],
    room: _Room,
) -> tuple[float, float]:
    """Return the lowest and the highest place that the nodes beside a stretch leave to it.

    Args:
        at: its present place.
        reach: where it begins and ends along its direction.
        own: the nodes at the ends of its way.
        held: those of them that it touches itself, which do not limit it.
        room: the nodes and the field.
    """
    lowest, highest = room.limits
    start, end, twice = reach[0] - TOUCH, reach[1] + TOUCH, 2 * at
    for low, high, near, far, number in room.extents:
        if near >= end or far <= start or number in held:
            continue
        space = _BESIDE_BAR if number == _BAR else _STUB if number in own else _CLEARANCE
        if low + high < twice:
            if high + space > lowest and (number != _BAR or high + space <= highest):
                lowest = high + space
        elif low - space < highest and (number != _BAR or low - space >= lowest):
            highest = low - space
    return (lowest, highest) if lowest <= highest else (at, at)


def _turn(stretch: Stretch, room: _Room) -> None:
    """Let an arrow that cannot touch the side it comes to touch the one around the corner, in place."""
    points = stretch.way.points
    for number in stretch.missed:
        box = room.nodes[number].box
        centre, half = (box.x, box.width / 2) if room.upright else (box.y, box.height / 2)
        if stretch.lowest > centre:
            beside = max(stretch.lowest, centre + half + _STUB)
        else:
            beside = min(stretch.highest, centre - half - _STUB)
        touch = (box.x, box.y)
        corner = (beside, box.y) if room.upright else (box.x, beside)
        if number == stretch.way.source and stretch.index == 0:
            points[0:1] = [touch, corner]
            next_corner = 2
        else:
            points[-1:] = [corner, touch]
            next_corner = -3
        x, y = points[next_corner]
        points[next_corner] = (beside, y) if room.upright else (x, beside)


def _move(stretch: Stretch, *, upright: bool) -> None:
    """Write a stretch's place into its way."""
    for way, first in ((stretch.way, stretch.index), *stretch.joined):
        for index in (first, first + 1):
            x, y = way.points[index]
            way.points[index] = (stretch.at, y) if upright else (x, stretch.at)
