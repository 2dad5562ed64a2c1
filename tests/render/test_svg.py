from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.dot import place
from procviz.dot.widths import text_width
from procviz.render.engine import library_engine
from procviz.render.picture import picture
from procviz.render.routing import straight_routes
from procviz.render.svg import write_svg

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "rect", "ellipse", "path", "text"}
ATTRIBUTES = {
    *("id", "class", "role", "aria-labelledby", "aria-label", "aria-hidden", "href", "width", "height", "viewBox"),
    *("transform", "font-family", "font-size", "font-weight", "text-anchor", "fill", "stroke", "stroke-width"),
    *("stroke-dasharray", "stroke-linejoin", "d", "rx", "ry", "x", "y", "data-node", "data-from", "data-to"),
}
EVIL = '</style><script>alert("1")</script> & \\N <b> x:y %s \x00 \ud800 😀 שלום ]]>'


def parsed(data):
    return ET.fromstring(data)  # noqa: S314 - our own


def drawn(diagram):
    return parsed(picture(diagram, "svg", library_engine))


def straight(diagram):
    """Return the picture of a diagram that needs no ways to be found."""
    placement = place(diagram)
    return parsed(write_svg(diagram, placement, straight_routes(diagram, placement)))


def with_class(root, name):
    return [element for element in root.iter() if name in element.get("class", "").split()]


def the(root, name):
    (element,) = with_class(root, name)
    return element


def test_every_step_edge_lane_and_heading_is_drawn_once(diagram):
    root = drawn(diagram)
    assert [step.get("data-node") for step in with_class(root, "step")] == [node.id for node in diagram.nodes]
    assert [(edge.get("data-from"), edge.get("data-to")) for edge in with_class(root, "edge")] == [
        (edge.source, edge.target) for edge in diagram.edges
    ]
    assert len(with_class(root, "lane")) == len(with_class(root, "lane-title")) == len(diagram.lanes)
    assert len(with_class(root, "heading")) == len(diagram.headings)


def test_ids_are_unique_and_begin_with_the_diagrams(diagram):
    ids = [key for element in drawn(diagram).iter() if (key := element.get("id"))]
    assert len(ids) == len(set(ids))
    assert all(key == "nurture" or key.startswith("nurture_") for key in ids)
    assert {"nurture_step_call", "nurture_edge_0", "nurture_lane_1", "nurture_title", "nurture_desc"} <= set(ids)


def test_classes_say_what_things_are(diagram):
    root = drawn(diagram)
    classes = {element.get("id"): element.get("class") for element in root.iter()}
    assert classes["nurture_step_study"] == "step message"
    assert classes["nurture_step_sql"] == "step end success"
    assert classes["nurture_edge_7"] == "edge back tint-back"
    assert classes["nurture_lane_0"] == "lane odd tint-odd"


def test_only_known_elements_and_attributes_come_out(diagram):
    for element in drawn(diagram).iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


def test_the_picture_has_a_title_and_a_description(diagram):
    root = drawn(diagram)
    assert root.get("aria-labelledby") == "nurture_title nurture_desc"
    assert root.findtext(f"{SVG}title") == "Nurture „Retrofit“"
    assert root.findtext(f"{SVG}desc") == "Nach Rolle und Reihenfolge"


def test_steps_are_items_of_a_list_with_links_that_are_spoken(diagram):
    root = drawn(diagram)
    (items,) = [element for element in root.iter() if element.get("role") == "list"]
    assert [item.get("role") for item in items] == ["listitem"] * len(diagram.nodes)
    links = [item.find(f"{SVG}a") for item in items]
    assert [link.get("href") for link in links] == [node.link for node in diagram.nodes]
    assert links[1].get("aria-label") == "Fallstudie Presswerk, Tag 4"
    assert not [element for element in root.iter() if element.get("role") == "img"]


def test_a_step_without_a_safe_link_is_spoken_all_the_same(diagram):
    nodes = (replace(diagram.nodes[0], link="javascript:alert(1)"), *diagram.nodes[1:])
    item = next(element for element in drawn(replace(diagram, nodes=nodes)).iter() if element.get("role") == "listitem")
    assert item.find(f"{SVG}a") is None
    assert item.get("aria-label") == "Whitepaper angefordert"


def test_the_whole_text_of_a_shortened_label_is_in_the_tooltip(diagram):
    edge = with_class(drawn(diagram), "edge")[5]
    assert edge.findtext(f"{SVG}title") == "45 % · Engagement 20 bis 59"


def test_an_edge_without_a_label_has_no_empty_tooltip(diagram):
    assert with_class(drawn(diagram), "edge")[0].find(f"{SVG}title") is None


def test_the_size_is_in_pixels_and_scales(diagram):
    root = drawn(diagram)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert root.get("width").isdecimal()


def test_a_step_stands_where_it_was_placed(diagram):
    placement = place(diagram)
    lane, study = placement.lanes[0], placement.nodes[1].box
    root = drawn(diagram)
    left, top = (float(with_class(root, "lane")[0].get(name)) for name in ("x", "y"))
    step = with_class(root, "message")[0]
    x, y = map(float, step.get("transform").removeprefix("translate(").removesuffix(")").split())
    assert (x - left, y - top) == pytest.approx((study.x - lane.left, lane.top - study.y))


def test_arrows_back_are_dashed_and_missing_ones_dotted(diagram):
    edges = (replace(diagram.edges[0], classes=("missing",)), *diagram.edges[1:])
    dashes = [
        (edge.get("class"), line.get("stroke-dasharray"))
        for edge in with_class(drawn(replace(diagram, edges=edges)), "edge")
        for line in edge.findall(f"{SVG}path")
        if line.get("stroke-dasharray")
    ]
    assert dashes == [("edge missing tint-missing", "2 4"), ("edge back tint-back", "5 3")]


def test_a_wait_shows_a_clock_that_needs_no_font(diagram):
    mark = the(with_class(drawn(diagram), "wait")[0], "mark")
    assert mark.get("d").count("M") == 2  # the face and the hands
    assert mark.get("fill") == "none"


def test_lines_of_a_label_stand_at_their_own_places(diagram):
    note, title = with_class(drawn(diagram), "message")[0].iter(f"{SVG}text")
    assert (note.text, note.get("class")) == ("Tag 4", "note")
    assert (title.text, title.get("class")) == ("Fallstudie Presswerk", None)
    assert float(title.get("y")) - float(note.get("y")) == pytest.approx(14)


def test_colours_are_attributes_too_for_programs_without_style_sheets(diagram):
    outline = with_class(drawn(diagram), "tint-message")[0]
    assert (outline.get("fill"), outline.get("stroke")) == ("#e3f1fd", "#1565c0")


def test_the_halo_of_labels_is_no_attribute(diagram):
    """Office programs paint an outline over the letters."""
    labels = [text for edge in with_class(drawn(diagram), "edge") for text in edge.iter(f"{SVG}text")]
    assert labels
    assert {text.get("stroke") for text in labels} == {"none"}
    assert {text.get("class") for text in labels} == {"on-odd", "on-even"}


def test_lanes_without_titles_have_no_band(diagram):
    root = drawn(replace(diagram, lanes=tuple(Lane(title="") for _lane in diagram.lanes)))
    assert len(with_class(root, "lane")) == 2
    assert not with_class(root, "lane-title")


def test_a_bar_beneath_a_node_belongs_to_the_node(diagram):
    nodes = (replace(diagram.nodes[0], until=2), *diagram.nodes[1:])
    step = with_class(drawn(replace(diagram, nodes=nodes)), "step")[0]
    (bar,) = with_class(step, "until")
    assert bar.get("d").count("M") == 3


@pytest.mark.parametrize("portion", [0, 0.5, 1, 3])
def test_a_bar_is_filled_from_the_left(portion):
    node = Node(id="b", title="MQL", sign="bar", row=0, column=0, portion=portion)
    root = straight(diagram_of([node], []))
    parts = with_class(root, "part")
    assert [float(part.get("width")) for part in parts] == {0: [], 0.5: [131.4]}.get(portion, [262.8])
    assert all(float(part.get("x")) == -131.4 for part in parts)


def test_an_edge_that_leaves_the_lanes_is_in_the_picture(diagram):
    placement = place(diagram)
    routes = straight_routes(diagram, placement)
    wide = (replace(routes[0], points=((-100, -50), (5000, 4000))), *routes[1:])
    root = parsed(write_svg(diagram, placement, wide))
    assert float(root.get("width")) >= 5100
    assert float(root.get("height")) >= 4050


def test_a_label_that_leaves_the_lanes_is_in_the_picture(diagram):
    placement = place(diagram)
    routes = straight_routes(diagram, placement)
    wide = (*routes[:2], replace(routes[2], label=(4000, -900)), *routes[3:])
    root = parsed(write_svg(diagram, placement, wide))
    assert float(root.get("width")) >= 4000 + text_width("+ 4 bd", 11) / 2
    assert float(root.get("height")) >= placement.field.top + 900


@pytest.mark.parametrize("part", ["title", "description", "nodes", "edges", "lanes", "headings"])
def test_any_text_comes_out_as_text(diagram, part):
    whole = {
        "nodes": tuple(replace(node, title=EVIL, note=EVIL, description=EVIL, link=EVIL) for node in diagram.nodes),
        "edges": tuple(replace(edge, label=EVIL, description=EVIL) for edge in diagram.edges),
        "lanes": tuple(replace(lane, title=EVIL, link=EVIL) for lane in diagram.lanes),
        "headings": tuple(replace(heading, title=EVIL) for heading in diagram.headings),
    }
    root = drawn(replace(diagram, **{part: whole.get(part, EVIL)}))
    assert {element.tag.removeprefix(SVG) for element in root.iter()} <= ELEMENTS
    assert any("<script>" in (element.text or "") for element in root.iter() if element.tag != f"{SVG}style")


def diagram_of(nodes, edges):
    lanes = tuple(Lane(title=f"Lane {row}") for row in range(1 + max((node.row for node in nodes), default=0)))
    return Diagram(id="d", title="", description="", language="de", lanes=lanes, nodes=tuple(nodes), edges=tuple(edges))


SIGNS = ["start", "end", "message", "decision", "wait", "handover", "subprocess", "cell", "bar", "object"]
CLASSES = ["success", "failure", "warning", "level-3", "level-over", "over", 'x" onload="alert(1)']
NODE = st.tuples(st.text(max_size=60), st.text(max_size=30), st.sampled_from(SIGNS), st.sampled_from(CLASSES))


@given(st.lists(NODE, min_size=1, max_size=5), st.lists(st.text(max_size=30), max_size=4))
def test_whatever_the_texts_the_picture_is_well_formed_and_whole(nodes, labels):
    diagram = diagram_of(
        [
            Node(
                id=f"{at}{title}", title=title, note=note, sign=sign, classes=(kind,), row=at % 2, column=at, link=note
            )
            for at, (title, note, sign, kind) in enumerate(nodes)
        ],
        [Edge(source=f"0{nodes[0][0]}", target=f"0{nodes[0][0]}", label=label, classes=(label,)) for label in labels],
    )
    root = straight(diagram)
    assert len([item for item in root.iter() if item.get("role") == "listitem"]) == len(nodes)
    assert len([edge for edge in root.iter() if edge.get("data-to") is not None]) == len(labels)
    for element in root.iter():
        assert element.tag.removeprefix(SVG) in ELEMENTS
        assert set(element.attrib) <= ATTRIBUTES


@given(NODE)
def test_no_text_is_wider_than_its_sign(node):
    title, note, sign, kind = node
    placed = place(diagram_of([Node(id="n", title=title, note=note, sign=sign, classes=(kind,), row=0, column=0)], []))
    box = placed.nodes[0].box
    assert all(text_width(line, 12) <= box.width for line in placed.nodes[0].lines)
    assert 14 * len(placed.nodes[0].lines) <= box.height


LONG = "45 %: Bedarf und Budgetrahmen bestätigt"


@pytest.mark.parametrize(
    ("columns", "edges", "widest"),
    [
        ([0, 0, 0, 0], ["ab", "bc", "cd"], 190),
        ([0, 0, 0, 0], ["ab", "bc", "cd", "bb", "ad", "da"], 300),
        ([0, 0, 1, 1], ["ab", "ac", "cd", "cc", "bd", "da"], 430),
    ],
)
def test_what_runs_down_fits_a_phone(columns, edges, widest):
    steps = "abcd"
    root = drawn(
        Diagram(
            id="phone",
            title="",
            description="",
            language="de",
            lanes=(Lane(title=""),),
            nodes=tuple(
                Node(id=name, title="Übergabe", sign="activity", row=0, column=column, stack=stack)
                for stack, (name, column) in enumerate(zip(steps, columns, strict=True))
            ),
            edges=tuple(Edge(source=source, target=target, label=LONG) for source, target in edges),
        )
    )
    width = int(root.get("width"))
    assert width <= widest
    assert float(the(root, "lane").get("width")) == width - 16
