"""An owner who cannot change what they own, in a team where nobody else can either.

## Why
What is described here changes every few weeks. Where nobody near it can edit these files, the description grows old,
or somebody who does not know the work rewrites it.

## Incorrect
    # people.yml
    roles:
      service-planner: {title: Einsatzplanung, team: service}
    teams:
      service: {title: Service}
    # visit.yml
    owner: service-planner

## Correct
    # people.yml
    roles:
      service-planner: {title: Einsatzplanung, team: service, can_edit: true}
    teams:
      service: {title: Service}
    # visit.yml
    owner: service-planner
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_said_badly
from procviz.model import DataItem, Kpi, Process, System, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the owners of processes, systems, data and KPIs with no editor in their team."""
    if any(is_said_badly(role, "can_edit") or not role.has_all("can_edit") for role in workspace.roles.values()):
        return
    edited = {role.team for role in workspace.roles.values() if role.can_edit}
    for thing in _owned(workspace):
        role = workspace.roles.get(thing.owner or "")
        if role and role.team in workspace.teams and role.team not in edited:
            yield Finding(
                at=thing.span_of("owner"),
                about=(thing,),
                message=_("neither “{role}” nor anyone in “{team}” can edit this", role=role.id, team=role.team or ""),
                repair=_("add `can_edit: true` to a role of the team, or name another owner"),
            )


def _owned(workspace: Workspace) -> Iterator[Process | System | DataItem | Kpi]:
    yield from workspace.processes
    yield from workspace.systems.values()
    yield from workspace.data.values()
    yield from workspace.kpis.values()


CHECK = Check(severity="warning", find=find)
