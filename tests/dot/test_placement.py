from dataclasses import replace
from itertools import pairwise

import pytest

from procviz.diagram import Node
from procviz.dot import place
from procviz.dot.widths import text_width


def overlap(one, other):
    return one.left < other.right and one.right > other.left and one.bottom < other.top and one.top > other.bottom


def test_lanes_run_over_the_whole_width_and_touch_each_other(diagram):
    upper, lower = place(diagram).lanes
    assert (upper.left, upper.right) == (lower.left, lower.right)
    assert upper.bottom == pytest.approx(lower.top)
    assert lower.bottom == pytest.approx(0)


def test_nodes_stand_in_their_lanes(diagram):
    placement = place(diagram)
    for node, placed in zip(diagram.nodes, placement.nodes, strict=True):
        lane = placement.lanes[node.row]
        assert lane.bottom < placed.box.bottom < placed.box.top < lane.top


def test_columns_run_from_left_to_right(diagram):
    form, mail, opened, done = (placed.box for placed in place(diagram).nodes)
    assert form.x == mail.x
    assert mail.right < opened.left < opened.right < done.left


def test_stacked_nodes_keep_their_distance(diagram):
    stack = tuple(Node(id=f"n{at}", title="x", sign="message", row=0, column=1, stack=at) for at in range(3))
    boxes = [placed.box for placed in place(replace(diagram, nodes=stack, edges=())).nodes]
    assert [round(upper.bottom - lower.top) for upper, lower in pairwise(boxes)] == [40, 40]


def test_titles_stand_at_the_left_inside_their_lanes_and_are_not_cut(diagram):
    placement = place(diagram)
    for lane, title in zip(placement.lanes, placement.titles, strict=True):
        assert title.box.left == pytest.approx(lane.left)
        assert (title.box.bottom, title.box.top) == pytest.approx((lane.bottom, lane.top))
        assert all(text_width(line, 12, bold=True) < title.box.width for line in title.lines)
    assert not any(overlap(placement.titles[0].box, placed.box) for placed in placement.nodes)


def test_headings_stand_over_their_columns_above_all_lanes(diagram):
    placement = place(diagram)
    first, second = (heading.box for heading in placement.headings)
    form, _mail, opened, done = (placed.box for placed in placement.nodes)
    assert first.bottom > placement.lanes[0].top
    assert first.left < form.left < form.right < first.right < second.left
    assert second.left < opened.left < done.right < second.right


def test_a_long_label_makes_room_for_itself(diagram):
    def space(label):
        edges = (diagram.edges[0], replace(diagram.edges[1], label=label), *diagram.edges[2:3])
        _form, mail, opened, _done = (placed.box for placed in place(replace(diagram, edges=edges)).nodes)
        return opened.left - mail.right

    assert space("+ 2 d") < space("Fit A/B und Engagement ab 60")


def test_a_note_is_the_first_line_and_makes_the_box_higher(diagram):
    noted = place(diagram).nodes[1]
    plain = place(replace(diagram, nodes=tuple(replace(node, note="") for node in diagram.nodes))).nodes[1]
    assert noted.lines == ("Tag 0", "Danke-Mail")
    assert plain.lines == ("Danke-Mail",)
    assert noted.box.height == plain.box.height + 14


def test_labels_have_at_most_two_lines(diagram):
    edge = replace(diagram.edges[2], label="25 % · Fit A/B und Engagement ab 60, sonst in die nächste Runde")
    label = place(replace(diagram, edges=(edge,))).labels[0]
    assert label.lines == ("25 % · Fit A/B und", "Engagement ab 60 …")


@pytest.mark.parametrize("lanes", [0, 1])
def test_a_diagram_without_nodes_is_a_diagram(diagram, lanes):
    empty = replace(diagram, lanes=diagram.lanes[:lanes], nodes=(), edges=(), headings=())
    assert len(place(empty).lanes) == lanes
