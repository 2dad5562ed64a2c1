"""A step whose conditions leave some contacts with nowhere to go.

## Why
A contact that meets no condition waits forever, and nobody notices: no step fails, no role is told.

## Incorrect
    steps:
      - start: form
      - decision: scoring
        next:
          - {when: Score ab 60, to: call}
          - {when: Score 20 bis 59, to: mailing}
      - activity: call
        next: done
      - message: mailing
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - decision: scoring
        next:
          - {when: Score ab 60, to: call}
          - {when: otherwise, to: mailing}
      - activity: call
        next: done
      - message: mailing
        channel: email
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import flow_of
from procviz.model import Process, StepBasics, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the steps that ask for a condition and have no branch for the rest."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    for step in flow_of(process).branching:
        if step.is_conditional and step.kind != "parallel" and _leaves_a_rest(step):
            yield Finding(
                at=step.key_span("next"),
                about=(process, step),
                message=_("no branch for contacts that meet none of the conditions"),
                repair=_("add a branch with `when: otherwise`"),
            )


def _leaves_a_rest(step: StepBasics) -> bool:
    """Return whether no edge is meant for the rest, read or unread; one with neither `when` nor `share` may be.

    The reader asks what such an edge is for.
    """
    return (
        not any(edge.is_otherwise for edge in step.next)
        and step.has_all("next")
        and not any(edge.left_out() or (edge.when is None and edge.share is None) for edge in step.next)
    )


CHECK = Check(severity="error", find=find)
