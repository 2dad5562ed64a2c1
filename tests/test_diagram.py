"""A diagram goes to the processes that draw as plain values."""

import pickle

from procviz.diagram import Diagram, Edge, Heading, Lane, Node

DIAGRAM = Diagram(
    id="welcome",
    title="Welcome",
    description="Two steps",
    language="en",
    lanes=(Lane(title="Sales", link="../roles/sales.html"),),
    nodes=(
        Node(id="form", title="Form", sign="start", row=0, column=0, classes=("inbound",), portion=0.5),
        Node(id="mail", title="Mail", sign="message", row=0, column=1, note="day 1", until=1),
    ),
    edges=(Edge(source="form", target="mail", label="+1 d", description="Form → Mail: +1 d"),),
    headings=(Heading(title="Day 0", first=0, last=1),),
)


def test_it_is_the_same_when_it_arrives():
    assert pickle.loads(pickle.dumps(DIAGRAM)) == DIAGRAM  # noqa: S301 - what was written just now


def test_its_values_hold_no_parts():
    assert DIAGRAM.values()[4:] == (
        (("Sales", "../roles/sales.html"),),
        (
            ("form", "Form", "start", 0, 0, 0, "", ("inbound",), "", "", None, 0.5),
            ("mail", "Mail", "message", 0, 1, 0, "day 1", (), "", "", 1, 0.0),
        ),
        (("form", "mail", "+1 d", (), "Form → Mail: +1 d"),),
        (("Day 0", 0, 1),),
    )
