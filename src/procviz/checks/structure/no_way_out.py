"""A step from which no end can be reached.

## Why
Whoever gets there stays for good: no outcome is counted, and the next process can never begin for them. An `exit` is
for leaving early, it does not replace an end.

## Incorrect
    steps:
      - start: form
      - decision: size
        next:
          - {when: more than 50 presses, to: visit}
          - {when: otherwise, to: mailing}
      - message: mailing
        channel: email
      - end: done
      - activity: visit

## Correct
    steps:
      - start: form
      - decision: size
        next:
          - {when: more than 50 presses, to: visit}
          - {when: otherwise, to: mailing}
      - message: mailing
        channel: email
        next: done
      - activity: visit
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import flow_of
from procviz.model import Process, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the dead ends, not the steps that merely lead to one; of a loop without a way out its first step.

    A step that would run on into a `start` is a dead end too, but `falls-into-start` says so.
    """
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    is_onward = flow.leads_down and all(links or name in flow.ends for name, links in flow.outgoing.items())
    if is_onward or not flow.is_whole or not flow.ends:
        return  # what leads down and on from each step comes to an end
    seen = flow.reaching(flow.ends)
    for name, step in flow.steps.items():
        if name in seen or not flow.reachable((name,)) <= (before := flow.reaching((name,))):
            continue
        seen |= before
        if any(link.source == name for link in flow.falls):
            continue
        yield Finding(
            at=step.span_of(),
            about=(flow.process, step),
            message=_("no end can be reached from “{id}”", id=name),
            repair=_("name with `next` the step that follows, or write an `end` below it"),
        )


CHECK = Check(severity="error", find=find)
