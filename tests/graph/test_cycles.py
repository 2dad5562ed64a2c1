from procviz.graph import back_links, cycles

LOOP = """steps:
  - start: begin
  - activity: one
  - activity: two
    next: [{to: one, max: 2, else: three}]
  - activity: three
    next: three
  - activity: four
    next: begin
"""


def test_loops_are_groups_of_steps_in_the_order_of_the_file(flow):
    assert cycles(flow(LOOP)) == [("one", "two"), ("three",)]


def test_links_may_be_left_out(flow):
    found = flow(LOOP)
    bounded = frozenset(link for link in found.links if link.kind == "next" and link.edge and link.edge.max)
    assert cycles(found, without=bounded) == [("three",)]


def test_back_links_are_those_that_close_a_loop_on_the_way_from_the_start(flow):
    assert {(link.source, link.target) for link in back_links(flow(LOOP))} == {("two", "one"), ("three", "three")}


def test_without_back_links_there_is_no_loop(flow):
    found = flow(LOOP)
    assert cycles(found, without=frozenset(back_links(found))) == []


def test_a_new_step_leaves_the_direction_of_the_others(flow):
    longer = LOOP.replace("  - activity: two\n", "  - activity: new\n  - activity: two\n")
    assert {(link.source, link.target) for link in back_links(flow(longer))} == {("two", "one"), ("three", "three")}


def test_a_chain_of_thousands_of_steps_does_not_exhaust_the_stack(flow):
    steps = "".join(f"  - activity: s{index}\n" for index in range(3000))
    found = flow(f"steps:\n  - start: begin\n{steps}  - activity: last\n    next: s0\n")
    assert [len(group) for group in cycles(found)] == [3001]
    assert len(back_links(found)) == 1
