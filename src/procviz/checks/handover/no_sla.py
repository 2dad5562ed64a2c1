"""A hand-over that says how it is accepted, and not by when.

## Why
Interest cools within hours. A time that both sides have promised can be kept, measured and escalated; “soon” cannot.

## Incorrect
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {signal: CRM-Status „Accepted“}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done

## Correct
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 4bh, signal: CRM-Status „Accepted“}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the hand-overs whose `accept` has no `within`.

    Where there is no `accept` at all, `no-acceptance` asks for both.
    """
    for process, step in context.handovers:
        if step.accept and is_unsaid(step.accept, "within"):
            yield Finding(
                at=step.key_span("accept"),
                about=(process, step),
                message=_("nothing says by when the receiver takes it"),
                repair=_("add the time both sides promise: `{example}`", example="within: 1bd"),
            )


CHECK = Check(severity="error", find=find)
