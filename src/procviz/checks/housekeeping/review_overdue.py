"""A process that was not reviewed for longer than it should be.

## Why
Teams work by what stands here. A process that nobody has looked at for too long describes how it was once done, and
nobody can tell which half still holds.

## Incorrect
    reviewed: 2026-01-12
    review_every: 6mo

## Correct
    reviewed: 2026-10-05
    review_every: 6mo
"""

from collections.abc import Iterator
from datetime import timedelta

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _

_AT_WORK = frozenset({"pilot", "active"})
"""Statuses of processes that people work by, so that a first review must have been."""


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the processes whose review is overdue, by their own interval or that of the workspace."""
    for process in workspace.processes:
        every = process.review_every or workspace.settings.review_every
        if every is None or not process.has_all("review_every"):
            continue
        if process.reviewed and (context.today - process.reviewed).days > every.days:
            due = process.reviewed + timedelta(days=every.days)
            yield Finding(
                at=process.span_of("reviewed"),
                about=(process,),
                message=_("the review was due on {due}", due=due.isoformat()),
                repair=_("go through the process, and write the day at `reviewed`"),
            )
        elif is_unsaid(process, "reviewed") and process.status in _AT_WORK:
            yield Finding(
                at=process.span_of(),
                about=(process,),
                message=_("this process was never reviewed; it should be every {every}", every=every.text),
                repair=_("go through the process, and write the day at `reviewed`"),
            )


CHECK = Check(severity="warning", find=find)
