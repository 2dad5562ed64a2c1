"""How much room columns and lanes take: wide enough for signs, labels and arrows side by side.

Sizes are whole points, so that most coordinates of a picture are, which keeps it small.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import ceil

from procviz.diagram import Diagram, Node
from procviz.dot.downwards import gaps_below, gaps_beside, runs_down
from procviz.dot.geometry import Label
from procviz.dot.signs import SIGNS, Sign
from procviz.dot.until import Place

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
_LOOP = 24.0  # an arrow from a step to itself beside its label
_ABOVE_LOOP = 20.0
_END_MARGIN = 36.0
_BARE_GAP = 14.0  # between boxes that no arrows join
_CELL_GAP = 4.0  # between the small ones of a heat map


def bare_gap(diagram: Diagram, signs: Sequence[Sign]) -> float | None:
    """Return the space between the boxes of a diagram without arrows; None where there are arrows."""
    if diagram.edges:
        return None
    return _CELL_GAP if signs and all(sign.width == SIGNS["cell"].width for sign in signs) else _BARE_GAP


def columns_of(
    diagram: Diagram,
    signs: Sequence[Sign],
    label_widths: Sequence[float],
    *,
    heading_widths: Sequence[float],
    start: float,
) -> tuple[list[tuple[float, float]], float]:
    """Return the left and right side of each column, and the space after the last one.

    Args:
        diagram: what is drawn.
        signs: the signs of its nodes.
        label_widths: the widths of its edges' labels.
        heading_widths: the least widths of its headings.
        start: where the first column begins.
    """
    count = 1 + max((node.column for node in diagram.nodes), default=-1)
    count = max(count, 1 + max((heading.last for heading in diagram.headings), default=-1))
    widths = [0.0] * count
    for node, sign in zip(diagram.nodes, signs, strict=True):
        widths[node.column] = max(widths[node.column], sign.width)
    for heading, least in zip(diagram.headings, heading_widths, strict=True):
        if heading.first == heading.last:
            widths[heading.first] = max(widths[heading.first], ceil(least))
    bare = bare_gap(diagram, signs)
    if bare is not None:
        gaps = [bare] * count
    else:
        gaps = gaps_beside(diagram, count) if runs_down(diagram) else _gaps(diagram, label_widths, count)
    columns = []
    x = start
    for width, gap in zip(widths, gaps, strict=True):
        right = x + (width or _EMPTY_COLUMN)
        columns.append((x, right))
        x = right + gap
    return columns, (gaps or [_BARE_GAP])[-1]


def _gaps(diagram: Diagram, label_widths: Sequence[float], count: int) -> list[float]:
    """Return the space after each column: enough for the labels that begin there and for arrows side by side."""
    nodes = {node.id: node for node in diagram.nodes}
    tracks = [0] * (count + 1)
    widest = [0.0] * (count + 1)
    loops = [0.0] * (count + 1)
    labelled: Counter[tuple[int, str]] = Counter()
    beneath = _neighbours(diagram)
    for edge, width in zip(diagram.edges, label_widths, strict=True):
        source, target = nodes[edge.source], nodes[edge.target]
        leaves, enters = source.column, target.column - 1
        if source.column == target.column:
            if edge.source == edge.target:
                loops[leaves] = max(loops[leaves], ceil(width) + _LOOP)
            if (edge.source, edge.target) in beneath or edge.source == edge.target:
                continue
            enters = leaves
        elif source.column > target.column:
            leaves, enters = source.column - 1, target.column
        if source.column == target.column or (source.row, source.stack) != (target.row, target.stack):
            for gap in {leaves, enters}:
                tracks[gap] += 1
        widest[leaves] = max(widest[leaves], ceil(width))
        if width:
            labelled[leaves, edge.source] += 1
    crowded = {gap for (gap, _source), labels in labelled.items() if labels > _LABELS_AT_SOURCE}
    wanted = [
        (width + _BESIDE_LABEL if width else 3 * _TRACK) + _TRACK * track
        for width, track in zip(widest, tracks, strict=True)
    ]
    return [
        max(least, min(_WIDEST_GAP, wanted[gap])) + loops[gap] + (_FOR_CROWD if gap in crowded else 0.0)
        for gap, least in enumerate([*[NARROWEST_GAP] * (count - 1), _END_MARGIN][-count:])
    ]


def _neighbours(diagram: Diagram) -> set[tuple[str, str]]:
    """Return the pairs of nodes one directly beneath the other, in both orders; arrows between them need no room."""
    columns: dict[int, list[Node]] = {}
    for node in diagram.nodes:
        columns.setdefault(node.column, []).append(node)
    pairs: set[tuple[str, str]] = set()
    for nodes in columns.values():
        nodes.sort(key=lambda node: (node.row, node.stack))
        pairs |= {pair for one, other in pairwise(nodes) for pair in ((one.id, other.id), (other.id, one.id))}
    return pairs


def rows_of(
    diagram: Diagram, signs: Sequence[Sign], labels: Sequence[Label], slots: Mapping[Place, float]
) -> tuple[dict[Place, tuple[float, float]], list[tuple[float, float]]]:
    """Return the upper and lower side of each place in the lanes' stacks and of each lane, from the top down.

    Args:
        diagram: what is drawn.
        signs: the signs of its nodes.
        labels: the labels of its edges.
        slots: the room that stays free below places.
    """
    heights: dict[Place, float] = {}
    deepest = [0] * len(diagram.lanes)
    for node, sign in zip(diagram.nodes, signs, strict=True):
        place = (node.row, node.stack)
        heights[place] = max(heights.get(place, 0.0), sign.height)
        deepest[node.row] = max(deepest[node.row], node.stack)
    bare = bare_gap(diagram, signs)
    paddings = _paddings(diagram) if bare is None else [bare] * len(diagram.lanes)
    between = _STACK_GAP if bare is None else bare
    down = gaps_below(diagram, labels) if runs_down(diagram) else None
    looped = set() if down else _looped(diagram)
    places: dict[Place, tuple[float, float]] = {}
    lanes: list[tuple[float, float]] = []
    y = 0.0
    for row, padding in enumerate(paddings):
        top = y
        y += padding
        for stack in range(deepest[row] + 1):
            place = (row, stack)
            y += _ABOVE_LOOP if place in looped else 0.0
            below = y + heights.get(place, _EMPTY_PLACE)
            places[place] = (y, below)
            gap = down[place] if down else between
            y = below + slots.get(place, 0.0) + (gap if stack < deepest[row] else padding)
        lanes.append((top, y))
    return places, lanes


def _looped(diagram: Diagram) -> set[Place]:
    """Return the places of steps with an arrow to themselves, which comes in from above."""
    sources = {edge.source for edge in diagram.edges if edge.source == edge.target}
    return {(node.row, node.stack) for node in diagram.nodes if node.id in sources} if sources else set()


def _paddings(diagram: Diagram) -> list[float]:
    """Return the space above and below the boxes of each lane."""
    nodes = {node.id: node for node in diagram.nodes}
    long = [0] * len(diagram.lanes)
    for edge in diagram.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        if source.row == target.row and abs(source.column - target.column) > 1:
            long[source.row] += 1
    return [_LANE_PADDING + min(_MOST_FOR_LONG_ARROWS, _PER_LONG_ARROW * count) for count in long]
