from procviz.graph import shortest_way

ONWARD = {"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"]}


def test_the_first_of_several_shortest_ways_is_taken():
    assert shortest_way(ONWARD, "a", "d") == ["a", "b", "d"]


def test_a_name_is_the_whole_way_to_itself():
    assert shortest_way(ONWARD, "a", "a") == ["a"]


def test_there_may_be_no_way():
    assert shortest_way(ONWARD, "a", "e") == []
