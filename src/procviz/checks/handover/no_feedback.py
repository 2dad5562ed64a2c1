"""A hand-over without a way back from the receiver to the giver.

## Why
Who hands over and never hears what became of it cannot learn, and repeats the same mistake. Reject reasons tell of the
bad ones alone; feedback tells of the good ones as well.

## Incorrect
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        on_breach: {notify: marketing-engineer}
      - end: done

## Correct
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe, note: Was aus jedem Lead geworden ist}
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import HandoverStep, Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the hand-overs whose `feedback` is absent or says nothing.

    Any of `within`, `via` and `note` will do. Neither `reject` nor a later hand-over in the other direction counts:
    both come back with some of the contacts only.
    """
    for process, step in context.handovers:
        if _lacks_feedback(step):
            yield Finding(
                at=step.key_span("feedback"),
                about=(process, step),
                message=_("the giver never hears what became of it"),
                repair=_(
                    "name when and in which meeting the receiver reports back: `{example}`",
                    example="feedback: {within: 10bd, via: …}",
                ),
            )


def _lacks_feedback(step: HandoverStep) -> bool:
    if step.feedback is None:
        return is_unsaid(step, "feedback")
    return all(is_unsaid(step.feedback, key) for key in ("within", "via", "note"))


CHECK = Check(severity="error", find=find)
