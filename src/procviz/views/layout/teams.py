"""Lanes by team."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from procviz.diagram import Lane
from procviz.model import Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.facts import name_in
from procviz.words import Language

_NOBODY = ""


@dataclass(frozen=True, slots=True)
class TeamLanes:
    """Lanes, and the row of each thing that stands in one of them."""

    lanes: tuple[Lane, ...]
    rows: Mapping[str, int]


def team_lanes(workspace: Workspace, teams: Mapping[str, str | None], language: Language) -> TeamLanes:
    """Return a lane for each team, in the order of the catalogue; things without a team stand in the last one.

    Args:
        workspace: where teams have their names.
        teams: the team of each thing.
        language: of the titles.
    """
    used = {team or _NOBODY for team in teams.values()}
    known = [team for team in workspace.teams if team in used]
    order = [*known, *sorted(used.difference(known, {_NOBODY})), *([_NOBODY] if _NOBODY in used else [])]
    return TeamLanes(
        lanes=tuple(_lane(workspace, team, language) for team in order),
        rows={thing: order.index(team or _NOBODY) for thing, team in teams.items()},
    )


def teams_of_roles(workspace: Workspace, roles: Iterable[str]) -> dict[str, str | None]:
    """Return the team of each role; None for a role that is not there."""
    return {role: workspace.roles[role].team if role in workspace.roles else None for role in roles}


def _lane(workspace: Workspace, team: str, language: Language) -> Lane:
    if not team:
        return Lane(title="–")
    link = address_of("teams", team) if team in workspace.teams else ""
    return Lane(title=name_in(workspace, "teams", team, language), link=link)
