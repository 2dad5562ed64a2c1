"""Bars beneath nodes whose time is uncertain: from a node's column to the last one that it may reach into."""

from collections.abc import Sequence

from procviz.diagram import Node
from procviz.dot.geometry import Box
from procviz.dot.marks import Curve, straight

CAP = 7.0
"""How high the ends of a bar are, in points."""

_FIRST = 16.0  # from the boxes above to the first bar: an arrow's head fits between, or a level arrow
_TRACK = 10.0

Place = tuple[int, int]
"""A row and the number of a node in its stack."""


def tracks_of(nodes: Sequence[Node]) -> dict[int, int]:
    """Return the track of each node's bar by the node's index; bars of one place that overlap get tracks of their own.

    The earliest bars are uppermost; of those that begin together, the shorter one.
    """
    ends: dict[Place, list[int]] = {}
    tracks: dict[int, int] = {}
    bars = [
        (node.column, node.until, index)
        for index, node in enumerate(nodes)
        if node.until is not None and node.until >= node.column
    ]
    for column, until, index in sorted(bars):
        taken = ends.setdefault((nodes[index].row, nodes[index].stack), [])
        track = next((track for track, end in enumerate(taken) if end < column), len(taken))
        taken[track : track + 1] = [until]
        tracks[index] = track
    return tracks


def slots_of(nodes: Sequence[Node], tracks: dict[int, int]) -> dict[Place, float]:
    """Return how much room the bars beneath each place take, in points."""
    deepest: dict[Place, int] = {}
    for index, track in tracks.items():
        place = (nodes[index].row, nodes[index].stack)
        deepest[place] = max(deepest.get(place, 0), track)
    return {place: _FIRST + _TRACK * track for place, track in deepest.items()}


def bar_of(left: float, right: float, above: float, track: int) -> Box:
    """Return where a bar stands.

    Args:
        left: where it begins.
        right: where it ends.
        above: the lower side of the boxes of its place.
        track: the number of its track.
    """
    return Box((left + right) / 2, above - _FIRST - _TRACK * track, right - left, CAP)


def bar_curves(bar: Box) -> tuple[Curve, ...]:
    """Return the lines that draw a bar: its ends, and what lies between."""
    return (
        straight((bar.left, bar.bottom), (bar.left, bar.top)),
        straight((bar.left, bar.y), (bar.right, bar.y)),
        straight((bar.right, bar.bottom), (bar.right, bar.top)),
    )
