import pytest

from procviz.pages import Site, write
from procviz.problem import About, Problem, Severity
from procviz.source import Span
from procviz.words import _

from .conftest import DAY, SMALL


def problem(about=None, rule="no-relevance", severity=Severity.WARNING, message=None):
    return Problem(
        rule=rule,
        severity=severity,
        span=Span("call.yml", 3, 1, 3, 5),
        message=message or _("{text}", text="Etwas fehlt"),
        about=about,
    )


def page_of(site, *problems):
    """Return the page of all findings of a workspace with these problems."""
    found = Site(workspace=site.workspace, day=DAY, problems=problems)
    return next(page.text for page in write(found) if page.path == "views/findings.md")


def headings(text):
    return [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]


def test_findings_stand_with_who_looks_after_what_they_are_about_and_nobodys_come_last(small):
    text = page_of(
        small,
        problem(),
        problem(About("meetings", "jour-fixe")),
        problem(About("processes", "call", "give")),
        problem(About("roles", "caller"), severity=Severity.ERROR),
        problem(About("teams", "marketing")),
    )
    assert headings(text)[:4] == ["Innendienst", "Marketing", "Redaktion", "Niemand Bestimmtes"]
    editors = text.partition("## Redaktion")[2].partition("## ")[0]
    assert '<a href="../roles/editor.html">Seite der Rolle</a>' in editors
    assert "2 Warnungen" in editors
    assert '<a href="../processes/call.html#step-give">Übergabe</a>' in editors


@pytest.mark.parametrize(
    ("kind", "name", "owner"),
    [
        ("key_results", "kr", "Marketing"),
        ("objectives", "more", "Marketing"),
        ("ideas", "test", "Innendienst"),
        ("stages", "mql", "Marketing"),
        ("audiences", "plants", "Niemand Bestimmtes"),
        ("data", "gone", "Niemand Bestimmtes"),
    ],
)
def test_each_kind_of_object_has_its_owner(read, kind, name, owner):
    more = """
        objectives: {more: {title: Mehr, teams: [marketing], period: 2026, key_results: {kr: {title: Zehn}}}}
        stages: {mql: {owner: marketing}}
        ideas: {test: {title: T, submitted: 2026-01-01, status: new, submitted_by: caller}}
        """
    site = read(**SMALL, more=more)
    assert headings(page_of(site, problem(About(kind, name))))[0] == owner


def test_overdue_reviews_have_a_table_with_owner_and_day(read):
    site = read(**SMALL | {"call": SMALL["call"].replace("2026-10-05", "2026-01-12")})
    text = page_of(site, problem(About("processes", "call"), rule="review-overdue"))
    table = text.partition("## Überfällige Prüfungen")[2].partition("## ")[0]
    assert '<a href="../processes/call.html">Rückruf</a>' in table
    assert '<a href="../roles/editor.html">Redaktion</a>' in table
    assert "11. Juli 2026 <small>(133 Tage)</small>" in table


def test_a_process_that_was_never_reviewed_says_so(read):
    site = read(**SMALL | {"call": SMALL["call"].replace("reviewed: 2026-10-05", "")})
    text = page_of(site, problem(About("processes", "call"), rule="review-overdue"))
    assert '<td data-label="Fällig seit">noch nie geprüft</td>' in text


def test_what_was_accepted_stands_with_its_reason_and_the_way_to_it(small):
    table = page_of(small).partition("## Mit Grund belassen")[2].partition("## ")[0]
    assert '<a href="../processes/call.html#step-thanks">Danke</a>' in table
    assert '<a href="../help/rules/no-relevance.html"><code>no-relevance</code></a>' in table
    assert "Ist nur eine Bestätigung." in table


def test_the_page_tells_how_to_accept_a_finding(small):
    assert "x-ignore:" in page_of(small).partition("## Einen Befund belassen")[2]


def test_what_stands_between_backticks_is_code_and_nothing_else_is_anything(small):
    text = page_of(small, problem(message=_("write `{key}` <here> & **now**", key="at: <b>")))
    assert "write <code>at: &lt;b&gt;</code> &lt;here&gt; &amp; **now**" in text


def test_of_very_many_findings_each_owner_has_some_and_is_told_of_the_rest(small):
    text = page_of(small, *[problem(About("processes", "call"))] * 300)
    assert text.count('<div class="procviz-finding warning">') == 20
    assert "280 weitere stehen auf den Seiten, die sie betreffen." in text
