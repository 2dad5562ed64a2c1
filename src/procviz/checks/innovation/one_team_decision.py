"""A verdict on an idea that roles of one team reached alone.

## Why
Ideas of marketing make work for sales, and the other way round. Who was not asked does not carry the decision, and will
say so when it is to be carried out.

## Incorrect
    # ideas.yml
    ideas:
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-10-05
        status: approved
        decision: {by: [marketing-engineer], date: 2026-11-02, verdict: Ab Januar}

## Correct
    # ideas.yml
    ideas:
      price-list:
        title: Preisliste zum Herunterladen
        submitted: 2026-10-05
        status: approved
        decision: {by: [marketing-engineer, inside-sales], date: 2026-11-02, verdict: Ab Januar}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.teams import teams_of
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the decisions by roles that all belong to one team."""
    for idea in workspace.ideas.values():
        if idea.decision is None or not idea.decision.has_all("by"):
            continue
        each = [teams_of(workspace, [name]) for name in idea.decision.by]
        teams = {team for found in each for team in found}
        if len(teams) == 1 and all(each):  # a role that nobody knows may be of another team
            yield Finding(
                at=idea.decision.span_of("by"),
                about=(idea,),
                message=_("only “{team}” decided this idea", team=teams.pop()),
                repair=_("decide it together with the other team, and name a role of it at `by`"),
            )


CHECK = Check(severity="warning", find=find)
