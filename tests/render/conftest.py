import importlib
from dataclasses import replace
from pathlib import Path

import pytest

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.dot import Box, Placed
from procviz.dot.signs import sign_of


@pytest.fixture
def stand_ins(monkeypatch):
    """The engines that fail."""
    monkeypatch.syspath_prepend(Path(__file__).parent)
    return importlib.import_module("stand_ins")


@pytest.fixture
def placed():
    """A function that places a sign around a point."""

    def make(kind="activity", x=0.0, y=0.0):
        sign = sign_of(kind, ())
        return Placed(sign, Box(x, y, sign.width, sign.height), ())

    return make


@pytest.fixture
def diagram():
    """Nine steps of a nurture process by role, with a loop, a hand-over, stacked cells and long labels."""

    def step(name, title, sign, place, **more):
        row, column, stack = (*place, 0)[:3]
        return Node(id=name, title=title, sign=sign, row=row, column=column, stack=stack, link=f"#{name}", **more)

    return Diagram(
        id="nurture",
        title="Nurture „Retrofit“",
        description="Nach Rolle und Reihenfolge",
        language="de",
        lanes=(Lane(title="Marketing-Engineer", link="../roles/marketing.html"), Lane(title="Inside Sales")),
        nodes=(
            step("download", "Whitepaper angefordert", "start", (0, 0)),
            step("study", "Fallstudie Presswerk", "message", (0, 1), note="Tag 4"),
            step("pause", "4 Werktage", "wait", (0, 1, 1)),
            step("scoring", "MQL-Schwelle erreicht?", "decision", (0, 2)),
            step("invitation", "Einladung Sprechstunde", "message", (0, 3)),
            step("to-sales", "Übergabe an Inside Sales", "handover", (0, 3, 1)),
            step("call", "Qualifizierungsanruf (BANT)", "activity", (1, 4)),
            step("sql", "SQL", "end", (0, 5), classes=("success",)),
            step("recycle", "Recycled", "end", (0, 5, 1), classes=("neutral",)),
        ),
        edges=(
            Edge(source="download", target="study"),
            Edge(source="study", target="scoring"),
            Edge(source="pause", target="scoring", label="+ 4 bd"),
            Edge(source="study", target="pause"),
            Edge(source="scoring", target="to-sales", label="25 % · Fit A/B und Engagement ab 60"),
            Edge(source="scoring", target="invitation", label="45 %", description="45 % · Engagement 20 bis 59"),
            Edge(source="scoring", target="recycle", label="30 % · sonst"),
            Edge(source="invitation", target="scoring", label="+ 14 d", classes=("back",)),
            Edge(source="to-sales", target="call", label="≤ 1 bd"),
            Edge(source="to-sales", target="recycle", label="abgelehnt"),
            Edge(source="call", target="sql", label="55 %"),
            Edge(source="call", target="recycle", label="45 %"),
        ),
        headings=(Heading(title="Tag 0", first=0, last=0), Heading(title="Später", first=1, last=5)),
    )


@pytest.fixture
def trouble(diagram):
    """The diagram that the failing engines cannot draw: it has a tenth node."""
    return replace(diagram, id="trouble", nodes=(*diagram.nodes, replace(diagram.nodes[0], id="tenth", column=6)))
