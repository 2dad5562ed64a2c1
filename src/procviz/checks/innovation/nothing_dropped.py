"""An approved idea for which nothing ends, though the period is nearly full.

## Why
New work that replaces nothing comes on top. Who decides it should say in the same breath what is no longer done, while
there is still room to choose.

## Incorrect
    # workspace.yml
    capacity: {per: quarter, effort: 40d}
    # ideas.yml
    ideas:
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-10-05
        status: approved
        effort: 35d
        decision: {by: [marketing-engineer, inside-sales], date: 2026-11-02}

## Correct
    # workspace.yml
    capacity: {per: quarter, effort: 40d}
    # ideas.yml
    ideas:
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-10-05
        status: approved
        effort: 35d
        drops: Die gedruckte Preisliste
        decision: {by: [marketing-engineer, inside-sales], date: 2026-11-02}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.capacity import loads
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _

_NEARLY_FULL = 80  # per cent


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the approved ideas that end nothing, in periods that are more than nearly full."""
    for load in loads(workspace):
        if not load.exceeds(_NEARLY_FULL):
            continue
        for idea in load.ideas:
            if idea.status == "approved" and is_unsaid(idea, "replaces") and is_unsaid(idea, "drops"):
                yield Finding(
                    at=idea.span_of("status"),
                    about=(idea,),
                    message=_(
                        "{period} holds {work} of {capacity} already, and nothing ends for this idea",
                        period=load.period,
                        work=load.days,
                        capacity=str(load.room),
                    ),
                    repair=_("say what ends for it: `replaces:` for processes and ideas, `drops:` for other work"),
                )


CHECK = Check(severity="warning", find=find)
