"""Loops laid out: each step once for each number of rounds, and none where rounds have no end."""

from procviz.timing.rounds import laid_out, name_of

START, END = {"start": "begin"}, {"end": "done"}


def again(to, most, other):
    return {"to": to, "max": most, "else": other}


def names(layout):
    return [name_of(place) for place in layout.order] if layout else None


def test_without_a_loop_every_step_is_there_once(flow):
    ways = {"decision": "d", "next": ["left", "right"]}
    steps = [START, ways, {"activity": "left", "next": "done"}, {"activity": "right"}, END]
    assert sorted(names(laid_out(flow(*steps)))) == ["begin", "d", "done", "left", "right"]


def test_each_place_comes_after_all_that_it_leads_to(flow):
    layout = laid_out(flow(START, {"activity": "a", "next": again("a", 2, "done")}, END))
    seen = set()
    for place in layout.order:
        assert {after for _link, after in layout.onward[place]} <= seen
        seen.add(place)


def test_a_step_stands_there_once_for_each_round(flow):
    steps = [START, {"activity": "a"}, {"activity": "b", "next": again("a", 2, "c")}, {"activity": "c"}, END]
    assert names(laid_out(flow(*steps))) == ["done", "c", "b", "a", "b", "a", "b", "a", "begin"]


def test_the_way_beyond_a_limit_is_open_when_it_is_used_up(flow):
    layout = laid_out(flow(START, {"activity": "a", "next": again("a", 1, "done")}, END))
    ways = {place: [link.kind for link, _after in layout.onward[place]] for place in layout.order}
    assert [kinds for place, kinds in ways.items() if name_of(place) == "a"] == [["else"], ["next"]]


def test_what_was_counted_in_a_loop_is_forgotten_behind_it(flow):
    loops = [{"activity": "a", "next": again("a", 3, "b")}, {"activity": "b", "next": again("b", 3, "done")}]
    assert names(laid_out(flow(START, *loops, END))).count("b") == 4


def test_a_loop_without_a_limit_or_with_too_many_rounds_is_not_laid_out(flow):
    assert laid_out(flow(START, {"activity": "a"}, {"activity": "b", "next": "a"}, END)) is None
    assert laid_out(flow(START, {"activity": "a", "next": again("a", 9000, "done")}, END)) is None


def test_a_group_is_one_place_with_the_ways_that_leave_it(flow):
    made = flow(START, {"activity": "a"}, {"activity": "b", "next": ["a", "done"]}, END)
    layout = laid_out(made, {"a": "a", "b": "a"})
    assert names(layout) == ["done", "a", "begin"]
    [(link, after)] = next(layout.onward[place] for place in layout.order if name_of(place) == "a")
    assert (link.source, name_of(after)) == ("b", "done")
