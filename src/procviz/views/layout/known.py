"""What several pictures of one workspace draw on, found out once."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from procviz.checks import Context
from procviz.graph import Stages
from procviz.model import CATALOGUE, Described, Workspace

_MOST_KEPT = 2  # workspaces: the one at hand, and the one before while they change over


@lru_cache(maxsize=_MOST_KEPT * (len(CATALOGUE) + 2))
def objects_in(workspace: Workspace, kind: str) -> Mapping[str, Described]:
    """Return the objects of a kind by id; processes and key results are kinds too."""
    return workspace.of_kind(kind)


@lru_cache(maxsize=_MOST_KEPT)
def stages_in(workspace: Workspace) -> Stages:
    """Return in which stages leads arrive at steps, by the same reckoning as the rules'."""
    return Context(workspace, today=date.min).stages  # the day has no part in it
