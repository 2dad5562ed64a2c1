import datetime as dt

import pytest

from procviz.model import Objective, Period
from procviz.pages.telling.periods import of_the_period

DAY = dt.date(2026, 11, 22)


def objective(name, period):
    return Objective.model_validate({"id": name, "title": name, "teams": ["t"], "period": Period(period)})


@pytest.mark.parametrize(
    ("periods", "shown"),
    [
        ({"year": "2026", "quarter": "2026-Q4", "later": "2027", "past": "2025"}, ["year", "quarter"]),
        ({"soon": "2027-Q1", "later": "2027-Q2"}, ["soon"]),
        ({"past": "2026-10"}, ["past"]),
        ({}, []),
    ],
)
def test_the_goals_of_the_period_are_those_that_run_else_the_nearest(periods, shown):
    found = of_the_period(tuple(objective(name, period) for name, period in periods.items()), DAY)
    assert [one.id for one in found] == shown
