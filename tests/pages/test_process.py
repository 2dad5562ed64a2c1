import dataclasses

import pytest

from procviz.diagram import Diagram
from procviz.pages import write
from procviz.problem import About, Problem, Severity
from procviz.source import Span
from procviz.words import _


@pytest.fixture
def page(small):
    return next(page for page in write(small) if page.path == "processes/call.md")


def a_diagram(name):
    return Diagram(id=name, title=name, description="", language="de", lanes=(), nodes=(), edges=())


def test_the_page_of_a_process_is_as_it_was_read_last(small, golden):
    site = dataclasses.replace(small, lenses={"call": (a_diagram("first"), a_diagram("second"))})
    golden("process.md", next(page.text for page in write(site) if page.path == "processes/call.md"))


def test_it_stands_under_its_type_and_carries_its_diagrams(page):
    assert page.title == "Rückruf"
    assert page.section == ("Prozesse", "Nurturing")
    assert [picture.id for picture in page.pictures] == [
        "call--role-order",
        "call--channel-time",
        "call--role-order-narrow",
    ]


def test_a_finding_stands_on_the_page_with_its_step_repair_rule_and_place(small):
    process = small.workspace.processes[0]
    problem = Problem(
        rule="no-way-out",
        severity=Severity.WARNING,
        span=Span(process.span_of().file, 12, 3, 12, 9),
        message=_("contacts stay for ever"),
        repair=_("add an end"),
        about=About("processes", "call", "choice"),
    )
    pages = {page.path: page.text for page in write(dataclasses.replace(small, problems=(problem,)))}
    told = pages["processes/call.md"].partition('id="found"')[2]
    assert '<div class="procviz-finding warning">' in told
    assert "contacts stay for ever" in told
    assert '<a href="#step-choice">Bedarf?</a>' in told
    assert "add an end" in told
    assert '<a href="../help/rules/no-way-out.html"><code>no-way-out</code></a> · call.yml:12' in told
    assert "1 Warnung" in pages["processes/call.md"]
    assert "1 Warnung" in pages["index.md"]
    assert "contacts stay for ever" in pages["views/findings.md"]


def test_an_accepted_finding_shows_its_reason(page):
    told = page.text.partition('class="procviz-finding ignored"')[2]
    assert "<code>no-relevance</code>" in told
    assert "Ist nur eine Bestätigung." in told


def test_a_process_that_says_next_to_nothing_still_has_a_page(read):
    site = read(p="process: p\nsteps: [{message: m}, {handover: h}, {wait: w}, {join: j}, {end: e}]\n")
    page = next(page for page in write(site) if page.path == "processes/p.md")
    assert page.title == "p"
    assert 'id="step-h"' in page.text


def test_what_leads_nowhere_is_shown_by_its_id(read):
    site = read(p="process: p\nowner: nobody\nsteps: [{start: s, channel: fax, next: gone}, {end: e}]\n")
    page = next(page for page in write(site) if page.path == "processes/p.md")
    assert "nobody" in page.text
    assert '<td data-label="Kanal">fax</td>' in page.text


def prose_of(page):
    """Return what happens, as it stands on a page."""
    return page.text.partition('<div class="procviz-prose"')[2].partition("</div>")[0]


def test_what_happens_stands_between_the_pictures_and_the_table_and_is_found_in_the_table_only(page):
    headings = [line[3:] for line in page.text.splitlines() if line.startswith("## ")]
    assert headings[1:4] == ["Auf einen Blick", "Was passiert", "Schritte"]
    assert prose_of(page).startswith(" data-search-exclude>")


def test_each_step_is_told_once_and_leads_to_its_row(page):
    told = prose_of(page)
    for step in ("form", "thanks", "give", "choice", "done", "out"):
        assert told.count(f'<a class="procviz-told" href="#step-{step}">') == 1
    assert '<a href="#step-thanks">Danke</a>' in told


def test_the_cases_of_a_decision_are_a_list_with_their_conditions_in_bold(page):
    assert "<p><strong>Bedarf da (60\N{NO-BREAK SPACE}%):</strong> Das Ziel ist erreicht: „" in prose_of(page)


def test_what_editors_write_is_commonmark_within_a_sentence_and_nothing_else(read):
    site = read(
        p="""
        process: p
        steps:
          - {start: s, title: "<b>*S*</b>"}
          - decision: d
            next: [{when: "*sehr* <i>gut</i>", to: x}, {when: otherwise, to: e}]
          - decision: x
            next: [{when: "[ja](https://example.com)", to: e}, {when: otherwise, to: e}]
          - {end: e}
        """
    )
    told = prose_of(next(page for page in write(site) if page.path == "processes/p.md"))
    assert "&lt;b&gt;*S*&lt;/b&gt;</a>" in told
    assert "<strong><em>sehr</em> &lt;i&gt;gut&lt;/i&gt;:</strong>" in told
    assert '<strong><a href="https://example.com">ja</a>:</strong>' in told


def test_a_called_process_is_linked_from_what_happens(read):
    site = read(
        p="process: p\nsteps: [{start: s}, {subprocess: c, process: q}, {end: e}]\n",
        q="process: q\ntitle: Q\nsteps: [{start: s}, {end: e}]\n",
    )
    pages = {page.path: page for page in write(site)}
    assert '<a href="../processes/q.html">Q</a>' in prose_of(pages["processes/p.md"])
