"""A stakeholder who loses something and is offered neither a gain nor recognition.

## Why
People weigh a change by what it takes from them. Where nothing stands on the other side of the scales, resistance is
the sensible answer.

## Incorrect
    # people.yml
    stakeholders:
      area-sales:
        title: Gebietsvertrieb
        category: affected
        power: high
        interest: high
        current: neutral
        desired: neutral
        loses: Die eigene Liste der Kontakte

## Correct
    # people.yml
    stakeholders:
      area-sales:
        title: Gebietsvertrieb
        category: affected
        power: high
        interest: high
        current: neutral
        desired: neutral
        loses: Die eigene Liste der Kontakte
        gains: Nur noch Anrufe, die jemand erwartet
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the stakeholders with a loss and nothing in return."""
    for stakeholder in workspace.stakeholders.values():
        if not is_unsaid(stakeholder, "loses") and all(is_unsaid(stakeholder, key) for key in ("gains", "recognition")):
            yield Finding(
                at=stakeholder.span_of("loses"),
                about=(stakeholder,),
                message=_("they lose this, and are offered nothing in return"),
                repair=_("add `gains:` or `recognition:`"),
            )


CHECK = Check(severity="warning", find=find)
