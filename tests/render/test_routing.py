from dataclasses import replace
from itertools import pairwise

import pytest

from procviz.dot import place
from procviz.render.engine import EngineError, library_engine
from procviz.render.routing import orthogonal_routes, read_ways, straight_routes

PLAIN = """graph 1 4 2
node n0 0.5 1 1 0.4 "" solid box black lightgrey
node n1 3.5 1 1 0.4 "" solid box black lightgrey
edge n0 n1 4 1 1 1 1 3 1 3 1 solid black
edge n0 n1 7 1 1.1 2 1.1 2 1.1 2 1.1 2 0.9 2 0.9 3 0.9 solid black
stop
"""


def test_corners_are_read_in_points():
    (way,) = read_ways(PLAIN, [(0, 1)], (36, 72))
    assert way.points == [(72, 72), (216, 72)]


def test_what_graphviz_moved_is_moved_back():
    (way,) = read_ways(PLAIN, [(0, 1)], (136, 272))
    assert way.points == [(172, 272), (316, 272)]


def test_edges_of_the_same_nodes_take_their_ways_in_turn():
    first, second = read_ways(PLAIN, [(0, 1), (0, 1)], (36, 72))
    assert len(first.points) == 2
    assert len(second.points) > 2


def test_a_lost_way_is_an_error():
    with pytest.raises(EngineError, match="n1 to n0"):
        read_ways(PLAIN, [(1, 0)], (36, 72))


@pytest.fixture
def placement(diagram):
    return place(diagram)


@pytest.fixture
def routes(diagram, placement):
    return orthogonal_routes(diagram, placement, library_engine)


def stretches(route):
    return [(min(a[0], b[0]), min(a[1], b[1]), max(a[0], b[0]), max(a[1], b[1])) for a, b in pairwise(route.points)]


def test_every_stretch_is_level_or_upright(routes):
    assert all(left == right or low == high for route in routes for left, low, right, high in stretches(route))


def test_no_arrow_runs_through_the_box_of_another_step(diagram, placement, routes):
    for edge, route in zip(diagram.edges, routes, strict=True):
        for node, placed in zip(diagram.nodes, placement.nodes, strict=True):
            if node.id not in {edge.source, edge.target}:
                box = placed.box
                for left, low, right, high in stretches(route):
                    assert right < box.left or left > box.right or high < box.bottom or low > box.top, (edge, node.id)


def test_arrows_begin_and_end_at_their_steps(diagram, placement, routes):
    boxes = {node.id: placed.box for node, placed in zip(diagram.nodes, placement.nodes, strict=True)}
    for edge, route in zip(diagram.edges, routes, strict=True):
        for point, box in ((route.points[0], boxes[edge.source]), (route.points[-1], boxes[edge.target])):
            assert box.left - 0.1 <= point[0] <= box.right + 0.1
            assert box.bottom - 0.1 <= point[1] <= box.top + 0.1


def test_labels_cover_neither_boxes_nor_each_other(placement, routes):
    labels = [
        (route.label[0] - label.width / 2, route.label[1] - label.height / 2, label.width, label.height)
        for route, label in zip(routes, placement.labels, strict=True)
        if route.label
    ]
    others = [
        (placed.box.left, placed.box.bottom, placed.box.width, placed.box.height)
        for placed in placement.nodes
        if placed.sign.outline == "box"
    ]
    for index, (x, y, width, height) in enumerate(labels):
        for left, low, across, up in (*labels[index + 1 :], *others):
            assert x + width <= left or left + across <= x or y + height <= low or low + up <= y


def test_arrows_stay_in_the_lanes(placement, routes):
    field = placement.field
    assert all(
        field.left < x < field.right and field.bottom < y < field.top for route in routes for x, y in route.points
    )


def test_straight_routes_need_no_engine(diagram, placement):
    routes = straight_routes(diagram, placement)
    assert [len(route.points) for route in routes] == [2] * len(diagram.edges)


def test_a_diagram_without_edges_asks_no_engine(diagram, placement):

    assert orthogonal_routes(replace(diagram, edges=()), replace(placement, labels=()), None) == ()


def test_an_arrow_from_a_step_to_itself_goes_around_its_corner(diagram):
    loop = replace(diagram.edges[7], source="call", target="call")
    alone = replace(diagram, edges=(loop,))
    (route,) = orthogonal_routes(alone, place(alone), None)
    box = place(alone).nodes[6].box
    assert route.points[0] == pytest.approx((box.right, box.y))
    assert route.points[-1] == pytest.approx((box.x, box.top))
    assert max(x for x, _y in route.points) > box.right
    assert max(y for _x, y in route.points) > box.top
