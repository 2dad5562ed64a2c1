"""Data that several teams use and roles of one team alone interpret.

## Why
A number says nothing by itself. Read by one side alone it becomes a weapon; read together it becomes a question both
can answer.

## Incorrect
    data:
      reject-reasons:
        purpose: Lernen, woran Übergaben scheitern
        owner: marketing-engineer
        personal: false
        interpreted_by: [marketing-engineer]
        visible_to: {aggregate: [marketing, sales]}
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        data: [reject-reasons]
        teams: [marketing, sales]
        min_volume: 20
        reading: Läuft ein halbes Jahr nach

## Correct
    data:
      reject-reasons:
        purpose: Lernen, woran Übergaben scheitern
        owner: marketing-engineer
        personal: false
        interpreted_by: [marketing-engineer, inside-sales]
        visible_to: {aggregate: [marketing, sales]}
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        data: [reject-reasons]
        teams: [marketing, sales]
        min_volume: 20
        reading: Läuft ein halbes Jahr nach
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.teams import teams_measured, teams_of
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the data items with readers of one team and users of more.

    A process uses data for its owner's team, a KPI for the teams it measures, a circle for whoever is in it. Processes
    at rest do not count. Where nobody interprets the data, or a reader's team is unknown, nothing is said.
    """
    users = _users(workspace, context)
    for item in workspace.data.values():
        readers = [teams_of(workspace, [role]) for role in item.interpreted_by]
        teams = users.get(item.id, set())
        if len(teams) > 1 and readers and all(readers) and len(set.union(*readers)) == 1:
            [team] = readers[0]
            yield Finding(
                at=item.key_span("interpreted_by"),
                about=(item,),
                message=_(
                    "{teams} use “{data}”, and {team} alone interprets it",
                    teams=", ".join(sorted(teams)),
                    data=item.id,
                    team=team,
                ),
                repair=_("add a role of another team to `interpreted_by:`"),
            )


def _users(workspace: Workspace, context: Context) -> dict[str, set[str]]:
    """Return the teams that use each data item."""
    found: dict[str, set[str]] = {}
    for item in workspace.data.values():
        circle = item.visible_to
        found[item.id] = teams_of(workspace, (*circle.detail, *circle.aggregate)) if circle else set()
    for kpi in workspace.kpis.values():
        for name in kpi.data:
            found.setdefault(name, set()).update(teams_measured(workspace, kpi))
    for process in workspace.processes:
        if not process.is_at_rest:
            teams = teams_of(workspace, [process.owner])
            for name in context.mentions.get((process.id, "data"), ()):
                found.setdefault(name, set()).update(teams)
    return found


CHECK = Check(severity="warning", find=find)
