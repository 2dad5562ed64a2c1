"""Pictures that nobody wants to see, but that must come out whole."""

import random
from collections import Counter
from xml.etree import ElementTree as ET

import pytest

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.dot import place
from procviz.render import Job, draw
from procviz.render.engine import library_engine
from procviz.render.picture import picture
from procviz.render.routing import orthogonal_routes
from procviz.render.spread import is_orthogonal

SVG = "{http://www.w3.org/2000/svg}"
SIGNS = ("message", "activity", "decision", "wait", "handover", "end", "subprocess")


def thicket(nodes, edges, lanes, seed=1):
    """Return a diagram of steps in random cells with random arrows between them."""
    chance = random.Random(seed)  # noqa: S311 - the same pictures every time
    stacks = Counter()
    steps = []
    for number in range(nodes):
        cell = (chance.randrange(lanes), chance.randrange(1 + nodes // lanes))
        place = {"row": cell[0], "column": cell[1], "stack": stacks[cell]}
        steps.append(Node(id=f"s{number}", title=f"Schritt {number}", sign=chance.choice(SIGNS), **place))
        stacks[cell] += 1
    return Diagram(
        id="thicket",
        title="Dickicht",
        description="",
        language="de",
        lanes=tuple(Lane(title=f"Lane {number}") for number in range(lanes)),
        nodes=tuple(steps),
        edges=tuple(
            Edge(source=f"s{source}", target=f"s{target}", label=chance.choice(["", "50 %", "nach 3 Tagen"]))
            for source, target in (chance.sample(range(nodes), 2) for _edge in range(edges))
        ),
    )


def line(titles, lanes=("Lane",)):
    """Return a diagram of steps one after the other."""
    return Diagram(
        id="line",
        title=titles[0],
        description=titles[0],
        language="de",
        lanes=tuple(Lane(title=lane) for lane in lanes),
        nodes=tuple(
            Node(id=f"s{at}", title=title, note=title, sign="message", row=0, column=at, link=f"#s{at}", until=at)
            for at, title in enumerate(titles)
        ),
        edges=tuple(Edge(source=f"s{at}", target=f"s{at + 1}", label=titles[at]) for at in range(len(titles) - 1)),
        headings=(Heading(title=titles[0], first=0, last=len(titles) - 1),),
    )


def count(data):
    """Return how many steps, arrows and lanes a picture shows."""
    root = ET.fromstring(data)  # noqa: S314 - our own
    words = Counter(word for element in root.iter() for word in element.get("class", "").split())
    return words["step"], words["edge"], words["lane"]


@pytest.mark.slow
@pytest.mark.parametrize(("nodes", "edges", "lanes"), [(200, 230, 6), (200, 600, 10), (120, 600, 60)])
def test_a_thicket_is_drawn_whole_and_with_proper_ways(nodes, edges, lanes):
    (drawing,) = draw([Job(thicket(nodes, edges, lanes), "svg")], cache=None, deadline=120)
    assert drawing.problem is None
    assert count(drawing.data) == (nodes, edges, lanes)


@pytest.mark.parametrize("seed", range(6))
def test_no_arrow_of_a_thicket_runs_through_a_box(seed):
    diagram = thicket(24, 50, 4, seed)
    placement = place(diagram)
    boxes = {node.id: placed.box for node, placed in zip(diagram.nodes, placement.nodes, strict=True)}
    for edge, route in zip(diagram.edges, orthogonal_routes(diagram, placement, library_engine), strict=True):
        assert is_orthogonal(route.points)
        for (ax, ay), (bx, by) in zip(route.points, route.points[1:], strict=False):
            for name, box in boxes.items():
                assert (
                    name in {edge.source, edge.target}
                    or max(ax, bx) <= box.left
                    or min(ax, bx) >= box.right
                    or max(ay, by) <= box.bottom
                    or min(ay, by) >= box.top
                ), (edge, name)


def test_sixty_lanes_are_sixty_lanes():
    assert count(picture(thicket(60, 60, 60), "svg", library_engine)) == (60, 60, 60)


@pytest.mark.parametrize("form", ["svg", "png", "pdf"])
@pytest.mark.parametrize(
    ("titles", "lanes"), [(["Allein"], ["Lane"]), (["Eins", "Zwei"], ["Belegt", "Leer", ""]), (["Allein"], [""])]
)
def test_few_steps_and_empty_lanes_are_a_picture(titles, lanes, form):
    assert picture(line(titles, lanes), form, library_engine)


def test_nothing_at_all_is_a_picture():
    nothing = Diagram(id="n", title="", description="", language="de", lanes=(), nodes=(), edges=())
    assert count(picture(nothing, "svg", library_engine)) == (0, 0, 0)


HOSTILE = [
    "<b>",
    "<script>alert(1)</script>",
    "a:b:c",
    "ends with \\",
    "\\N",
    "\\G\\E\\T\\L",
    "%s %(x)d {x}",
    "&amp; &#60;",
    "]]> -->",
    '" onload="x',
    "node",
    "😀 Danke 🎉",
    "שלום עולם",
    "مرحبا بالعالم",
    "\N{RIGHT-TO-LEFT OVERRIDE}liam",
    "\x00\x1b[31m",
    "e\u0301" * 40,
    "Donaudampfschifffahrtsgesellschaftskapitän " * 7,
    "x" * 300,
]


@pytest.mark.parametrize("form", ["svg", "png"])
@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_is_drawn(title, form):
    diagram = line([title, title], [title])
    data = picture(diagram, form, library_engine)
    assert form == "png" or count(data) == (2, 1, 1)


@pytest.mark.parametrize("title", [title for title in HOSTILE if title.isprintable() and len(title) < 20])
def test_a_short_title_is_shown_character_by_character(title):
    root = ET.fromstring(picture(line([title]), "svg", library_engine))  # noqa: S314 - our own
    assert title in {element.text for element in root.iter(f"{SVG}text")}
