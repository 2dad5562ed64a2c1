"""A KPI with a target whose data one role alone both produces and interprets.

## Why
Nobody marks their own work without a kind eye. A second role that writes some of the data, or reads it too, is enough.

## Incorrect
    data:
      offers:
        purpose: Verfolgen, was aus Angeboten wird
        owner: marketing-engineer
        legal_basis: contract
        retention: 3y
        produced_by: [inside-sales]
        interpreted_by: [inside-sales]
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        data: [offers]
        target: 25
        min_volume: 20
        reading: Läuft ein halbes Jahr nach

## Correct
    data:
      offers:
        purpose: Verfolgen, was aus Angeboten wird
        owner: marketing-engineer
        legal_basis: contract
        retention: 3y
        produced_by: [inside-sales]
        interpreted_by: [inside-sales, marketing-engineer]
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        data: [offers]
        target: 25
        min_volume: 20
        reading: Läuft ein halbes Jahr nach
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.targets import targets
from procviz.model import Kpi, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the KPIs with a target, their own or in a key result, that rest on one role.

    All of a KPI's data counts together; where one of its items does not say who produces and who interprets it,
    nothing is said.
    """
    wanted = targets(workspace)
    for kpi in workspace.kpis.values():
        if kpi.id in wanted and (role := _only_role(workspace, kpi)):
            yield Finding(
                at=kpi.key_span("data"),
                about=(kpi,),
                message=_("{role} alone produces and interprets what “{kpi}” is measured by", role=role, kpi=kpi.id),
                repair=_("let a second role interpret the data, and add it to `interpreted_by:` there"),
                related=tuple(
                    Related(workspace.data[name].key_span("interpreted_by"), _("the data is here")) for name in kpi.data
                ),
            )


def _only_role(workspace: Workspace, kpi: Kpi) -> str | None:
    """Return the one role behind all data of a KPI, where there is one."""
    roles: set[str] = set()
    for name in kpi.data:
        item = workspace.data.get(name)
        if item is None or not item.produced_by or not item.interpreted_by:
            return None
        if not (item.has_all("produced_by") and item.has_all("interpreted_by")):
            return None
        roles.update(item.produced_by, item.interpreted_by)
    return roles.pop() if len(roles) == 1 else None


CHECK = Check(severity="warning", find=find)
