from dataclasses import replace
from itertools import pairwise

import pytest

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.dot import place, runs_down

LABEL = "angenommen ≤ 4 Arbeitsstd."
ONE_COLUMN = ((0, 0), (0, 1), (0, 2), (0, 3))


def narrow(*edges, places=ONE_COLUMN, sign="activity", note=""):
    """Return a diagram of steps a, b, … in these columns and stacks, joined by these edges: ends and label."""
    return Diagram(
        id="d",
        title="",
        description="",
        language="de",
        lanes=(Lane(title=""),),
        nodes=tuple(
            Node(id=name, title="Lead-Akte vollständig", sign=sign, note=note, row=0, column=column, stack=stack)
            for name, (column, stack) in zip("abcd", places, strict=False)
        ),
        edges=tuple(Edge(source=ends[0], target=ends[1], label=label) for ends, label in edges),
    )


CHAIN = (("ab", ""), ("bc", ""), ("cd", ""))


def test_a_lane_without_title_whose_arrows_lead_down_runs_down():
    assert runs_down(narrow(*CHAIN, ("da", "")))


@pytest.mark.parametrize(
    "change",
    [
        {"lanes": (Lane(title="Vertrieb"),)},
        {"lanes": (Lane(title=""), Lane(title=""))},
        {"headings": (Heading(title="Tag 0", first=0, last=0),)},
        {"edges": ()},
        {"edges": (Edge(source="b", target="a"),)},
    ],
)
def test_other_diagrams_do_not(change):
    assert not runs_down(replace(narrow(*CHAIN), **change))


def heights(placement):
    """Return the spaces between the boxes of the first column, from the top down."""
    boxes = [placed.box for placed in placement.nodes]
    return [upper.bottom - lower.top for upper, lower in pairwise(boxes)]


def test_labels_take_height_and_no_width():
    plain, labelled = place(narrow(*CHAIN)), place(narrow(("ab", LABEL), *CHAIN[1:]))
    assert labelled.field.width == plain.field.width
    assert labelled.labels[0].width < 82
    assert heights(plain) == [40, 40, 40]
    assert heights(labelled) == [18 + labelled.labels[0].height, 40, 40]


def test_of_three_labels_below_a_step_two_stand_one_above_the_other():
    placement = place(narrow(("ab", "ja"), ("ac", "nein"), ("ad", "sonst")))
    assert heights(placement)[0] == 18 + 2 * placement.labels[0].height


def test_a_label_of_an_arrow_up_stands_above_its_step():
    placement = place(narrow(*CHAIN, ("ca", LABEL)))
    assert heights(placement) == [40, 18 + placement.labels[3].height, 40]


def test_a_loop_has_room_for_its_label_above_its_step():
    placement = place(narrow(*CHAIN, ("bb", "max. 2×")))
    assert heights(placement) == [40 + 24 + placement.labels[3].height, 40, 40]


def test_columns_stand_closer_than_their_labels_are_long():
    two = ((0, 0), (0, 1), (1, 1), (1, 2))
    few, many = (
        place(narrow(("ab", LABEL), *[("ac", LABEL)] * arrows, ("cd", ""), places=two)).nodes for arrows in (1, 9)
    )
    assert few[2].box.left - few[1].box.right == 42
    assert many[2].box.left - many[1].box.right == 58


@pytest.mark.parametrize("sign", ["activity", "parallel", "join", "decision", "wait", "handover", "end"])
def test_long_names_are_not_cut_and_take_two_lines(sign):
    for placed in place(narrow(*CHAIN, sign=sign, note="CRM und Vertriebssteuerung")).nodes:
        assert placed.lines[: placed.notes] == ("CRM und", "Vertriebssteuerung")
        assert placed.box.width <= 152


def test_the_clock_of_a_wait_stands_beside_its_title_alone():
    (placed, *_others) = place(narrow(*CHAIN, sign="wait", note="Messe- und Eventmanagement")).nodes
    assert placed.lines == ("Messe- und", "Eventmanagement", "Lead-Akte", "vollständig")
    title = placed.box.height / 2 + 14
    assert placed.sign.mark.y(placed.box.height) == title
