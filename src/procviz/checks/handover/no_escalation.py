"""A hand-over that nothing follows from when the receiver does not take it in time.

## Why
Holidays, illness, a trade fair: every promised time is missed some day. Where nobody is told, the contact is lost
without anyone having done wrong.

## Incorrect
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done

## Correct
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import HandoverStep, Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the hand-overs whose `on_breach` is absent, or neither notifies a role nor leads anywhere."""
    for process, step in context.handovers:
        if _lacks_escalation(step):
            yield Finding(
                at=step.key_span("on_breach"),
                about=(process, step),
                message=_("nothing happens when the receiver does not take it in time"),
                repair=_("name the role that is told then: `{example}`", example="on_breach: {notify: …}"),
            )


def _lacks_escalation(step: HandoverStep) -> bool:
    if step.on_breach is None:
        return is_unsaid(step, "on_breach")
    return all(is_unsaid(step.on_breach, key) for key in ("notify", "to"))


CHECK = Check(severity="warning", find=find)
