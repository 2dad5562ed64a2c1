import itertools

import pytest

from procviz.diagram import Diagram, Lane, Node
from procviz.dot import place
from procviz.dot.signs import SIGNS
from procviz.dot.widths import text_width
from procviz.render.outline import covering_boxes, reach_above, reach_beside, span_above, span_beside


@pytest.mark.parametrize(
    ("kind", "dy", "reach"),
    [
        ("activity", 0, 72),
        ("activity", 20, 72),
        ("start", 0, 72),
        ("start", 28, 0),
        ("decision", 0, 84),
        ("decision", 22, 42),
        ("decision", 44, 0),
        ("handover", 0, 80),
        ("handover", 22, 68),
    ],
)
def test_arrows_from_the_right_meet_the_outline(placed, kind, dy, reach):
    assert reach_beside(placed(kind), dy, to_right=True) == pytest.approx(reach)


def test_the_back_of_an_arrow_shape_is_straight(placed):
    assert reach_beside(placed("handover"), 20, to_right=False) == 80


@pytest.mark.parametrize(
    ("kind", "dx", "reach"),
    [("activity", 40, 28), ("start", 72, 0), ("decision", 42, 22), ("handover", 0, 22), ("wait", 0, 23)],
)
def test_arrows_from_above_meet_the_outline(placed, kind, dx, reach):
    assert reach_above(placed(kind), dx) == pytest.approx(reach)


def test_pointed_signs_are_touched_near_their_middle(placed):
    assert span_beside(placed("decision")) == 22
    assert span_above(placed("decision")) == 42
    assert span_above(placed("activity")) == 58


@pytest.mark.parametrize("kind", ["decision", "activity"])
def test_boxes_cover_a_sign(placed, kind):
    sign = placed(kind, 100, 50)
    boxes = covering_boxes(sign)
    for dy in range(-int(sign.box.height / 2), int(sign.box.height / 2)):
        reach = reach_beside(sign, dy, to_right=True)
        widest = max(box.width / 2 for box in boxes if box.height / 2 >= abs(dy))
        assert reach <= widest + 1e-9 <= reach + 11
    assert {(box.x, box.y) for box in boxes} == {(100, 50)}


TEXTS = [
    "MQL",
    "Qualifizierungsanruf mit dem Gebietsvertrieb",
    "Datenschutzfolgenabschätzungsverfahren prüfen lassen und freigeben",
    "wort " * 60,
    "W" * 300,
    "Vertriebssteuerungsausschuss",
    "שלום עולם " * 10,
    "😀" * 40,
]


@pytest.mark.parametrize(("kind", "text"), [*itertools.product(SIGNS, TEXTS)])
@pytest.mark.parametrize("note", ["", "jederzeit: abgemeldet oder gesperrt oder gelöscht"])
def test_no_line_of_text_leaves_its_sign(kind, text, note):
    """A line is as high as its small letters, 6 points; a sign has half its outline to spare on each side."""
    sign, *classes = kind.split(" ")
    node = Node(id="n", title=text, note=note, sign=sign, classes=tuple(classes), row=0, column=0)
    diagram = Diagram(id="d", title="", description="", language="de", lanes=(Lane(title=""),), nodes=(node,), edges=())
    (placed,) = place(diagram).nodes
    for index, line in enumerate(placed.lines):
        middle = abs(index - (len(placed.lines) - 1) / 2) * 14
        room = 2 * min(reach_beside(placed, middle + 3, to_right=side) for side in (True, False))
        assert text_width(line, 12) <= room, line
