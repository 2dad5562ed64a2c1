"""A workspace as the team may see it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from procviz.editions.sight import Sight, is_restricted, sight_of
from procviz.model import CATALOGUE, Described, Process, Workspace
from procviz.source import SETTINGS_FILE, SourceFile, Span

_LAST_LINE = 10**9
"""Behind the end of every file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What the team may see of a workspace.

    Attributes:
        workspace: without what is for editors and without every reference to it; the very one that was given, where
            nothing is.
        sight: which objects the team sees.
        hidden: where what was left out is written.
    """

    workspace: Workspace
    sight: Sight
    hidden: tuple[Span, ...] = ()

    def visible(self, kind: str, thing: Described) -> Described | None:
        """Return an object, in whatever version it was read, as the team may see it; None where it does not."""
        if is_restricted(thing) or (kind, thing.id) in self.sight.dropped:
            return None
        left = self.sight.lessened(kind, thing, [])
        return left.value if left else thing


def team_edition(workspace: Workspace) -> Edition:
    """Return what the team may see of a workspace.

    A reference to what is not there goes as well: it may be to something for editors that could not be read.
    """
    sight = sight_of(workspace)
    hidden: list[Span] = []
    seen: dict[str, dict[str, Described]] = {}
    wanted = {}
    has_less = bool(sight.dropped)
    for kind in ("processes", *CATALOGUE):
        seen[kind] = {}
        for thing in workspace.of_kind(kind).values():
            if (kind, thing.id) in sight.dropped:
                hidden += _place_of(thing)
                continue
            seen[kind][thing.id], wanted[kind, thing.id] = thing, workspace.wanted.get((kind, thing.id), frozenset())
            if not sight.is_affected(kind, thing, wanted[kind, thing.id]):
                continue
            left = sight.lessened(kind, thing, hidden)
            if left and left.value:
                seen[kind][thing.id], wanted[kind, thing.id] = left.value, left.wanted
                has_less = True
    if not has_less:
        return Edition(workspace=workspace, sight=sight)
    catalogue: dict[str, Any] = {kind: things for kind, things in seen.items() if kind != "processes"}
    processes = tuple(thing for thing in seen["processes"].values() if isinstance(thing, Process))
    team = replace(workspace, processes=processes, wanted=wanted, **catalogue)
    return Edition(workspace=replace(team, sources=_sources(team)), sight=sight, hidden=tuple(hidden))


def _place_of(thing: Described) -> Iterator[Span]:
    """Yield where an object is written; a process is all of its file."""
    if thing.raw is None:
        return
    at = thing.span_of()
    if isinstance(thing, Process):
        yield Span(at.file, 1, 1, _LAST_LINE, 1)
        return
    end = max((at.end_line, at.end_column), thing.raw[3:5])
    yield Span(at.file, at.line, at.column, *end)


def _sources(workspace: Workspace) -> dict[str, SourceFile]:
    """Return the files that something visible stands in, and the settings."""
    shown = {
        thing.raw[0] for kind in ("processes", *CATALOGUE) for thing in workspace.of_kind(kind).values() if thing.raw
    }
    return {
        name: source for name, source in workspace.sources.items() if name in shown or source.place == SETTINGS_FILE
    }
