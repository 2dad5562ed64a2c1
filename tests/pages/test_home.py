import dataclasses

import pytest

from procviz.pages import write
from procviz.problem import About, Problem, Severity
from procviz.source import Span
from procviz.words import _


def home_of(site):
    return next(page for page in write(site) if page.path == "index.md")


@pytest.fixture
def home(small):
    return home_of(small)


@pytest.fixture(scope="module")
def bundled_home(bundled_pages):
    return bundled_pages["index.md"].text


def part(text, heading):
    """Return what stands between a heading and the next."""
    return text.partition(heading)[2].partition("<h2>")[0].partition("\n## ")[0]


def test_it_leads_to_what_people_come_for(home):
    for address in ("processes/index.html", "views/index.html", "views/handovers.html", "help/reading.html"):
        assert f'<a href="{address}">' in home.text


def test_it_leads_nowhere_that_is_not_there(home, small):
    addresses = {page.path.removesuffix(".md") for page in write(small)}
    for piece in home.text.split('href="')[1:]:
        assert piece.partition(".html")[0] in addresses


def test_it_shows_the_landscape(home):
    assert [picture.id for picture in home.pictures] == ["landscape"]
    assert 'data-diagram="landscape"' in home.text


def test_each_role_has_a_way_to_what_it_has_to_do(home):
    roles = part(home.text, "## Ich bin in …")
    assert '<h3><a href="teams/marketing.html">Marketing</a></h3>' in roles
    assert '<a href="roles/caller.html#handovers">meine Übergaben</a>' in roles
    assert '<a href="roles/caller.html#used">meine Schritte</a>' in roles
    assert "meine Daten" not in roles


def test_the_places_that_it_leads_to_on_the_page_of_a_role_are_there(small):
    role = next(page.text for page in write(small) if page.path == "roles/caller.md")
    assert 'id="handovers"' in role
    assert 'id="used"' in role


def test_many_roles_are_found_by_their_teams(read):
    roles = {f"r{n}": {"title": f"Rolle {n}", "team": "t"} for n in range(61)}
    site = read(
        catalogue={"teams": {"t": {"title": "Team"}}, "roles": roles},
        p="process: p\nsteps: [{start: s}, {end: e}]\n",
    )
    roles = part(home_of(site).text, "## Ich bin in …")
    assert '<a href="teams/t.html">Team</a>' in roles
    assert "Rolle 7" not in roles


def test_the_goals_of_the_period_stand_there_the_first_of_each_objective_first(bundled_home):
    goals = part(bundled_home, "<h2>Ziele auf einen Blick</h2>")
    assert "17, Ziel 24" in goals
    assert "Blechexpo" not in goals
    assert goals.index("24 bestätigte Leads") < goals.index("Der Vertrieb nimmt 80 %")


def test_key_results_that_lag_far_behind_their_time_need_attention(bundled_home):
    attention = part(bundled_home, "<h2>Was Aufmerksamkeit braucht</h2>")
    assert "Im Rückstand:" in attention
    assert "Neun von zehn Vorgängen stehen vollständig im neuen CRM" in attention


def test_what_is_in_order_needs_none(home):
    assert "Nichts: Alle Prüfungen sind bestanden." in part(home.text, "<h2>Was Aufmerksamkeit braucht</h2>")


def test_overdue_reviews_and_ended_experiments_need_attention(read):
    catalogue = """
        kpis: {k: {title: K, definition: K, kind: quality}}
        experiments:
          old: {title: Betreff, hypothesis: H, primary: k, status: running, started: 2026-03-01, runtime: 4w}
          new: {title: Uhrzeit, hypothesis: H, primary: k, status: running, started: 2026-11-01, runtime: 4w}
          done: {title: Farbe, hypothesis: H, primary: k, status: decided, started: 2026-03-01, runtime: 4w}
        """
    site = read(catalogue=catalogue, p="process: p\nsteps: [{start: s}, {end: e}]\n")
    overdue = Problem(
        rule="review-overdue",
        severity=Severity.WARNING,
        span=Span("p.yml", 1, 1, 1, 2),
        message=_("{text}", text="überfällig"),
        about=About("processes", "p"),
    )
    attention = part(home_of(dataclasses.replace(site, problems=(overdue,))).text, "Was Aufmerksamkeit braucht</h2>")
    assert "1 Prüfung ist überfällig" in attention
    assert 'noch nicht entschieden: <a href="experiments/old.html">Betreff</a></li>' in attention


def test_without_history_nothing_is_said_of_changes(home):
    assert "Zuletzt geändert" not in home.text
