"""What is wrong with a picture, counted from the diagram that was to be drawn and from the SVG that came of it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, pairwise

from paper import Line, Paper, Part, Point, read
from procviz.diagram import Diagram
from shapes import Frame, chord, frame, gap, inside, near, to_outline

TOUCHING = "boxes that touch"
LABEL_ON_BOX = "labels over boxes"
LABEL_ON_LINE = "labels over lines of others"
LABEL_ON_LABEL = "labels over labels"
THROUGH = "edges through boxes"
LOOSE = "ends that meet no box"
LOST = "lost edges"
GONE = "other things lost"
WIDE = "text wider than its box"
CUT = "things cut by the edge of the picture"
FAULTS = (TOUCHING, LABEL_ON_BOX, THROUGH, LOST, GONE, LABEL_ON_LINE, LABEL_ON_LABEL, LOOSE, WIDE, CUT)

_SPACE = 2.0
"""Points between two boxes; with less they seem to touch."""
_RUB = 0.5
"""Points that letters may reach over a line: their boxes are a little larger than what is printed."""
_DEEP = 1.5
"""Points below the outline of a box where its inside begins."""
_REACH = 2.5
"""Points between the end of an arrow and the outline of its box, half of which is the outline's own width."""


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that ought not to be."""

    kind: str
    what: str


@dataclass(frozen=True, slots=True)
class _Shape:
    """An outline with the box around it."""

    name: str
    outline: Line
    frame: Frame


@dataclass(frozen=True, slots=True)
class _Label:
    """The text of an edge, line by line."""

    name: str
    lines: tuple[Line, ...]
    frame: Frame


def labels_in(diagram: Diagram) -> int:
    """Return how many labels a picture has."""
    return sum(bool(edge.label.strip()) for edge in diagram.edges)


def faults(diagram: Diagram, svg: bytes) -> Iterator[Fault]:
    """Yield what is wrong with the picture of a diagram; each thing that suffers counts once for each kind of fault."""
    paper = read(svg)
    nodes = {node.id: paper.parts.get(f"{diagram.id}_step_{node.id}") for node in diagram.nodes}
    edges = [paper.parts.get(f"{diagram.id}_edge_{number}") for number in range(len(diagram.edges))]
    outlines = {name: _outline(name, part) for name, part in nodes.items() if part and part.outlines}
    bands = [_outline(name, part) for name, part in paper.parts.items() if _is_band(part)]
    yield from _lost(diagram, nodes, edges)
    yield from _touching(outlines, bands, nodes)
    yield from _edges(diagram, edges, outlines)
    yield from _labels(diagram, edges, [*outlines.values(), *bands])
    yield from _texts(paper)
    yield from _cut(paper)


def _is_band(part: Part) -> bool:
    return part.kind in {"lane-title", "heading"} and bool(part.outlines)


def _outline(name: str, part: Part) -> _Shape:
    """Return the largest shape of a part: its border, where it has several."""
    widest = max(part.outlines, key=lambda line: _area(frame(line)))
    return _Shape(name, widest, frame(widest))


def _area(around: Frame) -> float:
    return (around[2] - around[0]) * (around[3] - around[1])


def _lost(diagram: Diagram, nodes: dict[str, Part | None], edges: list[Part | None]) -> Iterator[Fault]:
    for edge, part in zip(diagram.edges, edges, strict=True):
        if part is None or not part.lines or not part.outlines:
            yield Fault(LOST, f"{edge.source} → {edge.target}")
        elif edge.label.strip() and not part.letters:
            yield Fault(GONE, f"label of {edge.source} → {edge.target}")
    for name, node in nodes.items():
        if node is None or not node.outlines:
            yield Fault(GONE, f"box {name}")


def _touching(outlines: dict[str, _Shape], bands: list[_Shape], nodes: dict[str, Part | None]) -> Iterator[Fault]:
    """Yield boxes too near to each other, to titles, or to the bars of others."""
    boxes = list(outlines.values())
    bars = [_Shape(f"bar of {name}", line, frame(line)) for name, part in nodes.items() if part for line in part.lines]
    for one, other in (*combinations(boxes, 2), *((box, band) for box in boxes for band in bands)):
        if near(one.frame, other.frame, _SPACE) and gap(one.outline, other.outline) < _SPACE:
            yield Fault(TOUCHING, f"{one.name} and {other.name}")
    for box in boxes:
        if any(bar.name != f"bar of {box.name}" and near(box.frame, bar.frame, _SPACE) for bar in bars):
            yield Fault(TOUCHING, f"{box.name} and a bar")


def _edges(diagram: Diagram, edges: list[Part | None], outlines: dict[str, _Shape]) -> Iterator[Fault]:
    for edge, part in zip(diagram.edges, edges, strict=True):
        if part is None or not part.lines or not part.outlines:
            continue
        name = f"{edge.source} → {edge.target}"
        for shape in outlines.values():
            if shape.name not in {edge.source, edge.target} and _crosses(part, shape, _DEEP) > _DEEP:
                yield Fault(THROUGH, f"{name} through {shape.name}")
        start, tip = part.lines[0][0], _tip(part)
        for end, point in ((edge.source, start), (edge.target, tip)):
            if end in outlines and to_outline(point, outlines[end].outline) > _REACH:
                yield Fault(LOOSE, f"{name} at {end}")


def _crosses(part: Part, shape: _Shape, margin: float) -> float:
    """Return how much of an edge lies within a shape."""
    return sum(
        inside(start, end, shape.outline, margin)
        for line in part.lines
        if near(frame(line), shape.frame)
        for start, end in pairwise(line)
    )


def _tip(part: Part) -> Point:
    """Return the point of an arrow's head: the corner that is farthest from where the line ends."""
    end = part.lines[-1][-1]
    corners = [corner for outline in part.outlines for corner in outline]
    return max(corners, key=lambda corner: (corner[0] - end[0]) ** 2 + (corner[1] - end[1]) ** 2)


def _labels(diagram: Diagram, edges: list[Part | None], boxes: list[_Shape]) -> Iterator[Fault]:
    """Yield labels that cover a box or a title, the line of another edge, or another label."""
    named = [(f"{edge.source} → {edge.target}", part) for edge, part in zip(diagram.edges, edges, strict=True) if part]
    labels = [_label(name, part) for name, part in named if part.letters]
    ways = [(name, line, frame(line)) for name, part in named for line in part.lines]
    for label in labels:
        if covered := next((box.name for box in boxes if _covers(label, box)), None):
            yield Fault(LABEL_ON_BOX, f"{label.name} over {covered}")
        crossed = (
            name
            for name, way, around in ways
            if name != label.name and near(label.frame, around)
            if any(inside(a, b, line, _RUB) > 0 for line in label.lines for a, b in pairwise(way))
        )
        if line := next(crossed, None):
            yield Fault(LABEL_ON_LINE, f"{label.name} over {line}")
    for one, other in combinations(labels, 2):
        if near(one.frame, other.frame) and any(gap(a, b) < -_RUB for a in one.lines for b in other.lines):
            yield Fault(LABEL_ON_LABEL, f"{one.name} over {other.name}")


def _label(name: str, part: Part) -> _Label:
    lines = tuple(letters.corners for letters in part.letters)
    return _Label(name, lines, frame(corner for line in lines for corner in line))


def _covers(label: _Label, box: _Shape) -> bool:
    return near(label.frame, box.frame) and any(gap(line, box.outline) < -_RUB for line in label.lines)


def _texts(paper: Paper) -> Iterator[Fault]:
    """Yield lines of text that reach beyond the shape that they stand in."""
    for name, part in paper.parts.items():
        if part.kind == "edge" or not part.outlines:
            continue
        shape = _outline(name, part)
        for letters in part.letters:
            ends = chord(shape.outline, letters.middle)
            if ends is None or letters.left < ends[0] - _RUB or letters.right > ends[1] + _RUB:
                yield Fault(WIDE, f"{name}: {letters.text}")
            elif letters.top < shape.frame[1] - _RUB or letters.bottom > shape.frame[3] + _RUB:
                yield Fault(WIDE, f"{name}: {letters.text} (too high)")


def _cut(paper: Paper) -> Iterator[Fault]:
    for name, part in paper.parts.items():
        lines = [*part.outlines, *part.lines, *(letters.corners for letters in part.letters)]
        if lines:
            left, top, right, bottom = frame(point for line in lines for point in line)
            if min(left, top) < -_RUB or right > paper.width + _RUB or bottom > paper.height + _RUB:
                yield Fault(CUT, name)
