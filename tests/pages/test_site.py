"""The pages together: what there is, where it stands, in which language."""

import re

import pytest

from procviz.pages import write

PATHS = (
    "index.md",
    "processes/index.md",
    "processes/blechexpo.md",
    "roles/index.md",
    "roles/inside-sales.md",
    "channels/email.md",
    "audiences/inquirers.md",
    "stages/mql.md",
    "objectives/obj-retrofit.md",
    "kpis/sql-count.md",
    "experiments/exp-subject.md",
    "teams/sales.md",
    "meetings/fair-circle.md",
    "systems/crm.md",
    "data/lead-record.md",
    "places/fairground.md",
    "views/landscape.md",
    "views/handovers.md",
    "views/findings.md",
    "help/reading.md",
    "help/gallery.md",
    "help/editing.md",
)


@pytest.mark.parametrize("path", PATHS)
def test_there_is_a_page_of_each_kind(bundled_pages, path):
    assert path in bundled_pages


def test_the_navigation_runs_from_the_start_page_to_help(bundled_pages):
    sections = dict.fromkeys(page.section[:1] for page in bundled_pages.values())
    assert [section[0] if section else "" for section in sections] == [
        "",
        "Prozesse",
        "Rollen",
        "Kanäle",
        "Zielgruppen",
        "Stufen",
        "Ziele und Zahlen",
        "Nachschlagen",
        "Übersichten",
        "Hilfe",
    ]


def test_paths_are_unique(bundled):
    paths = [page.path for page in write(bundled)]
    assert len(set(paths)) == len(paths)


def test_the_same_workspace_gives_the_same_pages(bundled, bundled_pages):
    assert {page.path: page for page in write(bundled)} == bundled_pages


def test_an_english_workspace_speaks_english(read):
    site = read(
        workspace="title: {de: Handbuch, en: Handbook of ours}\nlanguage: en\n",
        p="process: p\ntitle: {de: Messe, en: Fair}\ntype: event\nsteps: [{start: s}, {end: e}]\n",
    )
    pages = {page.path: page for page in write(site)}
    assert pages["index.md"].text.partition("# ")[2].startswith("Handbook of ours")
    assert pages["processes/p.md"].section == ("Processes", "Event")
    assert "## Steps" in pages["processes/p.md"].text
    assert "Schritt" not in "".join(page.text for page in pages.values())


def test_a_german_workspace_speaks_german(small):
    # The pages of single rules are the rules' own and say in which language they are.
    told = [page for page in write(small) if not page.path.startswith("help/rules")]
    words = "".join(re.sub("<details.*?</details>|<code>.*?</code>", "", page.text) for page in told)
    for english in ("Steps", "Where used", "within", "Identifier", "Nothing", "Goes on", "business"):
        assert english not in words


def test_a_workspace_without_catalogue_has_its_pages_all_the_same(read):
    site = read(p="process: p\nsteps: [{start: s}, {end: e}]\n")
    assert [
        page.path
        for page in write(site)
        if page.path == "help/rules/index.md" or not page.path.startswith("help/rules/")
    ] == [
        "index.md",
        "processes/index.md",
        "processes/p.md",
        *(f"stages/{name}.md" for name in ("index", "inquiry", "mql", "sal", "sql", "opportunity", "customer")),
        "stages/recycled.md",
        "stages/disqualified.md",
        "views/index.md",
        "views/handovers.md",
        "views/landscape.md",
        "views/findings.md",
        "help/reading.md",
        "help/gallery.md",
        "help/editing.md",
        "help/reference.md",
        "help/rules/index.md",
    ]


def test_the_landscape_links_from_where_it_stands(bundled_pages):
    home = {node.link for node in bundled_pages["index.md"].pictures[0].nodes}
    below = {node.link for node in bundled_pages["views/landscape.md"].pictures[0].nodes}
    assert "processes/blechexpo.html" in home
    assert "../processes/blechexpo.html" in below


def test_words_of_neighbouring_cells_stay_apart_for_the_search(bundled_pages):
    glued = re.compile(r".{0,40}(?:</(?:td|th|dt|dd|li|p|h3)>|<br>)(?!</)[^\s].{0,20}")
    assert [found[0] for page in bundled_pages.values() for found in glued.finditer(page.text)] == []
