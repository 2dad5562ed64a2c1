"""A hand-over that can be rejected without a reason.

## Why
“Not useful” helps nobody. A short list of reasons takes one click to give and can be counted: it shows whether the
definition, the data or the routing is at fault.

## Incorrect
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        reject: {to: later}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
      - end: later
        sets_stage: recycled

## Correct
    steps:
      - start: form
      - handover: to-sales
        between: [marketing-engineer, inside-sales]
        accept: {within: 1bd, signal: CRM-Status „Accepted“}
        reject: {reasons: [falsch zugeordnet, Angaben unvollständig, kein Vorhaben], to: later}
        on_breach: {notify: marketing-engineer}
        feedback: {within: 10bd, via: jour-fixe}
      - end: done
      - end: later
        sets_stage: recycled
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.model.steps import Rejection
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the hand-overs whose `reject` gives no reasons; one without `reject` cannot be rejected."""
    for process, step in context.handovers:
        if step.reject and _lacks_reasons(step.reject):
            yield Finding(
                at=step.key_span("reject"),
                about=(process, step),
                message=_("it can be rejected without a reason"),
                repair=_("list the reasons there are: `{example}`", example="reasons: [misrouted, incomplete]"),
            )


def _lacks_reasons(reject: Rejection) -> bool:
    if any(map(str.strip, reject.reasons)):
        return False
    return is_unsaid(reject, "reasons") or (reject.has("reasons") and reject.has_all("reasons"))


CHECK = Check(severity="warning", find=find)
