"""An active process that serves no objective or key result.

## Why
Nobody can say whether work without a goal is worth its effort. It is never stopped, only joined by more of its kind.

## Incorrect
    goals: []
    steps:
      - start: form
      - message: newsletter
        channel: email
        value: Reparaturtipps für ältere Pressen
      - end: done

## Correct
    goals: [kr-orders]
    steps:
      - start: form
      - message: newsletter
        channel: email
        value: Reparaturtipps für ältere Pressen
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the processes in status `active`, of any type, without `goals`.

    The KPIs of a process are no goals, even where a key result is measured by one of them: somebody has to say that
    the process is meant to move it.
    """
    for process in workspace.processes:
        if process.status == "active" and is_unsaid(process, "goals"):
            yield Finding(
                at=process.key_span("goals"),
                about=(process,),
                message=_("“{process}” is active and serves no goal", process=process.id),
                repair=_("name the objective or key result it is meant to move: `{example}`", example="goals: [kr-…]"),
            )


CHECK = Check(severity="warning", find=find)
