"""The ways of all edges of a diagram: found by Graphviz, put right by us."""

from collections.abc import Iterator, Sequence
from functools import partial

from procviz.diagram import Diagram
from procviz.dot import Box, Placed, Placement, Point, Route, narrower, runs_down, sketch
from procviz.render.edge_labels import place_labels
from procviz.render.engine import Engine, EngineError
from procviz.render.outline import covering_boxes, reach_above, reach_beside
from procviz.render.spread import spread
from procviz.render.ways import Way, without_needless
from procviz.words import Language

_POINTS_PER_INCH = 72
_LOOP = 18.0  # how far an arrow from a node to itself leaves it
_ROUNDING = 0.1  # points; the plain format gives five figures of an inch


def orthogonal_routes(diagram: Diagram, placement: Placement, engine: Engine) -> tuple[Route, ...]:
    """Return ways of horizontal and vertical stretches, found by the engine.

    Raises:
        EngineError: the engine lost an edge.
    """
    ends = _ends(diagram)
    others = [(source, target) for source, target in ends if source != target]
    found: Iterator[Way] = iter(())
    if others:
        first = placement.nodes[0].box
        plain = engine(sketch(placement, others), "nop", "plain").decode()
        found = iter(read_ways(plain, others, (first.x, first.y)))
    ways = [_loop(source, placement) if source == target else next(found) for source, target in ends]
    if not runs_down(diagram):  # there labels stand beside upright stretches
        _make_room(ways, placement)
    for way, edge in zip(ways, diagram.edges, strict=True):
        way.back = "back" in edge.classes
    spread(ways, placement.nodes, placement.field)
    return _finished(ways, placement, diagram.language)


def _loop(node: int, placement: Placement) -> Way:
    """Return the way from a node to itself: out at its right, back in from above."""
    box = placement.nodes[node].box
    right, above = box.right + _LOOP, box.top + _LOOP
    return Way([(box.x, box.y), (right, box.y), (right, above), (box.x, above), (box.x, box.y)], node, node)


def _make_room(ways: Sequence[Way], placement: Placement) -> None:
    """Let each way know how long the labels are that stand beside its source's column, in place."""
    widest: dict[tuple[float, bool], float] = {}
    keys = []
    for way, label in zip(ways, placement.labels, strict=True):
        source = placement.nodes[way.source].box
        key = (source.x, way.points[1][0] > source.x)
        keys.append(key)
        if way.points[0][1] == way.points[1][1]:
            widest[key] = max(widest.get(key, 0.0), label.width)
    for way, key, label in zip(ways, keys, placement.labels, strict=True):
        way.room = widest.get(key, 0.0)
        way.labelled = len(label.lines) == 1


def straight_routes(diagram: Diagram, placement: Placement) -> tuple[Route, ...]:
    """Return straight ways from box to box, for where finding better ones failed."""
    ways = []
    for source, target in _ends(diagram):
        a, b = placement.nodes[source].box, placement.nodes[target].box
        ways.append(Way([_towards(a, b), _towards(b, a)], source, target))
    return _finished(ways, placement, diagram.language)


def read_ways(plain: str, ends: Sequence[tuple[int, int]], first: Point) -> list[Way]:
    """Return the ways that Graphviz' plain format names, in the order of `ends`.

    Args:
        plain: the text of the plain format.
        ends: the indices of source and target of each edge; edges of the same two nodes take their ways in turn.
        first: where node n0 stands; Graphviz moves the whole picture into the corner.

    Raises:
        EngineError: an edge has no way.
    """
    found: dict[tuple[int, int], list[list[Point]]] = {}
    dx = dy = 0.0
    for line in plain.splitlines():
        if line.startswith("node n0 "):
            x, y = line.split()[2:4]
            dx, dy = first[0] - float(x) * _POINTS_PER_INCH, first[1] - float(y) * _POINTS_PER_INCH
        elif line.startswith("edge "):
            words = line.split()
            end = 4 + 2 * int(words[3])
            corners = [  # every third point: those between are the handles of curves that are straight
                (float(x) * _POINTS_PER_INCH + dx, float(y) * _POINTS_PER_INCH + dy)
                for x, y in zip(words[4:end:6], words[5:end:6], strict=True)
            ]
            found.setdefault((int(words[1][1:]), int(words[2][1:])), []).append(corners)
    ways = []
    for source, target in ends:
        candidates = found.get((source, target))
        if not candidates:
            message = f"no way from n{source} to n{target}"
            raise EngineError(message)
        ways.append(Way(without_needless(_aligned(candidates.pop(0))), source, target))
    return ways


def _aligned(points: list[Point]) -> list[Point]:
    """Return the points with coordinates that differ by rounding only made equal."""
    aligned = points[:1]
    for x, y in points[1:]:
        px, py = aligned[-1]
        aligned.append((px if abs(x - px) < _ROUNDING else x, py if abs(y - py) < _ROUNDING else y))
    return aligned


def _ends(diagram: Diagram) -> list[tuple[int, int]]:
    """Return the indices of source and target of each edge."""
    indices = {node.id: index for index, node in enumerate(diagram.nodes)}
    return [(indices[edge.source], indices[edge.target]) for edge in diagram.edges]


def _finished(ways: Sequence[Way], placement: Placement, language: Language) -> tuple[Route, ...]:
    """Return the ways with their ends on the outlines, and their labels in place."""
    for way in ways:
        way.points[0] = _on_outline(placement.nodes[way.source], way.points[0], way.points[1])
        way.points[-1] = _on_outline(placement.nodes[way.target], way.points[-1], way.points[-2])
    obstacles = [part for node in placement.nodes for part in covering_boxes(node)]
    obstacles += [text.box for text in (*placement.titles, *placement.headings)]
    obstacles += [node.until for node in placement.nodes if node.until]
    labels = place_labels(
        [way.points for way in ways],
        placement.labels,
        obstacles,
        area=placement.field,
        narrower=partial(narrower, language=language),
    )
    return tuple(Route(tuple(way.points), at, label.lines) for way, (at, label) in zip(ways, labels, strict=True))


def _on_outline(node: Placed, end: Point, neighbour: Point) -> Point:
    """Return `end`, moved along its stretch to the outline of its node."""
    box = node.box
    if end[1] == neighbour[1] and end[0] != neighbour[0]:
        side = 1 if neighbour[0] > end[0] else -1
        return (box.x + side * reach_beside(node, end[1] - box.y, to_right=side > 0), end[1])
    if end[0] == neighbour[0] and end[1] != neighbour[1]:
        side = 1 if neighbour[1] > end[1] else -1
        return (end[0], box.y + side * reach_above(node, end[0] - box.x))
    return end


def _towards(box: Box, other: Box) -> Point:
    """Return where the line from the middle of `box` to that of `other` leaves it."""
    dx, dy = other.x - box.x, other.y - box.y
    scale = max(abs(dx) / (box.width / 2), abs(dy) / (box.height / 2), 1e-9)
    return (box.x + dx / scale, box.y + dy / scale)
