"""Places in a lane: which of its tracks each step stands on.

A lane has as many tracks as its fullest cell has steps; a track is a line through the whole lane. The steps of a cell
stand in the order of reading; which of the tracks they take makes arrows short, straight and free of boxes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from procviz.views.layout.ranks import Net, Plan, net_of
from procviz.views.layout.reading import standing_order

_ROUNDS = 3
_LANE_LINE = 0.4  # what crossing into another lane adds to a way, in tracks
_BLOCKED = 1.5  # what a box in the way costs
_BEND = 0.5  # what an arrow that is not straight costs
_NEAR = 4  # columns beyond which an arrow pulls no harder

Cell = tuple[int, int]
"""Lane and column."""


@dataclass(slots=True)
class _Grid:
    """Steps in their cells while they are being moved.

    Attributes:
        plan: the steps.
        columns: the column of each.
        neighbours: the other ends of its arrows.
        depth: the tracks of each lane.
        base: where each lane begins, in tracks.
        tracks: the track of each step.
        filled: what stands where, by lane, column and track.
    """

    plan: Plan
    columns: Mapping[str, int]
    neighbours: Mapping[str, Sequence[str]]
    depth: Sequence[int]
    base: Sequence[float]
    tracks: dict[str, int]
    filled: set[tuple[int, int, int]]


def stacks(
    plan: Plan, columns: Mapping[str, int], strands: Mapping[str, int], net: Net | None = None
) -> dict[str, int]:
    """Return the track of each box in its lane, from 0 at the top.

    Args:
        plan: the boxes; their order decides between equals.
        columns: the column of each.
        strands: the strand of each; of two in one cell the earlier strand stands above.
        net: what the arrows say, where that is known already.
    """
    cell_of = {name: (plan.lanes[name], columns[name]) for name in plan.names}
    if len(set(cell_of.values())) == len(cell_of):
        return dict.fromkeys(plan.names, 0)
    cells: dict[Cell, list[str]] = {}
    for name, key in cell_of.items():
        cells.setdefault(key, []).append(name)
    depth = [0] * (1 + max(plan.lanes.values()))
    for (lane, _column), cell in cells.items():
        depth[lane] = max(depth[lane], len(cell))
    place = standing_order(plan, net or net_of(plan), strands)
    for cell in cells.values():
        cell.sort(key=place.__getitem__)
    grid = _grid(plan, columns, depth)
    free = []
    for key in sorted(cells, key=lambda key: key[1]):
        if len(cells[key]) == depth[key[0]]:
            _put(grid, key, {name: track for track, name in enumerate(cells[key])})
        else:
            free.append(key)
    for _round in range(_ROUNDS):
        moved = [_put(grid, key, _tracks(grid, key, cells[key])) for key in free]
        if not any(moved):
            break
    return grid.tracks


def _grid(plan: Plan, columns: Mapping[str, int], depth: Sequence[int]) -> _Grid:
    """Return the grid with nothing in it."""
    base = [0.0]
    for tracks in depth:
        base.append(base[-1] + tracks + _LANE_LINE)
    neighbours: dict[str, list[str]] = {name: [] for name in plan.names}
    for source, target in plan.pairs:
        if source != target:
            neighbours[source].append(target)
            neighbours[target].append(source)
    return _Grid(plan, columns, neighbours, depth, base, {}, set())


def _put(grid: _Grid, cell: Cell, tracks: Mapping[str, int]) -> bool:
    """Let the steps of a cell stand on `tracks`; tell whether any has moved."""
    before = {name: grid.tracks[name] for name in tracks if name in grid.tracks}
    if before == tracks:
        return False
    grid.filled.difference_update([(*cell, track) for track in before.values()])
    grid.filled.update([(*cell, track) for track in tracks.values()])
    grid.tracks.update(tracks)
    return True


def _tracks(grid: _Grid, cell: Cell, names: Sequence[str]) -> dict[str, int]:
    """Return the tracks of a cell that cost least, for steps that stand in the order of `names`."""
    lane = cell[0]
    if len(names) == 1:
        costs = _costs(grid, names[0], range(grid.depth[lane]))
        return {names[0]: costs.index(min(costs))}
    room = grid.depth[lane] - len(names)  # tracks that stay free
    # best[free]: the cost of the steps so far where so many tracks above the last one are free, and what was chosen
    best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())] * (room + 1)
    for index, name in enumerate(names):
        own = _costs(grid, name, range(index, index + room + 1))
        before = best[0]
        for free in range(room + 1):
            if best[free][0] < before[0]:
                before = best[free]
            best[free] = (before[0] + own[free], (*before[1], index + free))
    return dict(zip(names, min(best, key=itemgetter(0))[1], strict=True))


def _costs(grid: _Grid, name: str, tracks: Iterable[int]) -> list[float]:
    """Return how long and crooked the arrows of a step are with it on each track, as far as their other ends stand."""
    lanes, columns = grid.plan.lanes, grid.columns
    lane, column = lanes[name], columns[name]
    heights = [(track, grid.base[lane] + track) for track in tracks]
    totals = [0.0] * len(heights)
    for other in grid.neighbours[name]:
        if other not in grid.tracks:
            continue
        end = grid.base[lanes[other]] + grid.tracks[other]
        away = abs(columns[other] - column)
        pull = 1 + min(away, _NEAR) / _NEAR
        for place, (track, height) in enumerate(heights):
            if distance := abs(end - height):
                totals[place] += distance / pull + _BEND
            elif away > 1:
                first, last = sorted((column, columns[other]))
                blocked = any((lane, between, track) in grid.filled for between in range(first + 1, last))
                totals[place] += _BLOCKED * blocked
    return totals
