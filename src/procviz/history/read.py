"""From git to what has changed."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, tzinfo
from zoneinfo import ZoneInfo

from procviz.history.git import MOST_COMMITS, Commit, NoHistoryError, Repository, repository_of
from procviz.history.history import Change, History, Key, Version
from procviz.history.states import States, is_told
from procviz.history.steps import Step, Visible, step, versions
from procviz.model import CATALOGUE, Workspace
from procviz.words import Message, _

DAYS = 90
"""So many days before today are told."""
FEWEST = 30
"""So many versions are told in any case, if there is not too much to read."""
MOST_FILES = 100
"""A version that changes more files is not told one by one."""
MOST_BYTES = 384 * 1024
"""Old text that is read, about 150 processes; it takes a quarter of a second."""
_LATEST = 253_370_764_800  # the beginning of the year 9999, the last one that a calendar has

Dated = tuple[date, Commit]


def read_history(
    workspace: Workspace, *, day: date, visible: Visible | None = None, say: Callable[[Message], None]
) -> History | None:
    """Return what git knows of a workspace; None where it knows nothing, of which `say` tells why.

    Changes on disk that are not committed are not told.

    Args:
        workspace: what the readers may see of it now.
        day: the date that counts as today.
        visible: gives what they may see of an object; None where they see all, and what editors wrote about it, too.
        say: hears why there is no history, or only some.
    """
    try:
        repository = repository_of(workspace.folder)
        commits = repository.commits()
    except NoHistoryError as stop:
        say(stop.why)
        return None
    if repository.is_shallow:
        say(
            _(
                "the repository is a shallow clone: only its last versions are told "
                "(`fetch-depth: 0` or `GIT_DEPTH: 0` gets them all)"
            )
        )
    is_whole = not repository.is_shallow and len(commits) < MOST_COMMITS
    if not is_whole:
        commits.pop()  # in a shallow clone, it seems to bring everything that was there before it
    zone = _zone(workspace.settings.timezone)
    dated = [(_day(commit, zone), commit) for commit in commits]
    states = States({source.place: source for source in workspace.sources.values()})
    told = _fetch(repository, dated, states, day)
    if not told:
        return None
    first = commits[-1] if is_whole else None
    steps = [_step(one, commit, states, visible, is_first=commit is first) for one, commit in reversed(told)][::-1]
    found = list(versions(steps))
    return History(
        since=told[-1][0],
        versions=tuple(version for version in found if version.changes or version.is_bulk or version.is_first),
        last=_last(workspace, found, steps, dated[len(told) :]),
        first={change.key: version.day for version in reversed(found) for change in version.changes if _comes(change)},
    )


def _zone(name: str) -> tzinfo:
    """Return a time zone by its name; a computer that knows no time zones has UTC."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return UTC


def _day(commit: Commit, zone: tzinfo) -> date:
    """Return the day on which a commit was made, where the workspace is at home."""
    return datetime.fromtimestamp(min(max(commit.moment, 0), _LATEST), UTC).astimezone(zone).date()


def _fetch(repository: Repository, dated: Sequence[Dated], states: States, day: date) -> list[Dated]:
    """Return the commits to tell, the newest first, with what their files held put into `states`."""
    told: list[Dated] = []
    with repository.contents() as git:
        for one, commit in dated:
            if (len(told) >= FEWEST and (day - one).days > DAYS) or states.size > MOST_BYTES:
                break
            told.append((one, commit))
            for file in commit.files if len(commit.files) <= MOST_FILES else ():
                if is_told(file.place):
                    states.fetch(file.after, file.place, git)
                    states.fetch(file.before, file.place, git)
    return told


def _step(day: date, commit: Commit, states: States, visible: Visible | None, *, is_first: bool) -> Step:
    """Return what a commit changed; they are asked for the oldest first."""
    files = [file for file in commit.files if is_told(file.place)]
    touched = frozenset(file.place for file in files)
    version = Version(
        day=day,
        subject="" if visible else commit.subject,
        is_bulk=len(commit.files) > MOST_FILES and bool(files),
        is_first=is_first,
    )
    if version.is_bulk or is_first:
        return Step(version, touched)
    return step(version, touched, map(states.change, files), visible)


def _last(
    workspace: Workspace, found: Sequence[Version], steps: Sequence[Step], older: Iterable[Dated]
) -> dict[Key, date]:
    """Return the day of the last change of each object that is known.

    Of older commits only the files are known, so they tell of processes alone, which have one each.
    """
    last: dict[Key, date] = {}
    at = _objects_by_place(workspace)
    for version, one in zip(found, steps, strict=True):
        changed = [change.key for change in version.changes if not change.is_review]
        if version.is_bulk or version.is_first:
            changed += [key for place in one.touched for key in at.get(place, ())]
        for key in changed:
            last.setdefault(key, version.day)
    for day, commit in older:
        for file in commit.files:
            for key in at.get(file.place, ()):
                if key[0] == "processes":
                    last.setdefault(key, day)
    return last


def _objects_by_place(workspace: Workspace) -> dict[str, list[Key]]:
    found: dict[str, list[Key]] = {}
    for kind in ("processes", *CATALOGUE):
        for thing in workspace.of_kind(kind).values():
            if thing.raw and (source := workspace.sources.get(thing.raw[0])):
                found.setdefault(source.place, []).append((kind, thing.id))
    return found


def _comes(change: Change) -> bool:
    return change.what == "new" and not change.part
