"""CODEOWNERS: who has to agree to a change of which file, from the owners in the workspace.

GitHub takes the last line that a file matches. GitLab takes the last one of each section, and all sections have to
agree: there, those who edit the handbook agree to every change, and the owning team to those of its files.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from procviz.exports.codeowners.handles import Form, Handles
from procviz.exports.codeowners.lines import comment, pattern, section
from procviz.exports.codeowners.owners import Owned, Owner, editors, owned, team_of
from procviz.model import Workspace
from procviz.words import Message, _

FORMS: tuple[Form, ...] = ("github", "gitlab")


@dataclass(frozen=True, slots=True)
class CodeOwners:
    """The text of the file, and what had to be left out of it."""

    text: str
    missing: tuple[Message, ...]


def write(workspace: Workspace, form: Form, root: Path) -> CodeOwners:
    """Return the CODEOWNERS file of a workspace.

    Args:
        workspace: what is owned.
        form: whose grammar it follows.
        root: the top of the repository, without links in its path; the workspace lies below it.
    """
    handles = Handles(workspace, form)
    by_default = handles.of(editors(workspace))
    if not by_default:
        missing = _("no role that may edit (`can_edit: true`) has a handle, so the file has no line for all files")
        handles.missing[missing] = None
    said = _("Written by `procviz codeowners`; who owns what stands in the workspace.")
    folder = workspace.folder.resolve().relative_to(root)
    files = [(pattern((folder / file.place).as_posix(), form), file) for file in owned(workspace)]
    lines = [
        comment(said.to(workspace.language)),
        *([_line("*", by_default)] if by_default else []),
        *(_sections(files, handles) if form == "gitlab" else _files(files, handles, by_default)),
    ]
    return CodeOwners("\n".join(lines) + "\n", tuple(handles.missing))


def _line(place: str, names: Iterable[str]) -> str:
    return f"{place} {' '.join(names)}"


def _files(files: Iterable[tuple[str, Owned]], handles: Handles, by_default: Sequence[str]) -> Iterator[str]:
    """Yield a line for each file; catalogue files belong to many, so those who edit look after them as well."""
    for place, file in files:
        if names := handles.of(file.owners):
            yield _line(place, names if file.is_process else sorted({*names, *by_default}))


def _sections(files: Iterable[tuple[str, Owned]], handles: Handles) -> Iterator[str]:
    """Yield a section for each team with its files; those of several teams are for any of them to agree to."""
    sections: dict[str, dict[str, tuple[str, ...]]] = {}
    shared = _("Several teams").to(handles.workspace.language)
    for place, file in files:
        teams = {_team_name(handles.workspace, owner) for owner in file.owners}
        if names := handles.of(file.owners):
            sections.setdefault(section(teams.pop() if len(teams) == 1 else shared), {})[place] = names
    for title in sorted(sections, key=lambda title: (title.casefold(), title)):
        yield ""
        yield title
        yield from (_line(place, names) for place, names in sections[title].items())


def _team_name(workspace: Workspace, owner: Owner) -> str:
    """Return what a team is called; a role without one stands for itself."""
    found = workspace.teams.get(team_of(workspace, owner)) or workspace.of_kind(owner.kind).get(owner.id)
    return found.name(workspace.language) if found else owner.id
