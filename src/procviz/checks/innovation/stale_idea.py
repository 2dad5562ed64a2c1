"""An idea that has waited for a score for two months.

## Why
Who brings an idea and hears nothing brings no other. A quick no is kinder than a list that nobody reads.

## Incorrect
    # ideas.yml
    ideas:
      price-list: {title: Preisliste zum Herunterladen, submitted: 2026-08-03, status: new}

## Correct
    # ideas.yml
    ideas:
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-08-03
        status: scored
        score: {wsjf: {value: 8, time: 5, risk: 2, size: 3}}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.patience import PATIENCE, days_without_score
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the ideas without a score and without a verdict that came in two months ago or earlier."""
    for idea in workspace.ideas.values():
        waited = days_without_score(idea, context.today)
        if waited is not None and waited >= PATIENCE:
            yield Finding(
                at=idea.span_of("submitted"),
                about=(idea,),
                message=_("this idea has waited for a score for {days} days", days=waited),
                repair=_("add `score:` by `rice` or `wsjf`, or set the status to `parked` or `rejected`"),
            )


CHECK = Check(severity="warning", find=find)
