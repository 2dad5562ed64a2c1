import pytest

from procviz.pages.telling.strip import strip_of

CATALOGUE = """
    teams: {t: {title: Team}}
    objectives:
      grow:
        title: Wachsen
        teams: [t]
        period: 2026
        key_results:
          ten: {title: Zehn, kpi: leads, baseline: 0, current: 5, target: 10}
          more: {title: Mehr}
      rest: {title: Ruhen, teams: [t], period: 2026}
    kpis:
      leads: {title: Leads, definition: Alle, kind: volume}
      none: {title: Keine, definition: Keine, kind: volume}
    """


def told(aims):
    return [(aim.objective.striptags(), aim.result.striptags(), aim.figures, aim.progress) for aim in aims]


TEN, MORE = ("Wachsen", "Zehn", "5, Ziel 10", 50), ("Wachsen", "Mehr", "", None)


@pytest.mark.parametrize(
    ("goals", "aims"),
    [
        ("[ten]", [TEN]),
        ("[grow]", [TEN, MORE]),
        ("[grow, ten]", [TEN, MORE]),
        ("[rest]", [("Ruhen", "", "", None)]),
        ("[gone]", []),
        ("[]", []),
    ],
)
def test_a_process_shows_the_goals_that_it_serves(read, goals, aims):
    site = read(catalogue=CATALOGUE, p=f"process: p\ngoals: {goals}\nsteps: [{{start: s}}, {{end: e}}]\n")
    assert told(strip_of(site, site.workspace.processes[0])) == aims


def test_an_objective_shows_its_key_results_and_a_kpi_those_that_it_measures(read):
    site = read(catalogue=CATALOGUE, p="process: p\nsteps: [{start: s}, {end: e}]\n")
    workspace = site.workspace
    assert told(strip_of(site, workspace.objectives["grow"])) == [("", *TEN[1:]), ("", *MORE[1:])]
    assert told(strip_of(site, workspace.kpis["leads"])) == [TEN]
    assert strip_of(site, workspace.kpis["none"]) == ()
    assert strip_of(site, workspace.teams["t"]) == ()


def test_a_key_result_is_linked_where_it_stands(read):
    site = read(catalogue=CATALOGUE, p="process: p\nsteps: [{start: s}, {end: e}]\n")
    [aim] = strip_of(site, site.workspace.kpis["leads"])
    assert aim.result == '<a href="../objectives/grow.html#ten">Zehn</a>'
