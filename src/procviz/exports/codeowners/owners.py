"""Who owns which file of a workspace."""

from dataclasses import dataclass
from typing import NamedTuple

from procviz.model import CATALOGUE, Described, Workspace


class Owner(NamedTuple):
    """A role, or a team, by id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Owned:
    """A file of a process or of the catalogue, by its place below the workspace, with the owners of what it holds."""

    place: str
    owners: tuple[Owner, ...]
    is_process: bool


def editors(workspace: Workspace) -> list[Owner]:
    """Return the roles that edit the handbook."""
    return [Owner("roles", role.id) for role in workspace.roles.values() if role.can_edit]


def owned(workspace: Workspace) -> list[Owned]:
    """Return the files that hold anything with an owner, by their paths."""
    found: dict[str, dict[Owner, None]] = {}
    for kind in ("processes", *CATALOGUE):
        for thing in workspace.of_kind(kind).values():
            if thing.raw and (owner := _owner(kind, thing)):
                found.setdefault(thing.raw[0], {})[owner] = None
    of_processes = {process.raw[0] for process in workspace.processes if process.raw}
    return [
        Owned(workspace.sources[name].place, tuple(found[name]), is_process=name in of_processes)
        for name in sorted(found)
    ]


def team_of(workspace: Workspace, owner: Owner) -> str:
    """Return the id of the team that an owner is or belongs to; empty where it belongs to none."""
    if owner.kind == "teams":
        return owner.id
    role = workspace.roles.get(owner.id)
    return (role.team or "") if role else ""


def _owner(kind: str, thing: Described) -> Owner | None:
    """Return who owns an object: a role, of a stage a team; None where it names nobody."""
    owner = getattr(thing, "owner", None)
    return Owner("teams" if kind == "stages" else "roles", owner) if owner else None
