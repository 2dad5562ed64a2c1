"""Pictures that run from top to bottom, for phones and print: little room beside the boxes, more between them.

Height costs nothing there, width does. Labels stand beside the upright stretches of their arrows, above and below the
boxes, so columns need room only for arrows side by side, and the space between boxes grows with the labels there.
"""

from collections import defaultdict
from collections.abc import Sequence

from procviz.diagram import Diagram
from procviz.dot.geometry import Label
from procviz.dot.until import Place

MARGIN = 30.0
"""Left of the first column: room for two arrows; what of it stays empty is cut off once the arrows have their ways."""

_TRACK = 10.0  # for each arrow that runs in a gap
_TURNS = 30.0  # an arrow's first or last corner beside each of two columns
_NARROWEST_GAP = 42.0
_WIDEST_GAP = 60.0
_BESIDE_LAST = 24.0  # one arrow between the last column and the border
_MOST_BESIDE_LAST = 54.0
_STACK_GAP = 40.0
_AROUND_LABEL = 18.0  # above a label, and below it to where the next arrow ends
_ABOVE_LOOP = 24.0
_SIDES = 2  # labels stand left and right of the arrows that leave a step


def runs_down(diagram: Diagram) -> bool:
    """Tell whether a diagram runs from top to bottom: one lane without a title, most arrows to a lower place."""
    if len(diagram.lanes) != 1 or diagram.lanes[0].title or diagram.headings or not diagram.edges:
        return False
    stack = {node.id: node.stack for node in diagram.nodes}
    drops = [stack[edge.target] - stack[edge.source] for edge in diagram.edges if edge.source != edge.target]
    return 2 * sum(drop > 0 for drop in drops) >= len(drops)


def gaps_beside(diagram: Diagram, count: int) -> list[float]:
    """Return the space after each of `count` columns: enough for the arrows that may run there side by side."""
    nodes = {node.id: node for node in diagram.nodes}
    places = {(node.column, node.stack) for node in diagram.nodes}
    tracks = [0] * count
    for edge in diagram.edges:
        source, target = nodes[edge.source], nodes[edge.target]
        first, last = sorted((source.column, target.column))
        low, high = sorted((source.stack, target.stack))
        blocked = any((first, stack) in places for stack in range(low + 1, high))
        if first != last or blocked or source is target or source.stack > target.stack:
            tracks[min(first, max(last - 1, first))] += 1
    between = [min(_WIDEST_GAP, max(_NARROWEST_GAP, _TURNS + _TRACK * track)) for track in tracks[:-1]]
    beside = [min(_MOST_BESIDE_LAST, _BESIDE_LAST + _TRACK * max(0, track - 1)) for track in tracks[-1:]]
    return between + beside


def gaps_below(diagram: Diagram, labels: Sequence[Label]) -> dict[Place, float]:
    """Return the space below each place: enough for the labels of the arrows that begin there.

    Args:
        diagram: what is drawn.
        labels: the labels of its edges.
    """
    nodes = {node.id: node for node in diagram.nodes}
    leaving: dict[str, list[float]] = defaultdict(list)
    wanted: dict[Place, float] = defaultdict(lambda: _STACK_GAP)
    for edge, label in zip(diagram.edges, labels, strict=True):
        source = nodes[edge.source]
        if edge.source == edge.target:  # its arrow comes back from above
            above = (source.row, source.stack - 1)
            wanted[above] = max(wanted[above], _ABOVE_LOOP + _AROUND_LABEL + label.height)
        elif label.lines:
            leaving[edge.source].append(label.height)
    for name, heights in leaving.items():
        place = (nodes[name].row, nodes[name].stack)
        heights.sort(reverse=True)
        pile = sum(heights[::_SIDES])  # one side holds the highest, the third highest, and so on
        wanted[place] = max(wanted[place], _AROUND_LABEL + pile)
    return wanted
