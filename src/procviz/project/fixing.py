"""The repairs that have one right answer, made."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from procviz.checks import Checked, run
from procviz.edit import edited, overlap, rewrite
from procviz.errors import ProcvizError
from procviz.problem import Problem
from procviz.reader import read_workspace
from procviz.source import Change, SourceFile
from procviz.words import _

_MOST_ROUNDS = 20
"""A repair may bring another fault to light, seldom more than one; it never undoes another one."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file with what stands in it and what it is to say."""

    source: SourceFile
    before: bytes
    after: bytes


@dataclass(frozen=True, slots=True)
class Fixed:
    """What was repaired, in which files, and what is still wrong after that."""

    checked: Checked
    repaired: tuple[Problem, ...]
    files: tuple[Rewritten, ...]


@dataclass(slots=True)
class _Desk:
    """The files that are being worked on, by their place: as they were, and as they are now."""

    sources: dict[str, SourceFile] = field(default_factory=dict)
    before: dict[str, bytes] = field(default_factory=dict)
    now: dict[str, bytes] = field(default_factory=dict)


def fix(folder: Path, *, today: date, narrow: Callable[[Checked], Checked]) -> Fixed:
    """Return the workspace in `folder` with every repair made of which `narrow` leaves the problem; nothing is written.

    Raises:
        ProcvizError: the folder is missing, cannot be read, or holds no process; or one of its files changes now.
    """
    desk = _Desk()
    repaired: list[Problem] = []

    def look() -> Checked:
        return narrow(run(read_workspace(folder, unsaved=desk.now), today=today))

    checked = look()
    for _round in range(_MOST_ROUNDS):
        chosen = _compatible(checked.problems)
        changes = _by_place(chosen, checked)
        if new := changes.keys() - desk.now.keys():
            # What is found is found once more, in exactly the bytes that are to be changed.
            _take(checked.workspace.sources.values(), new, desk)
        else:
            for place, some in changes.items():
                desk.now[place] = edited(desk.now[place], some)
            repaired += chosen
        if not chosen:
            break
        checked = look()
    files = (Rewritten(desk.sources[place], desk.before[place], desk.now[place]) for place in sorted(desk.now))
    return Fixed(checked, tuple(repaired), tuple(one for one in files if one.before != one.after))


def save(files: Iterable[Rewritten]) -> None:
    """Write the files to disk.

    Raises:
        ProcvizError: one of them cannot be written, or has changed; those before it are written.
    """
    for file in files:
        rewrite(file.source.path, file.before, file.after)


def _compatible(problems: Iterable[Problem]) -> list[Problem]:
    """Return the problems whose repairs can be made together; of two that overlap the first, unless they are equal."""
    chosen: list[Problem] = []
    taken: defaultdict[str, list[Change]] = defaultdict(list)
    for problem in problems:
        new = [change for change in problem.fix if change not in taken[change.span.file]]
        if problem.fix and not any(overlap(one, other) for one in new for other in taken[one.span.file]):
            chosen.append(problem)
            for change in new:
                taken[change.span.file].append(change)
    return chosen


def _by_place(problems: Iterable[Problem], checked: Checked) -> dict[str, list[Change]]:
    changes: defaultdict[str, list[Change]] = defaultdict(list)
    for problem in problems:
        for change in problem.fix:
            changes[checked.workspace.sources[change.span.file].place].append(change)
    return changes


def _take(sources: Iterable[SourceFile], places: Iterable[str], desk: _Desk) -> None:
    """Put the files at `places` on the desk, as they are on disk now."""
    found = {source.place: source for source in sources}
    for place in places:
        source = found[place]
        try:
            data = source.path.read_bytes()
        except OSError as stop:
            raise ProcvizError(_("cannot read “{path}”: {why}", path=source.name, why=stop.strerror or "")) from stop
        desk.sources[place], desk.before[place], desk.now[place] = source, data, data
