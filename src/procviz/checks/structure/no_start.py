"""A process without a start.

## Why
Nobody knows what sets the process off, and no contact ever enters it. Each start also begins a strand on the time axis;
without one, no step has a time.

## Incorrect
    steps:
      - message: welcome
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - message: welcome
        channel: email
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import StartStep, Workspace
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the processes without a start."""
    for flow in context.flows:
        process = flow.process
        if not flow.of(StartStep) and process.is_whole:
            yield Finding(
                at=process.key_span("steps"),
                about=(process,),
                message=_("this process has no start"),
                repair=_("write what sets it off as the first step: `- start: inquiry`"),
            )


CHECK = Check(severity="error", find=find)
