from procviz.dot import place
from procviz.dot.curve import bends, mark_position, route_position


def test_a_straight_arrow_ends_where_its_head_begins():
    assert route_position(((0, 0), (100, 0))) == "e,100.00,0.00 0.00,0.00 30.83,0.00 61.67,0.00 92.50,0.00"


def test_corners_are_rounded():
    position = route_position(((0, 0), (50, 0), (50, 50)))
    assert "44.00,0.00 47.31,0.00 50.00,2.69 50.00,6.00" in position
    assert "50.00,0.00" not in position


def test_a_short_arrow_keeps_a_bit_of_its_line():
    assert route_position(((0, 0), (5, 0))).endswith(" 1.00,0.00")


def test_a_mark_lies_inside_its_sign(diagram):
    done = place(diagram).nodes[3]
    points = [tuple(map(float, word.split(","))) for word in mark_position(done).replace(";", " ").split()]
    assert all(done.box.left < x < done.box.x and done.box.bottom < y < done.box.top for x, y in points)


def test_a_sign_without_a_mark_has_no_position_for_one(diagram):
    assert mark_position(place(diagram).nodes[1]) == ""


def test_a_bend_begins_and_ends_beside_its_corner():
    assert list(bends(((0, 0), (50, 0), (50, 8)))) == [((46, 0), (50, 0), (50, 4))]
