"""A join that fewer than two strands reach, or a parallel that lets a strand escape the join of another.

## Why
A join waits until its strands are there. If only one can come, it waits for nothing, or for ever; if a strand goes past
it, work may still run when everybody believes it is finished.

## Incorrect
    steps:
      - start: request
      - decision: size
        next:
          - {when: mehr als 50 Pressen, to: visit}
          - {when: otherwise, to: call}
      - activity: visit
        next: both
      - activity: call
        next: both
      - join: both
      - end: done

## Correct
    steps:
      - start: request
      - parallel: prepare
        next: [visit, call]
      - activity: visit
        next: both
      - activity: call
        next: both
      - join: both
      - end: done
"""

from collections.abc import Iterator
from itertools import combinations

from procviz.checks import Check, Context, Finding
from procviz.graph import Flow
from procviz.model import JoinStep, ParallelStep, Workspace
from procviz.problem import Related
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the joins with fewer than two strands, and the parallels of which only single strands are joined."""
    for flow in context.whole_flows:
        joins = [step.id for step in flow.of(JoinStep)]
        if not joins:
            continue
        parallels = [step.id for step in flow.of(ParallelStep)]
        strands = {name: _strands(flow, name) for name in parallels}
        starts = [flow.reachable((start,)) for start in flow.starts]
        lonely = {join for join in joins if not any(_meet(flow, join, ways) for ways in (*strands.values(), starts))}
        for join in sorted(lonely, key=joins.index):
            yield Finding(
                at=flow.steps[join].span_of(),
                about=(flow.process, flow.steps[join]),
                message=_("fewer than two strands reach the join “{id}”", id=join),
                repair=_("lead two strands of a `parallel` to it, or delete it"),
            )
        for parallel in parallels:
            if met := _escaped(flow, parallel, strands, set(joins) - lonely):
                yield Finding(
                    at=flow.steps[parallel].span_of(),
                    about=(flow.process, flow.steps[parallel]),
                    message=_("only one strand of “{id}” reaches the join “{join}”", id=parallel, join=met),
                    repair=_("lead the other strands to a join as well"),
                    related=(Related(flow.steps[met].span_of(), _("the join")),),
                )


def _strands(flow: Flow, parallel: str) -> list[set[str]]:
    """Return the steps on each strand of a parallel, which itself is on those that lead straight to a join."""
    return [
        flow.reachable((target,), avoiding=parallel)
        | ({parallel} if isinstance(flow.steps[target], JoinStep) else set())
        for target in dict.fromkeys(link.target for link in flow.outgoing[parallel])
    ]


def _meet(flow: Flow, join: str, strands: list[set[str]]) -> bool:
    """Return whether two of `strands` arrive at a join from different steps, so that they have not met before."""
    before = {link.source for link in flow.incoming[join]}
    arrivals = [strand & before for strand in strands if strand & before]
    return any(len(one | other) > 1 for one, other in combinations(arrivals, 2))


def _escaped(flow: Flow, parallel: str, strands: dict[str, list[set[str]]], joins: set[str]) -> str | None:
    """Return the first join that one strand of a parallel reaches, where no join brings two of them together.

    A join that belongs to another parallel within the strand says nothing about this one.
    """
    own = strands[parallel]
    if any(_meet(flow, join, own) for join in joins):
        return None
    for strand in own:
        inner = [ways for other, ways in strands.items() if other in strand]
        for join in flow.steps:
            if join in joins & strand and not any(_meet(flow, join, ways) for ways in inner):
                return join
    return None


CHECK = Check(severity="warning", find=find)
