from procviz.views.layout.narrow import places, strand_parts
from procviz.views.layout.ranks import Plan, net_of


def drawn(names, *arrows):
    """Return the names by row, two where two share one."""
    plan = Plan(names.split(), arrows, arrows, dict.fromkeys(names.split(), 0))
    net = net_of(plan)
    found = places(plan, net, strand_parts(net))
    rows = {}
    for name, place in sorted(found.items(), key=lambda one: one[1].column):
        rows.setdefault(place.row, []).append(name)
    return [" ".join(rows[row]) for row in sorted(rows)]


def test_a_chain_runs_down():
    assert drawn("a b c", ("a", "b"), ("b", "c")) == ["a", "b", "c"]


def test_ways_that_part_run_side_by_side():
    arrows = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "e"), ("d", "f"), ("e", "f")]
    assert drawn("a b c d e f", *arrows) == ["a", "b c", "d e", "f"]


def test_there_are_no_more_than_two_columns():
    assert drawn("a b c d", ("a", "b"), ("a", "c"), ("a", "d")) == ["a", "b c", "d"]


def test_strands_stand_one_below_the_other():
    assert drawn("a x b y", ("a", "b"), ("x", "y")) == ["a", "b", "x", "y"]


def test_a_second_start_stands_just_above_where_it_joins():
    arrows = [("a", "b"), ("b", "c"), ("c", "d"), ("x", "y"), ("y", "d")]
    assert drawn("a b c d x y", *arrows) == ["a", "b x", "c y", "d"]
    assert drawn("a d x y", ("a", "d"), ("x", "y"), ("y", "d")) == ["x", "a y", "d"]


def test_what_a_second_start_alone_leads_to_is_drawn_too():
    assert drawn("a b x y", ("a", "b"), ("x", "b"), ("x", "y")) == ["a x", "b y"]
