from procviz.checks.teams import teams_measured, teams_of


def test_roles_stand_for_their_teams_and_teams_for_themselves(workspace):
    read = workspace("places:\n  hall: {title: Hall}\n")
    assert teams_of(read, ["inside-sales", "marketing", "nobody", None]) == {"sales", "marketing"}


def test_a_kpi_measures_the_teams_it_names_else_its_owners(workspace):
    kpis = workspace(
        "kpis:\n"
        "  a: {definition: A, kind: cost, teams: [sales], owner: marketing-engineer}\n"
        "  b: {definition: B, kind: cost, owner: marketing-engineer}\n"
        "  c: {definition: C, kind: cost}\n"
    )
    assert [sorted(teams_measured(kpis, kpis.kpis[name])) for name in "abc"] == [["sales"], ["marketing"], []]
