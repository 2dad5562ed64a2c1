"""A loop without a limit: none of its edges has `max` and `else`.

## Why
Contacts can go round it for ever. They get the same invitation again and again, and no calendar of the process ends.

## Incorrect
    steps:
      - start: form
      - message: invitation
        channel: email
      - decision: answer
        next:
          - {when: Termin gebucht, to: done}
          - {when: otherwise, to: invitation}
      - end: done

## Correct
    steps:
      - start: form
      - message: invitation
        channel: email
      - decision: answer
        next:
          - {when: Termin gebucht, to: done}
          - {when: otherwise, to: invitation, max: 2, else: done}
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.graph import Flow, Link, back_links, cycles, flow_of, shortest_way
from procviz.model import Process, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield one loop of each group of steps that lie on loops without a limit, at the link that leads back."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    flow = flow_of(process)
    if flow.leads_down or not process.is_whole or flow.unread:
        return
    limited = frozenset(link for link in flow.links if _is_limited(link))
    for group in cycles(flow, without=limited):
        inside = [link for link in flow.links if {link.source, link.target} <= set(group) and link not in limited]
        yield _loop(flow, inside)


def _is_limited(link: Link) -> bool:
    """Return whether a link is taken a limited number of times; `else` is the way on after that."""
    edge = link.edge
    return edge is not None and link.kind != "else" and (edge.has("max") or edge.has("else"))


def _loop(flow: Flow, inside: list[Link]) -> Finding:
    back = back_links(flow)
    last = next(link for link in inside if link in back)
    onward: dict[str, list[str]] = {}
    for link in inside:
        onward.setdefault(link.source, []).append(link.target)
    way = shortest_way(onward, last.target, last.source)
    return Finding(
        at=flow.place(last),
        about=(flow.process, flow.steps[last.source]),
        message=_("a loop without a limit: {way}", way=" → ".join([*way, last.target])),
        repair=_("add `max` and `else` to one of its edges: `{example}`", example="{to: …, max: 3, else: …}"),
        related=tuple(Related(flow.steps[name].span_of(), _("on this loop")) for name in way),
    )


CHECK = Check(severity="error", find=find)
