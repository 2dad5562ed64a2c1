import datetime as dt

import pytest

from procviz.pages.telling.attention import lag_of


@pytest.mark.parametrize(("day", "lag"), [("2026-07-02", 0), ("2026-12-31", 50), ("2027-01-01", None)])
def test_a_key_result_lags_by_the_part_of_its_period_that_has_gone_by(read, day, lag):
    goals = """
        objectives:
          o: {title: O, teams: [t], period: 2026, key_results: {k: {title: K, baseline: 0, target: 10, current: 5}}}
        """
    workspace = read(catalogue=goals, p="process: p\nsteps: [{start: s}, {end: e}]\n").workspace
    objective = workspace.objectives["o"]
    assert lag_of(objective, objective.key_results["k"], dt.date.fromisoformat(day)) == lag
