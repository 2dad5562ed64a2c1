"""An objective of one team that serves no shared one.

## Why
A goal that one team has alone is reached at the others' cost: marketing counts leads while sales misses orders. Shared
above, it shows what the part is for.

## Incorrect
    objectives:
      more-leads:
        title: 200 neue Kontakte
        teams: [marketing]
        period: 2026
        checked: 2026-11-16

## Correct
    objectives:
      more-leads:
        title: 200 neue Kontakte
        teams: [marketing]
        period: 2026
        checked: 2026-11-16
        parent: more-orders
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import Objective, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the objectives of one team with no objective of two or more teams anywhere above them."""
    for objective in workspace.objectives.values():
        if len(set(objective.teams)) == 1 and objective.has_all("teams") and _is_alone(objective, workspace):
            yield Finding(
                at=objective.key_span("teams"),
                about=(objective,),
                message=_(
                    "“{objective}” is a goal of {team} alone, and no shared goal stands above it",
                    objective=objective.id,
                    team=objective.teams[0],
                ),
                repair=_(
                    "name the team it is shared with, or the shared goal it serves: `{example}`", example="parent: …"
                ),
            )


def _is_alone(objective: Objective, workspace: Workspace) -> bool:
    """Return whether no ancestor is shared; one that could not be found may be."""
    seen = {objective.id}
    while objective.has_all("parent"):
        if not objective.parent or objective.parent in seen:
            return True
        above = workspace.objectives.get(objective.parent)
        if above is None or len(set(above.teams)) > 1 or not above.has_all("teams"):
            return False
        seen.add(above.id)
        objective = above
    return False


CHECK = Check(severity="warning", find=find)
