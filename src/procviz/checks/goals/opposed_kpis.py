"""A KPI of one team and its counter of another, both with targets, and no objective that both teams share.

## Why
Marketing is held to many leads, sales to a high rate of closing: each reaches its figure at the other's cost. Only a
goal of both makes the two figures one question.

## Incorrect
    objectives:
      more-orders:
        title: More orders
        teams: [sales]
        period: 2026
        checked: 2026-11-16
        key_results: {kr-orders: {kpi: order-rate, target: 25}}
    kpis:
      mql-count:
        definition: Neue MQL im Quartal
        kind: volume
        target: 60
        counter: order-rate
        teams: [marketing]
        reading: Mit der Auftragsquote lesen
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        teams: [sales]
        min_volume: 20
        reading: Läuft ein halbes Jahr nach

## Correct
    kpis:
      mql-count:
        definition: Neue MQL im Quartal
        kind: volume
        target: 60
        counter: order-rate
        teams: [marketing]
        reading: Mit der Auftragsquote lesen
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        target: 25
        teams: [sales]
        min_volume: 20
        reading: Läuft ein halbes Jahr nach
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.targets import targets
from procviz.checks.teams import teams_measured
from procviz.model import Kpi, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the KPIs that are opposed to their counters.

    The teams of a KPI are those it names, else its owner's. Of several teams, one pair that shares an objective will
    do, and a team on both sides sees both figures anyway. Targets may stand in a key result. Nothing is said where an
    objective may stand in a file that could not be read.
    """
    if not context.is_complete:
        return
    wanted = targets(workspace)
    for kpi in workspace.kpis.values():
        counter = workspace.kpis.get(kpi.counter) if kpi.counter else None
        if counter is None or not {kpi.id, counter.id} <= wanted.keys():
            continue
        ours, theirs = teams_measured(workspace, kpi), teams_measured(workspace, counter)
        if ours and theirs and not ours & theirs and not _share_a_goal(workspace, ours, theirs):
            yield _finding(kpi, counter, ours, theirs)


def _share_a_goal(workspace: Workspace, ours: set[str], theirs: set[str]) -> bool:
    return any(
        (ours.intersection(objective.teams) and theirs.intersection(objective.teams)) or not objective.has_all("teams")
        for objective in workspace.objectives.values()
    )


def _finding(kpi: Kpi, counter: Kpi, ours: set[str], theirs: set[str]) -> Finding:
    return Finding(
        at=kpi.span_of("counter"),
        about=(kpi,),
        message=_(
            "{ours} is held to “{kpi}”, {theirs} to its counter “{counter}”, and they share no objective",
            ours=", ".join(sorted(ours)),
            theirs=", ".join(sorted(theirs)),
            kpi=kpi.id,
            counter=counter.id,
        ),
        repair=_("give both teams an objective that they share"),
        related=(Related(counter.span_of(), _("the counter is here")),),
    )


CHECK = Check(severity="warning", find=find)
