import re
from dataclasses import replace

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.pages import write
from procviz.pages.telling.exhibits import ELSEWHERE, Exhibit
from procviz.views import views
from procviz.words import _


def exhibit(name, **more):
    nodes = (
        Node(id="a", title="<b>A</b>", sign="object", row=0, column=0, link="processes/a.html", description="Erstes"),
        Node(id="b", title="B", sign="object", row=0, column=1),
    )
    diagram = Diagram(
        id=name,
        title=name,
        description="Zwei Kästen.",
        language="de",
        lanes=(Lane(title="Oben"),),
        nodes=nodes,
        edges=(Edge(source="a", target="b", label="speist"),),
    )
    return Exhibit(id=name, title=_("{text}", text=name), question=_("{text}", text="Was?"), diagram=diagram, **more)


def pages_of(site, *exhibits):
    shown = replace(site, views=exhibits, gallery=exhibits)
    return {page.path: page for page in write(shown)}


def test_each_view_of_the_workspace_that_shows_something_has_a_page(bundled, bundled_pages):
    shown = {f"views/{exhibit.id}.md" for exhibit in bundled.views if exhibit.id not in ELSEWHERE}
    assert "views/landscape.md" in shown
    assert shown <= bundled_pages.keys()


def test_what_is_for_editors_is_on_no_page(bundled, bundled_pages):
    hidden = {name for name, view in views().items() if view.for_editors}
    assert not hidden & {exhibit.id for exhibit in (*bundled.views, *bundled.gallery)}
    drawn = {picture.id.removesuffix("-gallery") for page in bundled_pages.values() for picture in page.pictures}
    assert not hidden & drawn


def test_the_same_stands_beneath_the_picture_as_a_table(small):
    text = pages_of(small, exhibit("map"))["views/map.md"].text
    assert "Zwei Kästen." in text
    assert '<td><a href="../processes/a.html">&lt;b&gt;A&lt;/b&gt;</a></td>' in text
    assert ">Erstes</td>" in text
    assert re.search(r"<td>&lt;b&gt;A&lt;/b&gt;</td>\n<td [^>]*>B</td>\n<td [^>]*>speist</td>", text)


def test_the_landscape_comes_first_and_the_others_by_title(small):
    found = pages_of(small, exhibit("b"), exhibit("a"), exhibit("landscape"))
    shown = ("views/landscape.md", "views/a.md", "views/b.md")
    assert [path for path in found if path in shown] == list(shown)


def test_the_legend_hangs_in_the_help_and_has_no_page_of_its_own(small):
    found = pages_of(small, exhibit("legend"))
    assert "views/legend.md" not in found
    assert [picture.id for picture in found["help/reading.md"].pictures] == ["legend-help"]


def test_the_map_of_hand_overs_hangs_above_their_list(small):
    found = pages_of(small, exhibit("handovers"))
    assert [picture.id for picture in found["views/handovers.md"].pictures] == ["handovers-view"]
    assert list(found).count("views/handovers.md") == 1
