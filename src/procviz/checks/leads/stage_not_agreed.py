"""A stage from MQL to SQL that two teams have not agreed on with a date.

## Why
At `mql`, `sal` and `sql` a lead changes hands. A definition that one team wrote alone is argued about at every single
lead; one that both signed is argued about once, and the date says which version holds.

## Incorrect
    stages:
      mql:
        definition: Fit A oder B und Engagement ab 60
        owner: marketing
        gate: {fit: A oder B, engagement: 60}
        agreed: {by: [marketing], date: 2026-09-14}

## Correct
    stages:
      mql:
        definition: Fit A oder B und Engagement ab 60
        owner: marketing
        gate: {fit: A oder B, engagement: 60}
        agreed: {by: [marketing, sales], date: 2026-09-14}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Stage, Workspace
from procviz.words import _

AGREED_STAGES = ("mql", "sal", "sql")
_BOTH_SIDES = 2
_EXAMPLE = "agreed: {by: [marketing, sales], date: 2026-09-14}"


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield what is missing in the agreements; a stage that no file has is left to `undefined-stage`."""
    for name in AGREED_STAGES:
        stage = workspace.stages.get(name)
        if stage and stage.is_written:
            yield from _gaps(stage)


def _gaps(stage: Stage) -> Iterator[Finding]:
    agreed = stage.agreed
    if agreed is None:
        if is_unsaid(stage, "agreed"):
            yield Finding(
                at=stage.span_of(),
                about=(stage,),
                message=_("nobody has agreed on “{stage}”", stage=stage.id),
                repair=_("agree on it between marketing and sales and note it: `{example}`", example=_EXAMPLE),
            )
        return
    if is_unsaid(agreed, "by") or (agreed.has_all("by") and len(set(agreed.by)) < _BOTH_SIDES):
        yield Finding(
            at=stage.key_span("agreed", "by"),
            about=(stage,),
            message=_("fewer than two teams have agreed on “{stage}”", stage=stage.id),
            repair=_("agree on it between marketing and sales and note it: `{example}`", example=_EXAMPLE),
        )
    if is_unsaid(agreed, "date"):
        yield Finding(
            at=stage.key_span("agreed"),
            about=(stage,),
            message=_("nothing says when “{stage}” was agreed on", stage=stage.id),
            repair=_("add the day of the agreement: `{example}`", example="date: 2026-09-14"),
        )


CHECK = Check(severity="error", find=find)
