"""Single records that are visible beyond the team of the data's owner.

## Why
Totals are enough to learn together; single records beyond the team show who did what and when. People then write what
looks good instead of what is true.

## Incorrect
    # data.yml
    data:
      response-times:
        purpose: Sehen, ob die zugesagte Frist zu schaffen ist
        owner: marketing-engineer
        legal_basis: legitimate-interests
        retention: 90d
        visible_to: {detail: [marketing, inside-sales], aggregate: [sales]}
    # example.yml
    data: [response-times]
    steps:
      - start: form
      - end: done

## Correct
    # data.yml
    data:
      response-times:
        purpose: Sehen, ob die zugesagte Frist zu schaffen ist
        owner: marketing-engineer
        legal_basis: legitimate-interests
        retention: 90d
        visible_to: {detail: [marketing], aggregate: [sales]}
    # example.yml
    data: [response-times]
    steps:
      - start: form
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.teams import teams_of
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield every role and team in `detail` that is not, or not in, the owner's team; of personal and other data."""
    for item in workspace.data.values():
        own = teams_of(workspace, [item.owner])
        if not own or not item.visible_to:
            continue
        for place, name in enumerate(item.visible_to.detail):
            if teams_of(workspace, [name]) - own:
                yield Finding(
                    at=item.visible_to.span_of("detail", place),
                    about=(item,),
                    message=_(
                        "“{name}” sees single records of “{data}”, which belongs to {team}",
                        name=name,
                        data=item.id,
                        team=", ".join(own),
                    ),
                    repair=_("move it to `aggregate:`, where it sees totals"),
                )


CHECK = Check(severity="warning", find=find)
