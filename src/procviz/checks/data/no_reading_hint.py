"""A KPI that does not say how to read it, or below how many cases it says nothing.

## Why
Two rejects out of three leads are not a rate. A sentence on how to read a figure, and how not to, saves the discussion
that its first swing starts.

## Incorrect
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality

## Correct
    kpis:
      order-rate:
        definition: Aufträge je hundert Angebote
        kind: quality
        min_volume: 20
        reading: Läuft ein halbes Jahr nach; das laufende Quartal ist immer zu niedrig
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the KPIs that lack either; a volume KPI is itself the number of cases and needs no `min_volume`."""
    for kpi in workspace.kpis.values():
        wanted = ("reading",) if kpi.kind in {"volume", None} else ("reading", "min_volume")
        missing = [key for key in wanted if is_unsaid(kpi, key)]
        if missing:
            yield Finding(
                at=kpi.span_of(),
                about=(kpi,),
                message=_(
                    "“{kpi}” comes without {missing}", kpi=kpi.id, missing=", ".join(map("`{}`".format, missing))
                ),
                repair=_("write how to read it, and how not to; and below how many cases it says nothing"),
            )


CHECK = Check(severity="info", find=find)
