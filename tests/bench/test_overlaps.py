"""Each fault in a picture made by hand: three boxes, 40 by 20, in a row at 10, 110 and 210, with arrows between."""

import pytest

from overlaps import (
    CUT,
    GONE,
    LABEL_ON_BOX,
    LABEL_ON_LABEL,
    LABEL_ON_LINE,
    LOOSE,
    LOST,
    THROUGH,
    TOUCHING,
    WIDE,
    faults,
    labels_in,
)
from procviz.diagram import Diagram, Edge, Lane, Node

BOX = '<rect width="40" height="20" x="{x}" y="40"/>'
HEAD = '<path d="M{x} 50l-6-3v6z"/>'


def node(name, x, inside=""):
    return f'<g class="step" id="d_step_{name}">{BOX.format(x=x)}{inside}</g>'


def arrow(number, data, tip, label=""):
    return f'<g class="edge" id="d_edge_{number}"><path fill="none" d="{data}"/>{HEAD.format(x=tip)}{label}</g>'


def text(x, y, words="55 %"):
    return f'<text x="{x}" y="{y}">{words}</text>'


A, B, C = node("a", 10), node("b", 110), node("c", 210)
DIRECT = arrow(0, "M50 50H104", 110, text(80, 46))
ONWARD = arrow(1, "M150 50H204", 210, text(180, 46))
GOOD = (A, B, C, DIRECT, ONWARD)


def found(*parts, edges=(("a", "b"), ("b", "c"))):
    diagram = Diagram(
        id="d",
        title="",
        description="",
        language="de",
        lanes=(Lane(title=""),),
        nodes=tuple(Node(id=name, title=name, sign="object", row=0, column=0) for name in "abc"),
        edges=tuple(Edge(source=source, target=target, label="55 %") for source, target in edges),
    )
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100">'
        f'<g font-size="10" text-anchor="middle">{"".join(parts)}</g></svg>'
    )
    return [(fault.kind, fault.what) for fault in faults(diagram, svg.encode())]


def test_a_good_picture_has_no_fault():
    assert found(*GOOD) == []


@pytest.mark.parametrize(
    ("parts", "kind", "what"),
    [
        ((A, node("b", 51), C, arrow(0, "M50 50", 51), ONWARD), TOUCHING, "a and b"),
        ((node("a", 10, text(30, 53, "Instandhaltung")), *GOOD[1:]), WIDE, "d_step_a: Instandhaltung"),
        ((node("a", 10, text(30, 45)), *GOOD[1:]), WIDE, "d_step_a: 55 % (too high)"),
        ((*GOOD[:3], arrow(0, "M50 50H104", 110, text(114, 46)), ONWARD), LABEL_ON_BOX, "a → b over b"),
        ((*GOOD[:3], arrow(0, "M50 50V20H180V60", 110, text(80, 46)), ONWARD), LABEL_ON_LINE, "b → c over a → b"),
        ((*GOOD[:4], arrow(1, "M150 50H204", 210, text(85, 45))), LABEL_ON_LABEL, "a → b over b → c"),
        ((*GOOD[:3], arrow(0, "M50 50H104", 100, text(80, 46)), ONWARD), LOOSE, "a → b at b"),
        ((*GOOD[:3], arrow(0, "M57 50H104", 110, text(80, 46)), ONWARD), LOOSE, "a → b at a"),
        ((*GOOD[:4], arrow(1, "M150 50H304", 310, text(180, 46))), CUT, "d_edge_1"),
        (GOOD[:4], LOST, "b → c"),
        ((*GOOD[:4], '<g class="edge" id="d_edge_1"/>'), LOST, "b → c"),
        ((*GOOD[:4], arrow(1, "M150 50H204", 210)), GONE, "label of b → c"),
        ((A, B, DIRECT, ONWARD), GONE, "box c"),
    ],
)
def test_each_fault_is_found(parts, kind, what):
    assert (kind, what) in found(*parts)


def test_an_arrow_through_a_third_box_is_found_and_one_past_it_is_not():
    through = arrow(0, "M50 50H204", 210, text(80, 46))
    past = arrow(0, "M50 50H60V20H200V50H204", 210, text(80, 16))
    assert found(A, B, C, through, edges=(("a", "c"),)) == [(THROUGH, "a → c through b")]
    assert found(A, B, C, past, edges=(("a", "c"),)) == []


def test_boxes_two_points_apart_do_not_touch():
    assert not [one for one in found(A, node("b", 52.1), C, DIRECT, ONWARD) if one[0] == TOUCHING]


def test_the_bar_of_one_box_over_another_touches_it():
    bar = '<path class="until" fill="none" d="M10 55H130"/>'
    assert found(node("a", 10, bar), *GOOD[1:]) == [(TOUCHING, "b and a bar")]


def test_a_box_that_reaches_into_a_title_touches_it():
    title = '<g class="lane-title" id="d_title_0"><rect x="0" y="0" width="20" height="100"/></g>'
    assert found(title, *GOOD) == [(TOUCHING, "a and d_title_0")]


def test_a_diamond_beside_the_corner_of_a_label_is_not_covered():
    diamond = '<g class="step" id="d_step_b"><path d="M110 50L130 30 150 50 130 70z"/></g>'
    beside = arrow(0, "M50 50H104", 110, text(104, 38))
    assert found(A, diamond, C, beside, ONWARD) == []
    within = arrow(0, "M50 50H104", 110, text(120, 46))
    assert (LABEL_ON_BOX, "a → b over b") in found(A, diamond, C, within, ONWARD)


def test_labels_are_counted():
    diagram = Diagram(
        id="d",
        title="",
        description="",
        language="de",
        lanes=(),
        nodes=(),
        edges=(Edge(source="a", target="b", label="x"), Edge(source="a", target="b")),
    )
    assert labels_in(diagram) == 1
