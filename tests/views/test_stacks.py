"""Tracks of a lane: few crossings, against every other way to stack; counted on straight lines between the boxes."""

import itertools
from collections import defaultdict

import pytest
import yaml

from generate import process as generated_text
from generate import seeded
from procviz.views import lens
from procviz.views.layout.ranks import Plan, columns, strands
from procviz.views.layout.stacks import stacks

MOST = 600  # ways to stack that are tried one by one
SAMPLE = [number for number in range(120) if not seeded(number)]


def crossings(diagram, tracks):
    """Return how many pairs of arrows cross."""
    depth = defaultdict(int)
    for node in diagram.nodes:
        depth[node.row] = max(depth[node.row], tracks[node.id] + 1)
    base = dict(
        zip(sorted(depth), itertools.accumulate((depth[row] for row in sorted(depth)), initial=0), strict=False)
    )
    at = {node.id: (node.column, base[node.row] + tracks[node.id]) for node in diagram.nodes}
    arrows = sorted({(edge.source, edge.target) for edge in diagram.edges})
    return sum(
        cross(*(at[name] for name in (*one, *other)))
        for one, other in itertools.combinations(arrows, 2)
        if not set(one) & set(other)
    )


def cross(a, b, c, d):
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def cells_of(diagram):
    cells = defaultdict(list)
    for node in diagram.nodes:
        cells[node.row, node.column].append(node.id)
    return cells


def by_file(diagram):
    """Return the tracks of boxes that stack in the order of the file, from the top."""
    return {name: track for cell in cells_of(diagram).values() for track, name in enumerate(cell)}


def every_way(diagram):
    """Yield all tracks that the boxes can have; nothing where they are too many."""
    depth = defaultdict(int)
    for (row, _column), cell in cells_of(diagram).items():
        depth[row] = max(depth[row], len(cell))
    choices = [
        [dict(zip(cell, tracks, strict=True)) for tracks in itertools.permutations(range(depth[row]), len(cell))]
        for (row, _column), cell in cells_of(diagram).items()
    ]
    size = 1
    for some in choices:
        size *= len(some)
    for chosen in itertools.product(*choices) if size <= MOST else ():
        yield {name: track for cell in chosen for name, track in cell.items()}


@pytest.fixture(scope="module")
def diagrams(workspace, process):
    """Return pictures of generated processes by role and by channel."""
    found = []
    for number in SAMPLE:
        steps = yaml.safe_load(generated_text(number))["steps"]
        made = process(*steps, anchor={"title": "Fair"})
        found += [lens(workspace(made), made, rows=rows, columns="order") for rows in ("role", "channel")]
    return found


def test_arrows_cross_little_more_than_they_must(diagrams):
    ours = least = seen = 0
    for diagram in diagrams:
        if ways := list(every_way(diagram)):
            seen += 1
            ours += crossings(diagram, {node.id: node.stack for node in diagram.nodes})
            least += min(crossings(diagram, way) for way in ways)
    assert seen > 60
    assert least <= ours <= 1.5 * least


def test_arrows_cross_less_than_in_the_order_of_the_file(diagrams):
    ours = sum(crossings(diagram, {node.id: node.stack for node in diagram.nodes}) for diagram in diagrams)
    assert ours < 0.9 * sum(crossings(diagram, by_file(diagram)) for diagram in diagrams)


def stacked(lanes, *arrows):
    names = list(lanes)
    plan = Plan(names, arrows, arrows, lanes)
    return stacks(plan, columns(plan), strands(plan))


def test_boxes_that_share_no_cell_stand_on_the_first_track():
    assert stacked({"a": 0, "b": 0, "c": 1}, ("a", "b"), ("b", "c")) == {"a": 0, "b": 0, "c": 0}


def test_a_way_into_an_upper_lane_leaves_above_one_into_a_lower_lane():
    lanes = {"ask": 1, "low": 1, "high": 1, "below": 2, "above": 0}
    arrows = [("ask", "low"), ("ask", "high"), ("low", "below"), ("high", "above")]
    assert stacked(lanes, *arrows)["high"] < stacked(lanes, *arrows)["low"]


def test_an_arrow_over_columns_runs_beside_the_boxes_between():
    lanes = dict.fromkeys(("ask", "one", "two", "three", "end"), 0)
    arrows = [("ask", "one"), ("ask", "two"), ("one", "three"), ("three", "end"), ("two", "end")]
    tracks = stacked(lanes, *arrows)
    assert tracks["one"] == tracks["three"] != tracks["two"]


def test_the_earlier_strand_stands_above():
    lanes = dict.fromkeys(("a", "b", "c", "d"), 0)
    assert stacked(lanes, ("a", "c"), ("b", "d")) == {"a": 0, "c": 0, "b": 1, "d": 1}
