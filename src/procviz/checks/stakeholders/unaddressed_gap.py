"""A stakeholder who is to change their mind, and nobody who does something about it.

## Why
Resistance does not fade by itself. A difference between where a group stands and where the change needs it is work:
it takes an action, and someone who answers for it.

## Incorrect
    # people.yml
    stakeholders:
      area-sales:
        title: Gebietsvertrieb
        category: affected
        power: high
        interest: high
        current: resistant
        desired: supportive
        actions:
          - {what: Probelauf in zwei Gebieten}

## Correct
    # people.yml
    stakeholders:
      area-sales:
        title: Gebietsvertrieb
        category: affected
        power: high
        interest: high
        current: resistant
        desired: supportive
        actions:
          - {what: Probelauf in zwei Gebieten, owner: inside-sales}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_said_badly, is_unsaid
from procviz.model import Process, Stakeholder, StepBasics, Workspace
from procviz.source import Span
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the stakeholders with a gap and without an action that has an owner."""
    waiting = [one for one in workspace.stakeholders.values() if _has_gap(one) and not _is_cared_for(one)]
    if not waiting or not context.is_complete or not all(process.has_all("steps") for process in workspace.processes):
        return  # the action may stand where nobody could read it
    addressed = _addressed(workspace)
    for stakeholder in waiting:
        if stakeholder.id not in addressed:
            yield Finding(
                at=_place(stakeholder),
                about=(stakeholder,),
                message=_(
                    "to get from “{current}” to “{desired}” takes an action that somebody answers for",
                    current=stakeholder.current or "",
                    desired=stakeholder.desired or "",
                ),
                repair=_("add `owner:` to the action") if stakeholder.actions else _("add `actions:` with an owner"),
            )


def _has_gap(stakeholder: Stakeholder) -> bool:
    return None not in {stakeholder.current, stakeholder.desired} and stakeholder.current != stakeholder.desired


def _is_cared_for(stakeholder: Stakeholder) -> bool:
    """Return whether an action of the stakeholder has an owner, or one may stand in what could not be read."""
    if is_said_badly(stakeholder, "actions") or not stakeholder.has_all("actions"):
        return True
    return any(not is_unsaid(action, "owner") for action in stakeholder.actions)


def _place(stakeholder: Stakeholder) -> Span:
    return stakeholder.span_of("actions", 0) if stakeholder.actions else stakeholder.span_of("desired")


def _addressed(workspace: Workspace) -> set[str]:
    """Return the stakeholders for whom a message or an activity of a process is meant that somebody answers for."""
    return {
        name
        for process in workspace.processes
        if not process.is_at_rest
        for step in process.steps
        if step.kind in {"message", "activity"} and step.stakeholders and _has_owner(process, step)
        for name in step.stakeholders
    }


def _has_owner(process: Process, step: StepBasics) -> bool:
    return bool(step.by or (step.raci and step.raci.A) or not is_unsaid(process, "owner"))


CHECK = Check(severity="error", find=find)
