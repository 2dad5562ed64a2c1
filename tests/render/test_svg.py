from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from procviz.dot import frame, place
from procviz.render.engine import EngineError, library_engine
from procviz.render.picture import picture
from procviz.render.routing import straight_routes
from procviz.render.svg import finish

SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = {"svg", "title", "desc", "style", "g", "a", "polygon", "polyline", "path", "ellipse", "text", "tspan"}
ATTRIBUTES = {
    *("id", "class", "role", "aria-labelledby", "aria-label", "aria-hidden", "href", "width", "height", "viewBox"),
    *("transform", "font-family", "font-size", "font-weight", "text-anchor", "fill", "stroke", "stroke-width"),
    *("stroke-dasharray", "paint-order", "points", "d", "cx", "cy", "rx", "ry", "x", "y"),
}
EVIL = '</style><script>alert("1")</script> & \\N <b> x:y %s \x00 \ud800 😀 שלום ]]>'


def drawn(diagram):
    return ET.fromstring(picture(diagram, "svg", library_engine))  # noqa: S314 - our own


def with_class(root, name):
    return [element for element in root.iter() if name in element.get("class", "").split()]


def test_every_step_edge_lane_and_heading_is_drawn_once(diagram):
    root = drawn(diagram)
    assert len(with_class(root, "step")) == len(diagram.nodes)
    assert len(with_class(root, "edge")) == len(diagram.edges)
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
    assert classes["nurture_step_study"] == "step message tint-message"
    assert classes["nurture_step_sql"] == "step end success tint-success"
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


def test_names_of_ours_are_no_tooltips(diagram):
    titles = {element.text for element in drawn(diagram).iter(f"{SVG}title")}
    assert not any(title.startswith(("n0", "cluster", "%")) for title in titles)


def test_the_size_is_in_pixels_and_scales(diagram):
    root = drawn(diagram)
    assert root.get("viewBox") == f"0 0 {root.get('width')} {root.get('height')}"
    assert root.get("width").isdecimal()


def test_a_wait_shows_a_clock_that_needs_no_font(diagram):
    wait = next(element for element in with_class(drawn(diagram), "wait"))
    (mark,) = with_class(wait, "mark")
    assert len(list(mark)) == 2


def test_lines_of_a_label_stand_at_their_own_places(diagram):
    step = next(element for element in with_class(drawn(diagram), "message"))
    note, title = step.iter(f"{SVG}tspan")
    assert (note.text, note.get("class")) == ("Tag 4", "note")
    assert (title.text, title.get("class")) == ("Fallstudie Presswerk", None)
    assert float(title.get("y")) - float(note.get("y")) == pytest.approx(14, abs=0.01)


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


@pytest.fixture
def finished(diagram):
    """A function that finishes what Graphviz drew after a text in it was replaced."""
    placement = place(diagram)
    routes = straight_routes(diagram, placement)
    raw = library_engine(frame(diagram, placement, routes), "nop2", "svg").decode()

    def finished(old, new):
        assert old in raw
        return finish(raw.replace(old, new, 1).encode(), diagram, placement, routes)

    return finished


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("</svg>", "", "no element|mismatched|unclosed"),
        ("<title>n3</title>", "<title>n3</title><script/>", "unexpected element"),
        ('id="e0"', 'id="e99"', "lost: e0"),
        ('id="e0"', 'id="e1"', "twice: e1"),
        ("<title>n3</title>", "<title>n77</title>", "lost: n3"),
        ("<title>cluster_1</title>", "<title></title>", "lost: cluster_1"),
        ('<path fill="none" stroke="black" d="', '<path fill="none" stroke="black" d="url(#x)', "unexpected value"),
        ("viewBox=", "box=", "not enough values"),
        ("translate(", "skew(", "no transform"),
    ],
)
def test_a_drawing_that_is_not_whole_is_refused(finished, old, new, message):
    with pytest.raises(EngineError, match=message):
        finished(old, new)
