import pytest

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.dot import place

LABEL = "angenommen ≤ 4 Arbeitsstd."


def placed(places, *edges):
    """Place steps a, b, … in these columns, rows and stacks, joined by these edges: source, target and label."""
    nodes = tuple(
        Node(id=name, title="x", sign="message", column=column, row=row, stack=stack)
        for name, (column, row, stack) in zip("abcdef", places, strict=False)
    )
    return place(
        Diagram(
            id="d",
            title="",
            description="",
            language="de",
            lanes=(Lane(title="Lane"),) * (1 + max(row for _column, row, _stack in places)),
            nodes=nodes,
            edges=tuple(Edge(source=source, target=target, label=label) for source, target, label in edges),
        )
    )


def margin(placement):
    return placement.field.right - max(node.box.right for node in placement.nodes)


ABOVE_EACH_OTHER = [(0, 0, 0), (0, 0, 1), (0, 0, 2)]


def test_arrows_between_neighbours_in_a_column_need_no_room_beside_it():
    assert margin(placed(ABOVE_EACH_OTHER, ("a", "b", LABEL), ("c", "b", LABEL))) == 36


@pytest.mark.parametrize("edge", [("a", "c", LABEL), ("c", "a", LABEL), ("b", "b", LABEL)])
def test_labelled_arrows_around_a_step_have_room_beside_their_column(edge):
    wide = placed(ABOVE_EACH_OTHER, edge)
    assert margin(wide) >= 36 + wide.labels[0].width


def test_a_loop_has_room_before_the_next_column():
    def gap(placement):
        first, second = placement.nodes
        return second.box.left - first.box.right

    side_by_side = [(0, 0, 0), (1, 0, 0)]
    without, with_loop = (placed(side_by_side, ("a", "b", LABEL), *more) for more in ([], [("a", "a", LABEL)]))
    assert gap(with_loop) >= gap(without) + without.labels[0].width


def test_a_loop_has_room_above_its_step():
    def gap(*edges):
        upper, lower, _lowest = placed(ABOVE_EACH_OTHER, ("a", "b", ""), *edges).nodes
        return upper.box.bottom - lower.box.top

    assert (gap(), gap(("b", "b", ""))) == (40, 60)


def test_an_arrow_past_two_columns_makes_room_where_it_begins_and_where_it_ends():
    nodes = placed([(0, 0, 0), (1, 0, 0), (2, 1, 0)], ("a", "c", ""), ("a", "b", "")).nodes
    assert nodes[1].box.left - nodes[0].box.right == nodes[2].box.left - nodes[1].box.right == 52
