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
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the waits with `until` and no `timeout`, at what they wait for; a misspelled `timeout` counts as one."""
    for process in workspace.processes:
        for step in process.steps:
            if step.kind == "wait" and step.until is not None and step.timeout is None and not step.left_out():
                yield Finding(
                    at=step.span_of("until"),
                    about=(process, step),
                    message=_("“{id}” may wait for ever", id=step.id),
                    repair=_("add `timeout`, and with `on_timeout` where the flow goes then"),
                )


CHECK = Check(severity="error", find=find)
