from procviz.views.layout.ranks import Plan, columns, in_order, net_of, without_loops


def plan(names, *arrows, lanes=None):
    return Plan(names.split(), arrows, arrows, lanes or dict.fromkeys(names.split(), 0))


def test_a_box_stands_beyond_the_farthest_that_leads_to_it():
    arrows = [("a", "b"), ("b", "c"), ("a", "c")]
    assert columns(plan("a b c", *arrows)) == {"a": 0, "b": 1, "c": 2}


def test_boxes_that_follow_each_other_drop_as_long_as_it_goes_the_same_way():
    arrows = [("a", "b"), ("b", "c"), ("c", "d")]
    assert columns(plan("a b c d", *arrows, lanes={"a": 0, "b": 1, "c": 2, "d": 1})) == {"a": 0, "b": 0, "c": 0, "d": 1}


def test_only_boxes_of_the_main_strand_drop():
    """It is the one with the most places where ways part, meet or end."""
    arrows = [("a", "b"), ("x", "y"), ("y", "v"), ("y", "w")]
    lanes = {"a": 0, "b": 1, "x": 0, "y": 1, "v": 1, "w": 1}
    assert columns(plan("a b x y v w", *arrows, lanes=lanes)) == {"a": 0, "b": 1, "x": 0, "y": 0, "v": 1, "w": 1}


def test_all_that_comes_from_a_late_beginning_stands_close_to_where_it_joins():
    arrows = [("a", "b"), ("b", "c"), ("c", "d"), ("x", "y"), ("y", "d")]
    assert columns(plan("a b c d x y", *arrows)) == {"a": 0, "b": 1, "c": 2, "d": 3, "x": 1, "y": 2}


def test_a_goal_is_where_ways_begin_part_meet_or_end():
    arrows = [("a", "b"), ("b", "c"), ("c", "d"), ("c", "e"), ("d", "f"), ("e", "f")]
    assert net_of(plan("a b c d e f", *arrows)).goal == {"a": "a", "b": "c", "c": "c", "d": "f", "e": "f", "f": "f"}


def test_a_way_that_only_leads_back_has_no_goal():
    forward = [("a", "b"), ("b", "c"), ("b", "again"), ("again", "still")]
    names = ["a", "b", "c", "again", "still"]
    net = net_of(Plan(names, [*forward, ("still", "b")], forward, dict.fromkeys(names, 0)))
    assert net.goal == {"a": "a", "b": "b", "c": "c", "again": "", "still": ""}


def test_an_order_follows_the_arrows_and_else_the_names():
    assert in_order(["c", "b", "a", "d"], [("a", "c"), ("a", "b")]) == ["a", "c", "b", "d"]


def test_arrows_that_close_a_loop_are_left_out():
    assert without_loops(["a", "b"], [("a", "b"), ("b", "a"), ("b", "b")]) == [("a", "b")]
