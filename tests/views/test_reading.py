from procviz.views.layout.ranks import Plan, net_of, strands
from procviz.views.layout.reading import standing_order


def order(names, *arrows, lanes=None):
    plan = Plan(names.split(), arrows, arrows, {**dict.fromkeys(names.split(), 0), **(lanes or {})})
    return " ".join(standing_order(plan, net_of(plan), strands(plan)))


def test_as_high_as_each_other_ways_are_read_one_after_the_other():
    arrows = [("a", "b"), ("a", "c"), ("b", "d"), ("c", "e"), ("d", "f"), ("e", "f")]
    assert order("a b c d e f", *arrows) == "a b d f c e"


def test_what_leads_to_a_lower_lane_stands_below():
    arrows = [("a", "b"), ("a", "c"), ("b", "low"), ("c", "high")]
    found = order("a b c low high", *arrows, lanes={"low": 1})
    assert found.index("c") < found.index("b")


def test_a_box_more_on_an_arrow_does_not_change_the_order():
    lanes = {"low": 1}
    before = order("a b c low high", ("a", "b"), ("a", "c"), ("b", "low"), ("c", "high"), lanes=lanes)
    arrows = [("a", "b"), ("a", "c"), ("b", "low"), ("c", "new"), ("new", "high")]
    after = order("a b c low high new", *arrows, lanes={**lanes, "new": 2})
    assert after.split() != before.split()
    assert [name for name in after.split() if name != "new"] == before.split()


def test_one_strand_stands_below_the_other():
    assert order("a x b y", ("a", "b"), ("x", "y"), lanes={"a": 1}) == "a b x y"
