"""An MQL whose stage names no gate of fit and engagement.

## Why
Interest without fit wastes a call, fit without interest annoys a company. A gate that names both can be built into the
scoring and checked by anyone; a definition alone is a matter of opinion.

## Incorrect
    stages:
      mql:
        definition: Ein Betrieb, der passt und Interesse zeigt
        owner: marketing
        agreed: {by: [marketing, sales], date: 2026-09-14}
        gate: {engagement: ab 60 Punkten in 90 Tagen}

## Correct
    stages:
      mql:
        definition: Ein Betrieb, der passt und Interesse zeigt
        owner: marketing
        agreed: {by: [marketing, sales], date: 2026-09-14}
        gate: {fit: Klasse A oder B, engagement: ab 60 Punkten in 90 Tagen}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the MQL where its gate lacks a half; a stage that no file has is left to `undefined-stage`."""
    stage = workspace.stages.get("mql")
    if stage is None or not stage.is_written:
        return
    if stage.gate is None:
        missing = ["fit", "engagement"] if is_unsaid(stage, "gate") else []
    else:
        missing = [key for key in ("fit", "engagement") if is_unsaid(stage.gate, key)]
    if missing:
        yield Finding(
            at=stage.key_span("gate"),
            about=(stage,),
            message=_(
                "“{stage}” has no gate for {missing}", stage=stage.id, missing=", ".join(map("`{}`".format, missing))
            ),
            repair=_("write what a lead must bring: `{example}`", example="gate: {fit: A or B, engagement: 60}"),
        )


CHECK = Check(severity="warning", find=find)
