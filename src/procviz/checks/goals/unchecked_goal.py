"""An objective of the running period that nobody has checked for a month.

## Why
Goals that are written in January and read in December steer nothing. A look every month is early enough to change
course.

## Incorrect
    objectives:
      fair:
        title: 60 Termine auf der Messe
        teams: [marketing, sales]
        period: 2026-Q4
        checked: 2026-10-02

## Correct
    objectives:
      fair:
        title: 60 Termine auf der Messe
        teams: [marketing, sales]
        period: 2026-Q4
        checked: 2026-11-16
"""

from collections.abc import Iterator
from datetime import timedelta

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Objective, Workspace
from procviz.words import _, _n

_MONTH = timedelta(days=30)


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the objectives whose period holds today and whose last check is more than 30 days back.

    The days count from the beginning of the period at the earliest, so that a new one has its first month too.
    """
    for objective in workspace.objectives.values():
        period = objective.period
        if period is None or not period.first_day <= context.today <= period.last_day:
            continue
        if objective.checked is None and not is_unsaid(objective, "checked"):
            continue
        last = max(objective.checked or period.first_day, period.first_day)
        if context.today - last > _MONTH:
            yield _finding(objective, (context.today - last).days)


def _finding(objective: Objective, days: int) -> Finding:
    return Finding(
        at=objective.span_of("checked"),
        about=(objective,),
        message=_n(
            "“{objective}” has not been checked for {count} day",
            "“{objective}” has not been checked for {count} days",
            days,
            objective=objective.id,
        ),
        repair=_("look at it together and write the day: `checked: …`"),
    )


CHECK = Check(severity="warning", find=find)
