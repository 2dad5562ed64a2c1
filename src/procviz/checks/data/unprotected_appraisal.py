"""Data by which people are judged, with nothing that keeps the judging fair.

## Why
Whoever is judged by a number serves the number. A counter shows when it is served at others' cost; a note on how it
enters an appraisal, and what it must not be used for, protects both sides.

## Incorrect
    # data.yml
    data:
      calls:
        purpose: Sehen, wann Anrufe willkommen sind
        owner: marketing-engineer
        legal_basis: legitimate-interests
        retention: 90d
        appraisal: true
    # example.yml
    data: [calls]
    steps:
      - start: form
      - end: done

## Correct
    # data.yml
    data:
      calls:
        purpose: Sehen, wann Anrufe willkommen sind
        owner: marketing-engineer
        legal_basis: legitimate-interests
        retention: 90d
        appraisal: true
        appraisal_note: Nur als Gesprächsanlass, nie als Rangliste; mit dem Betriebsrat vereinbart
    # example.yml
    data: [calls]
    steps:
      - start: form
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the data items with `appraisal: true` and neither `counter` nor `appraisal_note`."""
    for item in workspace.data.values():
        if item.appraisal and is_unsaid(item, "counter") and is_unsaid(item, "appraisal_note"):
            yield Finding(
                at=item.span_of("appraisal"),
                about=(item,),
                message=_("people are judged by “{data}”, and nothing keeps that fair", data=item.id),
                repair=_(
                    "add as `counter:` the KPI that falls when it is gamed, or say in `appraisal_note:` how it is used"
                ),
            )


CHECK = Check(severity="error", find=find)
