import pytest

from procviz.dot import Box, Placement, Route
from procviz.render.trim import trimmed


def placement(*nodes):
    lane = Box(300, 100, 600, 200)
    return Placement(nodes=nodes, lanes=(lane,), titles=(), headings=(), labels=(), field=lane)


@pytest.mark.parametrize(
    ("route", "left", "right"),
    [
        (Route(((300, 70), (300, 0))), 220, 380),
        (Route(((228, 100), (200, 100), (200, 0))), 192, 380),
        (Route(((300, 70), (300, 0)), (390, 30), ("Einwilligung",)), 220, 390 + 30 + 8),
    ],
)
def test_a_lane_ends_beside_what_is_in_it(placed, route, left, right):
    found = trimmed(placement(placed(x=300, y=100)), (route,))
    (lane,) = found.lanes
    assert (lane.left, lane.right, lane.height) == (left, right, 200)
    assert found.field == lane


def test_an_empty_lane_stays():
    assert trimmed(placement(), ()) == placement()
