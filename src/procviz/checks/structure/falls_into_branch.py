"""A step that runs on, by the order of the list alone, into another branch of a decision above.

## Why
For “do this, then go on” that is right. For two separate answers it is not: whoever got the first one gets the second
as well. A written `next` says which is meant.

## Incorrect
    steps:
      - start: form
      - decision: size
        next:
          - {when: mehr als 50 Pressen, to: visit}
          - {when: otherwise, to: mailing}
      - activity: visit
      - message: mailing
        channel: email
      - end: done

## Correct
    steps:
      - start: form
      - decision: size
        next:
          - {when: mehr als 50 Pressen, to: visit}
          - {when: otherwise, to: mailing}
      - activity: visit
        next: done
      - message: mailing
        channel: email
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import Flow, Link, flow_of
from procviz.model import Process, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the steps that run on by order into a branch other than the one they stand on."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    branches = _branches(flow)
    if not branches or not flow.is_whole:
        return
    above: set[str] = set()
    for name, links in flow.outgoing.items():
        for link in links:
            if link.target in branches and link.is_implicit and (edge := _branch_into(flow, link, branches, above)):
                yield _finding(flow, link, edge)
        above.add(name)


def _finding(flow: Flow, link: Link, edge: Link) -> Finding:
    return Finding(
        at=flow.place(link),
        about=(flow.process, flow.steps[link.source]),
        message=_("“{id}” runs on into “{branch}”, another branch", id=link.source, branch=link.target),
        repair=_("write `next: {branch}` if that is meant, else name the step that follows", branch=link.target),
        related=(Related(flow.place(edge), _("the branch is named here")),),
    )


def _branches(flow: Flow) -> dict[str, list[Link]]:
    """Return the edges of decisions that name a step, by that step."""
    found: dict[str, list[Link]] = {}
    for step in flow.branching:
        if len(step.next) > 1 and step.kind != "parallel":
            for link in flow.outgoing[step.id]:
                if link.edge is not None and not link.by_order:
                    found.setdefault(link.target, []).append(link)
    return found


def _branch_into(flow: Flow, link: Link, branches: dict[str, list[Link]], above: set[str]) -> Link | None:
    """Return the edge of a decision above that names the target of `link` while another leads to its source."""
    for edge in branches[link.target]:
        if edge.source in above:
            others = [other.target for other in flow.outgoing[edge.source] if other.target != link.target]
            if link.source in flow.reachable(others, avoiding=link.target):
                return edge
    return None


CHECK = Check(severity="info", find=find)
