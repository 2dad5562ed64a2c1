"""What has changed in a workspace, as its readers may know it."""

from collections.abc import Callable
from datetime import date

from procviz.editions import team_edition
from procviz.history import History, read_history
from procviz.model import Workspace
from procviz.project.output import TEAM, Output
from procviz.words import Message


def past(workspace: Workspace, output: Output, *, day: date, say: Callable[[Message], None]) -> History | None:
    """Return what git knows of a workspace; None where it knows nothing, of which `say` tells why.

    Args:
        workspace: all of it.
        output: who the readers are; the team is told of nothing that is or was hidden from it.
        day: the date that counts as today.
        say: hears why there is no history, or only some.
    """
    if output != TEAM:
        return read_history(workspace, day=day, say=say)
    edition = team_edition(workspace)
    return read_history(edition.workspace, day=day, visible=edition.visible, say=say)
