"""A wait for something that may never happen, without a limit.

## Why
Whoever does not click stays in the wait for good. Nobody sees them any more, and they count as in progress for ever.

## Incorrect
    steps:
      - start: form
      - wait: confirmation
        until: Opt-in bestätigt
      - end: done

## Correct
    steps:
      - start: form
      - wait: confirmation
        until: Opt-in bestätigt
        timeout: 7d
        on_timeout: no-consent
      - end: done
      - end: no-consent
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import WaitStep, Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the waits with `until` and no `timeout`, at what they wait for; a misspelled `timeout` counts as one."""
    for flow in context.flows:
        for step in flow.of(WaitStep):
            if step.until is not None and step.timeout is None and not step.left_out():
                yield Finding(
                    at=step.span_of("until"),
                    about=(flow.process, step),
                    message=_("“{id}” may wait for ever", id=step.id),
                    repair=_("add `timeout`, and with `on_timeout` where the flow goes then"),
                )


CHECK = Check(severity="error", find=find)
