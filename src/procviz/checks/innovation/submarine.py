"""Something that runs although nobody decided it: a pilot without an approved idea, a running idea without a decision.

## Why
Work that nobody decided binds people all the same, and competes with what was decided. It surfaces when it is too late
to ask whether it was worth it.

## Incorrect
    status: pilot

## Correct
    # ideas.yml
    ideas:
      chat-offer:
        title: Rückfragen im Chat beantworten
        submitted: 2026-10-05
        status: approved
        score: {wsjf: {value: 8, time: 5, risk: 2, size: 3}}
        replaces: [example]
        decision: {by: [marketing-engineer, inside-sales], date: 2026-10-20, verdict: Probelauf bis Februar}
    # pilot.yml
    status: pilot
    idea: chat-offer
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Idea, Process, Workspace
from procviz.problem import Related
from procviz.words import _

_DECIDED = frozenset({"approved", "running", "scaled"})


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the pilots without an idea that was decided, and the running ideas without a decision."""
    for process in workspace.processes:
        if process.status == "pilot":
            yield from _of_pilot(workspace, process)
    for idea in workspace.ideas.values():
        if idea.status == "running" and (idea.is_empty("decision") or is_unsaid(idea, "decision")):
            yield Finding(
                at=idea.span_of("status"),
                about=(idea,),
                message=_("this idea is running, and nothing says who decided it"),
                repair=_("add `decision:` with `by`, `date` and `verdict`"),
            )


def _of_pilot(workspace: Workspace, process: Process) -> Iterator[Finding]:
    idea = workspace.ideas.get(process.idea or "")
    if is_unsaid(process, "idea"):
        yield Finding(
            at=process.span_of("status"),
            about=(process,),
            message=_("this pilot has no idea behind it that was decided"),
            repair=_("add `idea:` with the id of an approved idea of the backlog"),
        )
    elif idea and idea.status and idea.status not in _DECIDED:
        yield Finding(
            at=process.span_of("idea"),
            about=(process,),
            message=_("this pilot runs, though the idea behind it is “{status}”", status=idea.status),
            repair=_("have the idea decided first, or take the process back to `draft`"),
            related=(_status(idea),),
        )


def _status(idea: Idea) -> Related:
    return Related(idea.span_of("status"), _("the status of the idea"))


CHECK = Check(severity="error", find=find)
