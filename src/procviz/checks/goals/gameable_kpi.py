"""A volume KPI with a target and no counter.

## Why
A number that people are held to is reached one way or another. Its counter is the KPI that falls when the number is
reached the wrong way: many leads against the part that sales accepts.

## Incorrect
    kpis:
      mql-count:
        definition: Neue MQL im Quartal
        kind: volume
        target: 60
        reading: Mit der Annahmequote lesen

## Correct
    kpis:
      mql-count:
        definition: Neue MQL im Quartal
        kind: volume
        target: 60
        counter: order-rate
        reading: Mit der Auftragsquote lesen
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.targets import targets
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the volume KPIs with a target, their own or in a key result, that nothing counters; not even themselves."""
    wanted = targets(workspace)
    for kpi in workspace.kpis.values():
        if kpi.kind != "volume" or kpi.id not in wanted:
            continue
        if is_unsaid(kpi, "counter") or kpi.counter == kpi.id:
            yield Finding(
                at=kpi.span_of("counter"),
                about=(kpi,),
                message=_("“{kpi}” has a target, and nothing shows when it is reached the wrong way", kpi=kpi.id),
                repair=_("name the KPI that falls then: `{example}`", example="counter: …"),
                related=(Related(wanted[kpi.id], _("the target is here")),),
            )


CHECK = Check(severity="warning", find=find)
