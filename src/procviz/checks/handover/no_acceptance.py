"""A hand-over without a signal that the receiver took it.

## Why
What is only sent is not handed over. Without a visible sign each side believes that the other one has it, and the
contact waits between them.

## Incorrect
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd}
        on_breach: {notify: marketing-engineer}
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
    """Yield the hand-overs without `accept`, or without the signal in it."""
    for process, step in context.handovers:
        if _lacks_signal(step):
            yield Finding(
                at=step.key_span("accept"),
                about=(process, step),
                message=_("nothing shows that the receiver took it"),
                repair=_(
                    "name the sign that both sides see, and by when: `{example}`",
                    example="accept: {within: 1bd, signal: …}",
                ),
            )


def _lacks_signal(step: HandoverStep) -> bool:
    return is_unsaid(step.accept, "signal") if step.accept else is_unsaid(step, "accept")


CHECK = Check(severity="error", find=find)
