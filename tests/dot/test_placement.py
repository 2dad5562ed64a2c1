from dataclasses import replace
from itertools import pairwise

import pytest

from procviz.diagram import Edge, Heading, Lane, Node
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
    edges = (Edge(source="n0", target="n2"),)
    boxes = [placed.box for placed in place(replace(diagram, nodes=stack, edges=edges)).nodes]
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


@pytest.mark.parametrize("lanes", [0, 1])
def test_a_diagram_without_nodes_is_a_diagram(diagram, lanes):
    empty = replace(diagram, lanes=diagram.lanes[:lanes], nodes=(), edges=(), headings=())
    assert len(place(empty).lanes) == lanes


def test_where_no_lane_has_a_title_there_is_no_band_for_titles(diagram):
    untitled = replace(diagram, lanes=(Lane(title=""), Lane(title="")))
    placement = place(untitled)
    assert {text.box.width for text in placement.titles} == {0}
    assert placement.field.left == 0
    assert place(replace(untitled, lanes=(Lane(title=""), Lane(title="E-Mail")))).titles[0].box.width > 0


def matrix(diagram, sign):
    cells = tuple(
        Node(id=f"{row}-{column}-{stack}", title="7", sign=sign, row=row, column=column, stack=stack)
        for row in (0, 1)
        for column in (0, 1)
        for stack in (0, 1)
    )
    return replace(diagram, nodes=cells, edges=(), headings=(Heading(title="Tag 14", first=0, last=0),))


@pytest.mark.parametrize(("sign", "gap"), [("cell", 4), ("message", 14)])
def test_without_arrows_boxes_stand_close(diagram, sign, gap):
    placement = place(matrix(diagram, sign))
    first, below, right = (placement.nodes[at].box for at in (0, 1, 2))
    assert right.left - first.right == gap
    assert first.bottom - below.top == gap
    assert placement.lanes[0].top - first.top == gap
    assert placement.field.right - placement.nodes[-1].box.right == gap


def test_a_heading_takes_a_second_line_before_it_is_shortened(diagram):
    (heading,) = place(matrix(diagram, "cell")).headings
    assert heading.lines == ("Tag", "14")
    assert heading.box.height == 40


def test_without_arrows_a_long_heading_makes_its_column_wider(diagram):
    cells = matrix(diagram, "cell")
    (heading,) = place(replace(cells, headings=(Heading(title="Donnerstags", first=0, last=0),))).headings
    assert heading.lines == ("Donnerstags",)


def test_a_bar_runs_beneath_the_boxes_of_its_place_to_the_last_column(diagram):
    form, mail, *others = diagram.nodes
    placement = place(replace(diagram, nodes=(form, replace(mail, until=1), *others)))
    _form, first, opened, _done = placement.nodes
    assert first.until.left == first.box.left
    assert first.until.right == opened.box.right
    assert first.until.top < opened.box.bottom  # the diamond beside is the higher one
    assert first.until.bottom > placement.lanes[1].bottom
    assert placement.lanes[1].height == place(diagram).lanes[1].height + 16


def test_a_certain_time_has_no_bar(diagram):
    assert {placed.until for placed in place(diagram).nodes} == {None}


def test_most_coordinates_are_whole_points(diagram):
    boxes = [placed.box for placed in place(diagram).nodes]
    assert all(edge == int(edge) for box in boxes for edge in (box.left, box.right, box.bottom, box.top))
