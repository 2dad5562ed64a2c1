"""Where everything stands: rows, columns and stacks turned into points.

Coordinates are Graphviz' own: points, x to the right, y upwards, the origin at the lower left.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from procviz.diagram import Diagram, Edge, Node
from procviz.dot.signs import FONT_SIZE, LINE_HEIGHT, Sign, sign_of
from procviz.dot.text import plain
from procviz.dot.widths import text_width
from procviz.dot.wrap import wrap

LABEL_SIZE = 11.0
LABEL_LINE = 13.0
_LABEL_WIDTHS = (112.0, 112.0)
_TITLE_WIDTHS = (104.0, 104.0, 104.0)
_TITLE_MARGIN = 24.0
_NARROWEST_TITLE = 76.0
_LANE_PADDING = 27.0  # above and below the boxes of a lane; two of them hold a label of two lines
_STACK_GAP = 40.0
_NARROWEST_GAP = 52.0
_WIDEST_GAP = 190.0
_BESIDE_LABEL = 26.0  # an arrow's head and its first corner beside its label
_TRACK = 12.0  # distance of parallel arrows
_END_MARGIN = 36.0
_HEADING_HEIGHT = 26.0
_HEADING_SPACE = 8.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre and size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The smallest x."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The largest x."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The smallest y."""
        return self.y - self.height / 2

    @property
    def top(self) -> float:
        """The largest y."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Text:
    """Lines centred in a box."""

    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Placed:
    """A node in its place: the first of its lines is its note where it has one."""

    sign: Sign
    box: Box
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A whole diagram in points; every tuple runs parallel to the one of the diagram.

    Attributes:
        nodes: the nodes.
        lanes: the lanes over the whole width.
        titles: the lanes' titles, at the left inside them.
        headings: the headings over their columns.
        labels: the lines of each edge's label, and their size.
        width: of the whole picture.
        height: of the whole picture.
    """

    nodes: tuple[Placed, ...]
    lanes: tuple[Box, ...]
    titles: tuple[Text, ...]
    headings: tuple[Text, ...]
    labels: tuple[tuple[tuple[str, ...], float, float], ...]
    width: float
    height: float


def place(diagram: Diagram) -> Placement:
    """Return where everything in `diagram` stands."""
    signs = [_fitting(node) for node in diagram.nodes]
    labels = tuple(_label(edge, diagram) for edge in diagram.edges)
    titles = [
        wrap(plain(lane.title), widths=_TITLE_WIDTHS, size=FONT_SIZE, language=diagram.language, bold=True)
        for lane in diagram.lanes
    ]
    title_width = _widest(titles)
    columns = _columns(diagram, signs, labels, start=title_width)
    width = columns[-1][1] + _END_MARGIN if columns else title_width + _END_MARGIN
    slots, bands, bottom = _rows(diagram, signs)
    headings_height = _HEADING_HEIGHT + _HEADING_SPACE if diagram.headings else 0.0
    height = bottom + headings_height

    def box_of(node: Node, sign: Sign) -> Box:
        left, right = columns[node.column]
        return Box((left + right) / 2, bottom - slots[node.row, node.stack], sign.width, sign.height)

    lanes = tuple(Box(width / 2, bottom - (top + low) / 2, width, low - top) for top, low in bands)
    return Placement(
        nodes=tuple(
            Placed(sign, box_of(node, sign), _lines(node, sign, diagram))
            for node, sign in zip(diagram.nodes, signs, strict=True)
        ),
        lanes=lanes,
        titles=tuple(
            Text(lines, Box(title_width / 2, lane.y, title_width, lane.height))
            for lines, lane in zip(titles, lanes, strict=True)
        ),
        headings=_headings(diagram, columns, bottom + _HEADING_SPACE + _HEADING_HEIGHT / 2),
        labels=labels,
        width=width,
        height=height,
    )


def _fitting(node: Node) -> Sign:
    """Return the sign of a node, higher where a note takes a line of it."""
    sign = sign_of(node.sign, node.classes)
    if not node.note:
        return sign
    return Sign(
        shape=sign.shape,
        outline=sign.outline,
        width=sign.width,
        height=sign.height + LINE_HEIGHT,
        widths=sign.widths,
        tint=sign.tint,
        style=sign.style,
        peripheries=sign.peripheries,
        pen=sign.pen,
        mark=sign.mark,
    )


def _lines(node: Node, sign: Sign, diagram: Diagram) -> tuple[str, ...]:
    """Return the note and the title of a node as lines."""
    title = wrap(plain(node.title), widths=sign.widths, size=FONT_SIZE, language=diagram.language)
    note = wrap(plain(node.note), widths=sign.widths[-1:], size=FONT_SIZE, language=diagram.language)
    return note + title


def _label(edge: Edge, diagram: Diagram) -> tuple[tuple[str, ...], float, float]:
    """Return the lines of an edge's label with their width and height."""
    lines = wrap(plain(edge.label), widths=_LABEL_WIDTHS, size=LABEL_SIZE, language=diagram.language)
    width = max((text_width(line, LABEL_SIZE) for line in lines), default=0.0)
    return lines, width * 1.04, LABEL_LINE * len(lines)


def _widest(titles: Iterable[tuple[str, ...]]) -> float:
    """Return the width of the band that holds the lanes' titles."""
    widest = max((text_width(line, FONT_SIZE, bold=True) for lines in titles for line in lines), default=0.0)
    return max(_NARROWEST_TITLE, widest + _TITLE_MARGIN)


def _columns(
    diagram: Diagram,
    signs: list[Sign],
    labels: tuple[tuple[tuple[str, ...], float, float], ...],
    *,
    start: float,
) -> list[tuple[float, float]]:
    """Return the left and right side of each column."""
    count = 1 + max((node.column for node in diagram.nodes), default=-1)
    count = max(count, 1 + max((heading.last for heading in diagram.headings), default=-1))
    widths = [0.0] * count
    for node, sign in zip(diagram.nodes, signs, strict=True):
        widths[node.column] = max(widths[node.column], sign.width)
    gaps = _gaps(diagram, labels, count)
    columns = []
    x = start + _END_MARGIN
    for index in range(count):
        right = x + (widths[index] or 80.0)
        columns.append((x, right))
        x = right + gaps[index]
    return columns


def _gaps(
    diagram: Diagram,
    labels: tuple[tuple[tuple[str, ...], float, float], ...],
    count: int,
) -> list[float]:
    """Return the space after each column: enough for the labels that begin there and for arrows side by side."""
    nodes = {node.id: node for node in diagram.nodes}
    tracks = [0] * (count + 1)
    widest = [0.0] * (count + 1)
    for edge, (_lines, width, _height) in zip(diagram.edges, labels, strict=True):
        source, target = nodes[edge.source], nodes[edge.target]
        if source.column == target.column:
            continue
        forward = source.column < target.column
        leaves = source.column if forward else source.column - 1
        enters = target.column - 1 if forward else target.column
        if (source.row, source.stack) != (target.row, target.stack):
            for gap in {leaves, enters}:
                tracks[gap] += 1
        widest[leaves] = max(widest[leaves], width)
    return [
        min(_WIDEST_GAP, max(_NARROWEST_GAP, widest[gap] + _BESIDE_LABEL if widest[gap] else 0, _TRACK * (tracks[gap] + 2)))
        for gap in range(count)
    ]


def _rows(
    diagram: Diagram,
    signs: list[Sign],
) -> tuple[dict[tuple[int, int], float], list[tuple[float, float]], float]:
    """Return the middle of each row's stacked places, the top and bottom of each lane, and the whole height, from the top."""
    heights: dict[tuple[int, int], float] = {}
    for node, sign in zip(diagram.nodes, signs, strict=True):
        key = (node.row, node.stack)
        heights[key] = max(heights.get(key, 0.0), sign.height)
    slots: dict[tuple[int, int], float] = {}
    bands: list[tuple[float, float]] = []
    y = 0.0
    for row in range(len(diagram.lanes)):
        top = y
        y += _LANE_PADDING
        deepest = max((stack for lane, stack in heights if lane == row), default=0)
        for stack in range(deepest + 1):
            height = heights.get((row, stack), 40.0)
            slots[row, stack] = y + height / 2
            y += height + (_STACK_GAP if stack < deepest else _LANE_PADDING)
        bands.append((top, y))
    return slots, bands, y


def _headings(diagram: Diagram, columns: list[tuple[float, float]], y: float) -> tuple[Text, ...]:
    """Return the headings, each from the middle of the space before its columns to the middle of the one after."""
    texts = []
    for heading in diagram.headings:
        before = columns[heading.first - 1][1] if heading.first else columns[0][0] - _NARROWEST_GAP
        after = columns[heading.last + 1][0] if heading.last + 1 < len(columns) else columns[-1][1] + _NARROWEST_GAP
        left = (before + columns[heading.first][0]) / 2 + 2
        right = (columns[heading.last][1] + after) / 2 - 2
        lines = wrap(
            plain(heading.title), widths=(right - left - 8,), size=FONT_SIZE, language=diagram.language, bold=True
        )
        texts.append(Text(lines, Box((left + right) / 2, y, right - left, _HEADING_HEIGHT)))
    return tuple(texts)
