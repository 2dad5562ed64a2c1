"""A change process behind which no sponsor stands who supports it.

## Why
A change asks people for something before it gives them anything. Without someone of weight who wants it, and says so,
it ends with the first objection.

## Incorrect
    type: change

## Correct
    # people.yml
    stakeholders:
      management:
        title: Geschäftsleitung
        category: sponsor
        power: high
        interest: high
        current: supportive
        desired: supportive
        about: [example]
    # rollout.yml
    type: change
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import Stakeholder, Workspace
from procviz.words import _

_WILLING = frozenset({"supportive", "leading"})


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the change processes that no supportive or leading sponsor is concerned by."""
    if not context.is_complete:
        return  # the sponsor may stand in a file that nobody could read
    sponsored = {work for one in workspace.stakeholders.values() if _may_sponsor(one) for work in one.about}
    for process in workspace.processes:
        if process.type == "change" and process.id not in sponsored:
            yield Finding(
                at=process.span_of("type"),
                about=(process,),
                message=_("no sponsor who is supportive or leading stands behind this change"),
                repair=_("win a sponsor, and name this process at `about` of that stakeholder"),
            )


def _may_sponsor(stakeholder: Stakeholder) -> bool:
    """Return whether a stakeholder is a willing sponsor, or may be one where a value could not be read."""
    is_sponsor = stakeholder.category == "sponsor" or not stakeholder.has_all("category")
    return is_sponsor and (stakeholder.current in _WILLING or not stakeholder.has_all("current"))


CHECK = Check(severity="error", find=find)
