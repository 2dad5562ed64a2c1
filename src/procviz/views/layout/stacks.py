"""Places in a lane: which of its tracks each step stands on.

A lane has as many tracks as its fullest cell has steps; a track is a line through the whole lane. Arrows are short and
straight where both ends share one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from procviz.views.layout.ranks import Plan

_ROUNDS = 3
_LANE_LINE = 0.4  # what crossing into another lane adds to a way, in tracks
_BLOCKED = 1.5  # what a box in the way costs
_BEND = 0.5  # what an arrow that is not straight costs
_NEAR = 4  # columns beyond which an arrow pulls no harder


@dataclass(slots=True)
class _Grid:
    """Steps in their cells while they are being moved."""

    lanes: Mapping[str, int]
    columns: Mapping[str, int]
    tracks: dict[str, int]
    filled: dict[tuple[int, int, int], str]
    base: list[float]

    def height(self, name: str, track: int | None = None) -> float:
        """Return how far down a step stands, in tracks, or would on another track of its lane."""
        return self.base[self.lanes[name]] + (self.tracks[name] if track is None else track)


def stacks(plan: Plan, columns: Mapping[str, int], strands: Mapping[str, int]) -> dict[str, int]:
    """Return the track of each box in its lane, from 0 at the top.

    Args:
        plan: the boxes; their order decides between equals.
        columns: the column of each.
        strands: the strand of each; of two in one cell the earlier strand stands above.
    """
    names, lanes = plan.names, plan.lanes
    cells: dict[tuple[int, int], list[str]] = {}
    for name in names:
        cells.setdefault((columns[name], lanes[name]), []).append(name)
    depth = [0] * (max(lanes.values(), default=-1) + 1)
    for (_, lane), cell in cells.items():
        depth[lane] = max(depth[lane], len(cell))
    if max(depth, default=0) < 2:  # noqa: PLR2004 - nothing shares a cell
        return dict.fromkeys(names, 0)
    base = [0.0]
    for tracks in depth:
        base.append(base[-1] + tracks + _LANE_LINE)
    neighbours: dict[str, list[str]] = {name: [] for name in names}
    for source, target in plan.pairs:
        neighbours[source].append(target)
        neighbours[target].append(source)
    grid = _Grid(lanes, columns, {}, {}, base)
    for key in sorted(cells):
        _fill(grid, cells[key], neighbours, depth[key[1]], strands)
    for _round in range(_ROUNDS):
        moved = [_improve(grid, name, neighbours, depth[lanes[name]], strands) for name in names]
        if not any(moved):
            break
    return grid.tracks


def _fill(
    grid: _Grid, cell: Sequence[str], neighbours: Mapping[str, list[str]], depth: int, strands: Mapping[str, int]
) -> None:
    """Give the steps of a cell tracks in the order of their neighbours, near them."""
    wishes = {}
    for name in cell:
        known = [grid.height(other) for other in neighbours[name] if other in grid.tracks]
        wishes[name] = sum(known) / len(known) - grid.base[grid.lanes[name]] if known else 0.0
    lowest = 0
    for index, name in enumerate(sorted(cell, key=lambda one: (strands[one], wishes[one]))):
        highest = depth - (len(cell) - index)
        track = min(max(lowest, round(wishes[name])), highest)
        grid.tracks[name] = track
        grid.filled[grid.lanes[name], grid.columns[name], track] = name
        lowest = track + 1


def _improve(
    grid: _Grid, name: str, neighbours: Mapping[str, list[str]], depth: int, strands: Mapping[str, int]
) -> bool:
    """Move a step to a better track of its cell, changing places with whoever stands there; tell whether it moved."""
    lane, column, own = grid.lanes[name], grid.columns[name], grid.tracks[name]
    best, gain = own, 0.01
    for track in range(depth):
        other = grid.filled.get((lane, column, track))
        if track == own or (other and strands[other] != strands[name]):
            continue
        won = _cost(grid, name, own, neighbours) - _cost(grid, name, track, neighbours)
        if other:
            won += _cost(grid, other, track, neighbours) - _cost(grid, other, own, neighbours)
        if won > gain:
            best, gain = track, won
    if best == own:
        return False
    other = grid.filled.pop((lane, column, best), None)
    grid.filled.pop((lane, column, own))
    if other:
        grid.tracks[other] = own
        grid.filled[lane, column, own] = other
    grid.tracks[name] = best
    grid.filled[lane, column, best] = name
    return True


def _cost(grid: _Grid, name: str, track: int, neighbours: Mapping[str, list[str]]) -> float:
    """Return how long and crooked the arrows of a step are with it on `track`."""
    total = 0.0
    height, column, lane = grid.height(name, track), grid.columns[name], grid.lanes[name]
    for other in neighbours[name]:
        if other == name:
            continue
        distance = abs(grid.height(other) - height)
        away = abs(grid.columns[other] - column)
        total += distance / (1 + min(away, _NEAR) / _NEAR) + (_BEND if distance else 0)
        if not distance and away > 1:
            first, last = sorted((column, grid.columns[other]))
            total += _BLOCKED * any((lane, between, track) in grid.filled for between in range(first + 1, last))
    return total
