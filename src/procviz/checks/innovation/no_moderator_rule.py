"""A meeting of which nobody knows what happens to an idea that comes up in it.

## Why
An idea in the middle of an operative meeting takes its time and gets none of its own. A moderator can only lead it
elsewhere if the meeting has agreed to that beforehand.

## Incorrect
    # meetings.yml
    meetings:
      lead-review: {title: Lead-Runde, kind: operative, every: 2w, moderator: inside-sales}

## Correct
    # meetings.yml
    meetings:
      lead-review: {title: Lead-Runde, kind: operative, every: 2w, moderator: inside-sales, new_ideas: park}
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.unsaid import is_unsaid
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the meetings without `new_ideas`."""
    for meeting in workspace.meetings.values():
        if is_unsaid(meeting, "new_ideas"):
            yield Finding(
                at=meeting.span_of(),
                about=(meeting,),
                message=_("nothing says what happens to a new idea in this meeting"),
                repair=_("add `new_ideas: park` or `new_ideas: discuss`"),
            )


CHECK = Check(severity="warning", find=find)
