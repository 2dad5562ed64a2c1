"""How much room columns and lanes take: wide enough for signs, labels and arrows side by side."""

from collections import Counter
from collections.abc import Sequence

from procviz.diagram import Diagram
from procviz.dot.signs import Sign

NARROWEST_GAP = 52.0
_WIDEST_GAP = 210.0
_EMPTY_COLUMN = 80.0
_EMPTY_PLACE = 40.0
_LANE_PADDING = 27.0  # above and below the boxes of a lane; two of them hold a label of two lines
_PER_LONG_ARROW = 6.0  # more of that space for each arrow that passes over columns within the lane
_MOST_FOR_LONG_ARROWS = 30.0
_STACK_GAP = 40.0
_BESIDE_LABEL = 36.0  # an arrow's head and its first corner beside its label
_LABELS_AT_SOURCE = 2  # one above the arrows that leave a step, one below; a third stands where its arrow ends
_FOR_CROWD = 24.0
_TRACK = 9.0  # for each arrow that turns there


def columns_of(
    diagram: Diagram,
    signs: Sequence[Sign],
    label_widths: Sequence[float],
    *,
    start: float,
) -> list[tuple[float, float]]:
    """Return the left and right side of each column.

    Args:
        diagram: what is drawn.
        signs: the signs of its nodes.
        label_widths: the widths of its edges' labels.
        start: where the first column begins.
    """
    count = 1 + max((node.column for node in diagram.nodes), default=-1)
    count = max(count, 1 + max((heading.last for heading in diagram.headings), default=-1))
    widths = [0.0] * count
    for node, sign in zip(diagram.nodes, signs, strict=True):
        widths[node.column] = max(widths[node.column], sign.width)
    columns = []
    x = start
    for width, gap in zip(widths, _gaps(diagram, label_widths, count), strict=True):
        right = x + (width or _EMPTY_COLUMN)
        columns.append((x, right))
        x = right + gap
    return columns


def _gaps(diagram: Diagram, label_widths: Sequence[float], count: int) -> list[float]:
    """Return the space after each column: enough for the labels that begin there and for arrows side by side."""
    nodes = {node.id: node for node in diagram.nodes}
    tracks = [0] * (count + 1)
    widest = [0.0] * (count + 1)
    labelled: Counter[tuple[int, str]] = Counter()
    for edge, width in zip(diagram.edges, label_widths, strict=True):
        source, target = nodes[edge.source], nodes[edge.target]
        if source.column == target.column:
            continue
        forward = source.column < target.column
        leaves, enters = (source.column, target.column - 1) if forward else (source.column - 1, target.column)
        if (source.row, source.stack) != (target.row, target.stack):
            for gap in {leaves, enters}:
                tracks[gap] += 1
        widest[leaves] = max(widest[leaves], width)
        if width:
            labelled[leaves, edge.source] += 1
    crowded = {gap for (gap, _source), labels in labelled.items() if labels > _LABELS_AT_SOURCE}
    return [
        min(_WIDEST_GAP, max(NARROWEST_GAP, (width + _BESIDE_LABEL if width else 3 * _TRACK) + _TRACK * track))
        + (_FOR_CROWD if gap in crowded else 0.0)
        for gap, (width, track) in enumerate(zip(widest[:count], tracks[:count], strict=True))
    ]


def rows_of(
    diagram: Diagram,
    signs: Sequence[Sign],
) -> tuple[dict[tuple[int, int], float], list[tuple[float, float]]]:
    """Return the middle of each place in the lanes' stacks, and each lane's upper and lower side, from the top down."""
    heights: dict[tuple[int, int], float] = {}
    for node, sign in zip(diagram.nodes, signs, strict=True):
        place = (node.row, node.stack)
        heights[place] = max(heights.get(place, 0.0), sign.height)
    middles: dict[tuple[int, int], float] = {}
    lanes: list[tuple[float, float]] = []
    y = 0.0
    for row, padding in enumerate(_paddings(diagram)):
        top = y
        y += padding
        deepest = max((stack for lane, stack in heights if lane == row), default=0)
        for stack in range(deepest + 1):
            height = heights.get((row, stack), _EMPTY_PLACE)
            middles[row, stack] = y + height / 2
            y += height + (_STACK_GAP if stack < deepest else padding)
        lanes.append((top, y))
    return middles, lanes


def _paddings(diagram: Diagram) -> list[float]:
    """Return the space above and below the boxes of each lane."""
    nodes = {node.id: node for node in diagram.nodes}
    long = [0] * len(diagram.lanes)
    for edge in diagram.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        if source.row == target.row and abs(source.column - target.column) > 1:
            long[source.row] += 1
    return [_LANE_PADDING + min(_MOST_FOR_LONG_ARROWS, _PER_LONG_ARROW * count) for count in long]
