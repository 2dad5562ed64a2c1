"""A process without an end.

## Why
A process that never ends cannot be measured: nobody can say how many got through, and with which outcome.

## Incorrect
    steps:
      - start: form
      - message: welcome
        channel: email

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
      - end: welcomed
        outcome: success
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import EndStep, Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the processes without an end."""
    for flow in context.flows:
        process = flow.process
        if not flow.of(EndStep) and process.is_whole:
            yield Finding(
                at=process.key_span("steps"),
                about=(process,),
                message=_("this process has no end"),
                repair=_("write how it ends as the last step: `- end: done`"),
            )


CHECK = Check(severity="error", find=find)
