from dataclasses import replace
from itertools import pairwise

import pytest

from procviz.diagram import Node
from procviz.dot import narrower, place
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


@pytest.mark.parametrize(
    ("sign", "note", "lines", "growth"),
    [
        ("end", "jederzeit", ("jederzeit",), 20),
        ("end", "jederzeit: abgemeldet", ("jederzeit:", "abgemeldet"), 40),
        ("end", "jederzeit: abgemeldet oder gesperrt oder gelöscht", ("jederzeit:", "abgemeldet oder …"), 40),
        ("activity", "nur wenn: derselbe Grund kommt oft", ("nur wenn: derselbe", "Grund kommt oft"), 28),
    ],
)
def test_a_note_has_at_most_two_lines_and_the_box_a_height_for_each(diagram, sign, note, lines, growth):
    def placed(text):
        node = replace(diagram.nodes[3], title="Keine weitere Ansprache", sign=sign, note=text, classes=())
        return place(replace(diagram, nodes=(*diagram.nodes[:3], node))).nodes[3]

    assert placed(note).lines[: placed(note).notes] == lines
    assert placed(note).box.height - placed("").box.height == growth


def test_a_narrower_label_keeps_its_words(diagram):
    edge = replace(diagram.edges[2], label="abgelehnt · 20\xa0%")
    label = place(replace(diagram, edges=(edge,))).labels[0]
    assert narrower(label, "de").lines == ("abgelehnt", "20\xa0%")
    assert narrower(label, "de").width < label.width


def test_a_label_of_one_word_stays_as_it_is(diagram):
    edge = replace(diagram.edges[2], label="60\xa0%")
    label = place(replace(diagram, edges=(edge,))).labels[0]
    assert narrower(label, "de") is label


def test_labels_have_at_most_two_lines(diagram):
    edge = replace(diagram.edges[2], label="25 % · Fit A/B und Engagement ab 60, sonst in die nächste Runde")
    label = place(replace(diagram, edges=(edge,))).labels[0]
    assert label.lines == ("25 % · Fit A/B und", "Engagement ab 60 …")


@pytest.mark.parametrize("lanes", [0, 1])
def test_a_diagram_without_nodes_is_a_diagram(diagram, lanes):
    empty = replace(diagram, lanes=diagram.lanes[:lanes], nodes=(), edges=(), headings=())
    assert len(place(empty).lanes) == lanes
