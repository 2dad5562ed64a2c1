import pytest

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.pages.telling.contents import contents_of


def picture(nodes, edges=(), headings=()):
    lanes = (Lane(title="Messe", link="../teams/fair.html"), Lane(title="<b>Vertrieb</b>"))
    return Diagram(
        id="d", title="D", description="", language="de", lanes=lanes, nodes=nodes, edges=edges, headings=headings
    )


def box(name, row=0, column=0, stack=0, **more):
    return Node(id=name, title=name.upper(), sign="object", row=row, column=column, stack=stack, **more)


def test_boxes_are_told_lane_by_lane_from_left_to_right():
    found = contents_of(picture((box("d", 1), box("c", 0, 1), box("b", 0, 0, 1), box("a"))))
    assert [(one.title, one.lane) for one in found.boxes] == [
        ("A", "Messe"),
        ("B", "Messe"),
        ("C", "Messe"),
        ("D", "<b>Vertrieb</b>"),
    ]


@pytest.mark.parametrize(
    ("description", "words"),
    [("A: aktiv", "aktiv"), ("A", ""), ("", ""), ("Wird gebraucht.", "Wird gebraucht.")],
)
def test_words_do_not_say_the_title_again(description, words):
    assert contents_of(picture((box("a", description=description),))).boxes[0].words == words


def test_arrows_are_told_by_the_titles_of_their_boxes():
    edge = Edge(source="a", target="b", label="1 h", description="A gibt B binnen einer Stunde.")
    (arrow,) = contents_of(picture((box("a"), box("b")), (edge,))).arrows
    assert (arrow.source, arrow.target, arrow.label, arrow.words) == ("A", "B", "1 h", edge.description)


def test_boxes_under_headings_without_arrows_are_a_table_as_they_stand():
    headings = (Heading(title="Tag 0", first=0, last=1), Heading(title="Tag 7", first=2, last=2))
    nodes = (box("a", note="2x"), box("b", 0, 1), box("c", 1, 2, link="../x.html"))
    grid = contents_of(picture(nodes, headings=headings)).grid
    assert grid.headings == ("Tag 0", "Tag 7")
    assert grid.rows == (
        ('<a href="../teams/fair.html">Messe</a>', ("A <small>2x</small><br> B", "")),
        ("&lt;b&gt;Vertrieb&lt;/b&gt;", ("", '<a href="../x.html">C</a>')),
    )


def test_a_box_under_no_heading_makes_it_no_table():
    found = contents_of(picture((box("a"), box("b", 0, 5)), headings=(Heading(title="Tag 0", first=0, last=1),)))
    assert found.grid is None
    assert [one.place for one in found.boxes] == ["Tag 0", ""]


def test_an_address_that_could_do_harm_is_no_link():
    (found,) = contents_of(picture((box("a", link="javascript:alert(1)"),))).boxes
    assert found.title == "A"
