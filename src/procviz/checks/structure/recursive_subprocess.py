"""Processes that contain each other.

## Why
Whoever enters the one enters the other, and so on without end. Often a hand-over or an exit is meant, which leads on to
the other process instead of running it inside.

## Incorrect
    # nurture.yml
    process: nurture
    steps:
      - start: download
      - subprocess: invite
        process: event
      - end: done

    # event.yml
    process: event
    steps:
      - start: invitation
      - subprocess: afterwards
        process: nurture
      - end: visited

## Correct
    # nurture.yml
    process: nurture
    steps:
      - start: download
      - subprocess: invite
        process: event
      - end: done

    # event.yml
    process: event
    steps:
      - start: invitation
      - message: afterwards
        channel: email
      - end: visited
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.graph import shortest_way
from procviz.model import SubprocessStep, Workspace
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield every call that leads back to the process it stands in."""
    calls = {
        flow.process.id: [(step, step.process) for step in flow.of(SubprocessStep) if step.process]
        for flow in context.flows
    }
    onward = {caller: [called for _step, called in inner] for caller, inner in calls.items()}
    for process in workspace.processes:
        for step, called in calls[process.id]:
            if way := shortest_way(onward, called, process.id):
                yield Finding(
                    at=step.span_of("process"),
                    about=(process, step),
                    message=_("“{id}” contains itself: {way}", id=process.id, way=" → ".join([process.id, *way])),
                    repair=_("take one of these calls out; to lead on to the other process, end this one before"),
                )


CHECK = Check(severity="error", find=find)
