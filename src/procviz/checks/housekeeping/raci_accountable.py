"""A RACI in which nobody does the work, or not exactly one role answers for it.

## Why
Where two answer for something, each waits for the other; where nobody does, nobody notices that it was not done.

## Incorrect
    steps:
      - start: form
      - activity: offer
        raci: {R: [inside-sales], A: [inside-sales, marketing-engineer]}
      - end: done

## Correct
    steps:
      - start: form
      - activity: offer
        raci: {R: [inside-sales, marketing-engineer], A: inside-sales}
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.remembered import remembered
from procviz.model import Process, StepBasics, Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the steps whose RACI, with `by`, names no role that does it, or none or several that answer for it."""
    for process in workspace.processes:
        yield from _of_process(process)


@remembered
def _of_process(process: Process) -> Iterator[Finding]:
    for step in process.steps:
        if step.raci:
            yield from _of_step(process, step)


def _of_step(process: Process, step: StepBasics) -> Iterator[Finding]:
    raci = step.raci
    if raci is None:
        return
    by = {step.by} if step.by else set()
    accountable = {*raci.A} | by
    if (len(accountable) == 1 and (raci.R or by)) or raci.left_out() or not step.has_all("by"):
        return  # who is missing may stand in what could not be read
    if len(accountable) > 1:
        yield Finding(
            at=raci.span_of("A"),
            about=(process, step),
            message=_("several roles answer for this step: {roles}", roles=", ".join(sorted(accountable))),
            repair=_("leave one at `A`; who works on it as well stands at `R`"),
        )
    elif not accountable:
        yield Finding(
            at=step.key_span("raci"),
            about=(process, step),
            message=_("nobody answers for this step"),
            repair=_("add `A:` with one role"),
        )
    if not raci.R and not by:
        yield Finding(
            at=step.key_span("raci"),
            about=(process, step),
            message=_("nobody does the work of this step"),
            repair=_("add `R:` with the roles that do it"),
        )


CHECK = Check(severity="error", find=find)
