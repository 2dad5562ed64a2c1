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


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the processes without a start."""
    for process in workspace.processes:
        if process.is_whole and not any(isinstance(step, StartStep) for step in process.steps):
            yield Finding(
                at=process.key_span("steps"),
                about=(process,),
                message=_("this process has no start"),
                repair=_("write what sets it off as the first step: `- start: inquiry`"),
            )


CHECK = Check(severity="error", find=find)
