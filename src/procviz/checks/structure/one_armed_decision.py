"""A decision or split with only one target.

## Why
All go the same way, whatever the condition: either a branch is missing, or the decision decides nothing and only makes
the picture harder to read.

## Incorrect
    steps:
      - start: form
      - decision: scoring
        next:
          - {when: Score ab 60, to: call}
          - {when: otherwise, to: call}
      - activity: call
      - end: done

## Correct
    steps:
      - start: form
      - decision: scoring
        next:
          - {when: Score ab 60, to: call}
          - {when: otherwise, to: done}
      - activity: call
        next: done
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import flow_of
from procviz.model import DecisionStep, Process, SplitStep, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the decisions and splits all of whose edges lead to the same step."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    for step in (*flow.of(DecisionStep), *flow.of(SplitStep)):
        if step.id in flow.unread or not process.is_whole:
            continue
        # An id that leads nowhere counts as well: it is a misspelled other branch.
        written = {name for edge in step.next for name in (edge.to, edge.else_) if name}
        targets = written | {link.target for link in flow.outgoing[step.id]}
        targets |= {link.target for link in flow.falls if link.source == step.id}
        if len(targets) == 1:
            yield Finding(
                at=step.key_span("next"),
                about=(process, step),
                message=_("all edges lead to “{target}”", target=targets.pop()),
                repair=_("add the other branch, or make it an `activity`"),
            )


CHECK = Check(severity="warning", find=find)
