"""A broken link is told where it is written."""

import pytest

from procviz.publish import traced
from procviz.publish.faults import fault
from procviz.reader import read_workspace
from procviz.source import Span
from procviz.words import _

CATALOGUE = """\
teams: {marketing: {}}
roles:
  editor:
    team: marketing
    summary: >-
      Schreibt nach
      dem [Leitfaden](../help/leitfaden.md#ton) und fragt
      [sich](?warum).
    links: [{title: Weg, url: ../weg.html}]
channels:
  letter:
    kind: letter
    summary: "Siehe [Leitfaden](../help/leitfaden.md#ton) und [Maße](gr%C3%B6%C3%9Fe.html)"
audiences:
  plants: {summary: "Siehe [Größe](größe.html), ![Bild](bild.png), <a href='roh.html'>"}
"""


@pytest.fixture
def workspace(tmp_path):
    folder = tmp_path / "processes"
    folder.mkdir()
    (folder / "catalogue.yml").write_text(CATALOGUE, "utf-8")
    return read_workspace(folder).workspace


def broken(page, address):
    """Return the problem that the site has: a place in its HTML."""
    message = _("the link “{address}” leads nowhere", address=address)
    return fault("build-broken-link", Span(page, 7, 1, 7, 9), message, repair=_("correct it"))


def places(problems, folder):
    return [(one.span.file.removeprefix(f"{folder}/"), one.span.line, one.span.column) for one in problems]


@pytest.mark.parametrize(
    ("page", "address", "place"),
    [
        ("roles/editor.html", "../help/leitfaden.html#ton", ("processes/catalogue.yml", 7, 23)),
        ("roles/editor.html", "?warum", ("processes/catalogue.yml", 8, 14)),
        ("roles/editor.html", "../weg.html", ("processes/catalogue.yml", 9, 31)),
        ("channels/letter.html", "../help/leitfaden.html#ton", ("processes/catalogue.yml", 13, 33)),
        ("processes/fair.html", "../weg.html", ("processes/catalogue.yml", 9, 31)),
        ("audiences/plants.html", "gr%C3%B6%C3%9Fe.html", ("processes/catalogue.yml", 15, 36)),
        ("audiences/plants.html", "bild.png", ("processes/catalogue.yml", 15, 57)),
        ("audiences/plants.html", "roh.html", ("audiences/plants.html", 7, 1)),
        ("processes/fair.html", "nobody-wrote-it.html", ("processes/fair.html", 7, 1)),
    ],
)
def test_a_link_in_a_text_has_the_place_where_it_is_written(folders, workspace, page, address, place):
    assert places(traced([broken(page, address)], folders, workspace), folders.root) == [place]


def test_a_link_in_a_text_that_several_pages_show_is_one_problem(folders, workspace):
    pages = ("roles/editor.html", "processes/a.html", "processes/b.html")
    (problem,) = traced([broken(page, "../weg.html") for page in pages], folders, workspace)
    assert str(problem.repair) == ("correct the address, which counts from “roles/editor.html”, or remove the link")


def test_a_link_on_a_page_of_the_users_own_has_the_place_in_that_page(folders, workspace):
    (folders.own / "help").mkdir(parents=True)
    (folders.own / "help/tone.md").write_text("# Ton\n\nMehr im [Leitfaden](leitfaden.md#x).\n", "utf-8")
    found = traced([broken("help/tone.html", "leitfaden.html#x")], folders, workspace)
    assert places(found, folders.root) == [("site/help/tone.md", 3, 21)]


def test_a_page_of_the_users_own_need_not_have_the_anchors_of_the_one_it_replaces(folders, workspace):
    (folders.own / "processes").mkdir(parents=True)
    (folders.own / "processes/fair.md").write_text("# Messe\n", "utf-8")
    to_step, to_nothing = broken("roles/editor.html", "../processes/fair.html#step-a"), broken("a.html", "b.html#x")
    assert traced([to_step, to_nothing], folders, workspace) == (to_nothing,)


def test_other_problems_stay_as_they_are(folders, workspace):
    other = fault("build-missing-page", Span("roles/editor.md", 1, 1, 1, 1), _("gone"), repair=_("look"))
    link = broken("roles/editor.html", "../weg.html")
    assert traced([other], folders, workspace) == (other,)
    assert traced([other, other, link], folders, None) == (other, link)
