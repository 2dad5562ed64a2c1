"""A step that no start leads to.

## Why
Nobody ever gets there: the message is never sent, the work never done, although the handbook promises it. Most often a
`next` above it leads past it.

## Incorrect
    steps:
      - start: form
        next: call
      - message: thanks
        channel: email
      - activity: call
      - end: done

## Correct
    steps:
      - start: form
      - message: thanks
        channel: email
      - activity: call
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import Flow, flow_of
from procviz.model import Process, Workspace
from procviz.words import _, _n


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield where each part begins that no start and no exit leads to; the steps after it follow from that."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    if not flow.is_whole or not flow.starts or _is_led_to(flow):
        return
    seen = flow.reachable((*flow.starts, *flow.exits))
    for name, step in flow.steps.items():
        if name in seen or not flow.reaching((name,)) <= (after := flow.reachable((name,))):
            continue
        others = len(after - seen) - 1
        seen |= after
        yield Finding(
            at=step.span_of(),
            about=(flow.process, step),
            message=_n(
                "no start leads to “{id}”, nor to a step after it",
                "no start leads to “{id}”, nor to {count} steps after it",
                others,
                id=name,
            )
            if others
            else _("no start leads to “{id}”", id=name),
            repair=_("name it in the `next` of the step before it, or delete it"),
        )


def _is_led_to(flow: Flow) -> bool:
    """Return whether a step above leads to each that is no start: so a start leads to all of them."""
    return flow.leads_down and len({*flow.starts, *(link.target for link in flow.links)}) == len(flow.steps)


CHECK = Check(severity="error", find=find)
