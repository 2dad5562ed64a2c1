"""More work approved or running than fits in the period.

## Why
Every idea on top of what fits is paid for by the others: all get slower, and none is finished. The last decision is the
one to look at again.

## Incorrect
    # workspace.yml
    capacity: {per: quarter, effort: 40d}
    # ideas.yml
    ideas:
      chat-offer:
        title: Rückfragen im Chat beantworten
        submitted: 2026-09-14
        status: running
        effort: 5w
        decision: {by: [marketing-engineer, inside-sales], date: 2026-10-05}
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-09-21
        status: approved
        effort: 20d
        drops: Die gedruckte Preisliste
        decision: {by: [marketing-engineer, inside-sales], date: 2026-11-02}

## Correct
    # workspace.yml
    capacity: {per: quarter, effort: 40d}
    # ideas.yml
    ideas:
      chat-offer:
        title: Rückfragen im Chat beantworten
        submitted: 2026-09-14
        status: running
        effort: 5w
        score: {wsjf: {value: 8, time: 5, risk: 2, size: 3}}
        decision: {by: [marketing-engineer, inside-sales], date: 2026-10-05}
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-09-21
        status: parked
        effort: 20d
        decision: {by: [marketing-engineer, inside-sales], date: 2026-11-02}
"""

import datetime as dt
from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.capacity import loads
from procviz.model import Idea, Workspace
from procviz.problem import Related
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the idea decided last in each period that holds more work than fits."""
    for load in loads(workspace):
        if not load.exceeds(100):
            continue
        last = max(load.ideas, key=_decided)  # of several on the last day, the first in the files
        yield Finding(
            at=last.span_of("decision", "date"),
            about=(last,),
            message=_(
                "{period} holds {work} of work by what is approved or running; {capacity} fit",
                period=load.period,
                work=load.days,
                capacity=str(load.room),
            ),
            repair=_("put this idea off, or end other work for it"),
            related=tuple(
                Related(idea.span_of("effort"), _("{effort} for “{idea}”", effort=str(idea.effort), idea=idea.id))
                for idea in load.ideas
                if idea.effort
            ),
        )


def _decided(idea: Idea) -> dt.date:
    return idea.decision.date if idea.decision and idea.decision.date else dt.date.min


CHECK = Check(severity="error", find=find)
