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
from procviz.model import Edge, ParallelStep, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the steps with conditions on all of their edges, none of which is `otherwise`.

    An edge without condition among others with one is no way out either, but the reader reports it.
    """
    for process in workspace.processes:
        for step in process.steps:
            if isinstance(step, ParallelStep) or not step.next:
                continue
            if all(map(_is_condition, step.next)) and step.has_all("next"):
                yield Finding(
                    at=step.key_span("next"),
                    about=(process, step),
                    message=_("no branch for contacts that meet none of the conditions"),
                    repair=_("add a branch with `when: otherwise`"),
                )


def _is_condition(edge: Edge) -> bool:
    return edge.when is not None and not edge.is_otherwise


CHECK = Check(severity="error", find=find)
