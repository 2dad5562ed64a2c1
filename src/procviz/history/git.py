"""Asking git: which versions of a folder were committed, and what its files held then.

git only reads here. What it could run or fetch on its own behalf, a signature's program or objects that a partial clone
lacks, is switched off, and so is what the environment of a hook would have it do.
"""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from procviz.source import MAX_BYTES
from procviz.words import Message, _

MOST_COMMITS = 2000
"""Commits that are listed."""
_PATIENCE = 20
"""Seconds after which git is given up; listing 2,000 commits takes a tenth of one."""
_FILES = {b"100644", b"100755"}
"""What git calls regular files; links and other repositories are none."""
_KEPT = re.compile(r"GIT_CONFIG_(GLOBAL|SYSTEM|NOSYSTEM|COUNT|KEY_\d+|VALUE_\d+)|GIT_CEILING_DIRECTORIES")
_SILENT = {
    "GIT_ALLOW_PROTOCOL": "none",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_SETTINGS = ("core.fsmonitor=false", "log.showSignature=false", "log.showRoot=true", "core.quotePath=false")


class NoHistoryError(Exception):
    """There is nothing that git could tell; `why` says so to the user."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


@dataclass(frozen=True, slots=True)
class Touched:
    """A file that a commit changed: its path below the folder, and the names of its content before and after."""

    place: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit of the main line: when it was made, in seconds since 1970, its first line and what it changed."""

    moment: int
    subject: str
    files: tuple[Touched, ...]


@dataclass(frozen=True, slots=True)
class Repository:
    """The work tree around `folder`; of a shallow one git knows the last commits only."""

    git: str
    folder: Path
    is_shallow: bool = False

    def commits(self) -> list[Commit]:
        """Return the commits that changed the folder, the newest first; what a merge brought is one commit.

        Raises:
            NoHistoryError: there are none, or git refuses.
        """
        listed = _ask(
            self.git, self.folder, "log", "-z", "--raw", "--no-renames", "--no-abbrev", "--relative", "-m",
            "--first-parent", "--no-color", "--no-ext-diff", "--no-textconv", "--encoding=UTF-8",
            f"--max-count={MOST_COMMITS}", "--format=%ct%x00%s", "HEAD", "--", ".",
        )  # fmt: skip
        if not listed:
            raise NoHistoryError(_("no history: the folder {folder} is not committed yet", folder=str(self.folder)))
        return list(_commits(listed))

    @contextmanager
    def contents(self) -> Iterator["Contents"]:
        """Begin to give the contents of files by name."""
        with subprocess.Popen(  # noqa: S603 - git itself, without a shell
            _command(self.git, "cat-file", "--batch"),
            cwd=self.folder,
            env=environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as process:
            if process.stdin and process.stdout:
                yield Contents(process.stdin, process.stdout)


@dataclass(frozen=True, slots=True)
class Contents:
    """A running git that is asked for contents, one after the other."""

    asked: IO[bytes]
    told: IO[bytes]

    def read(self, name: str) -> bytes | None:
        """Return the content of that name; None where it is missing or larger than any file that is read."""
        try:
            self.asked.write(name.encode() + b"\n")
            self.asked.flush()
        except BrokenPipeError:
            return None
        head = self.told.readline().split()
        if len(head) != 3 or head[1] != b"blob":  # noqa: PLR2004 - name, type, size; else: name, "missing"
            return None
        size = int(head[2])
        content = self.told.read(min(size, MAX_BYTES))
        left = size - len(content) + 1  # with the line feed behind it
        while left and (skipped := self.told.read(min(left, MAX_BYTES))):
            left -= len(skipped)
        return content if size <= MAX_BYTES else None


def repository_of(folder: Path) -> Repository:
    """Return the work tree that `folder` lies in.

    Raises:
        NoHistoryError: it lies in none, git is missing, or git refuses to read it.
    """
    git = shutil.which("git")
    if git is None:
        raise NoHistoryError(_("no history: git is not installed"))
    told = _ask(git, folder, "rev-parse", "--is-inside-work-tree", "--is-shallow-repository").split()
    if told[:1] != [b"true"]:
        raise NoHistoryError(_outside(folder))
    return Repository(git, folder, is_shallow=told[1:] == [b"true"])


def environment() -> dict[str, str]:
    """Return the environment for git: ours without what would lead it to another repository, as in a hook."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_") or _KEPT.fullmatch(name)}
    return kept | _SILENT


def _command(git: str, *arguments: str) -> list[str]:
    return [git, "--no-pager", *(part for setting in _SETTINGS for part in ("-c", setting)), *arguments]


def _ask(git: str, folder: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603 - git itself, without a shell
            _command(git, *arguments),
            cwd=folder,
            env=environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired as stop:
        raise NoHistoryError(_("no history: git took longer than {count} seconds", count=_PATIENCE)) from stop
    except OSError as stop:
        raise NoHistoryError(_("no history: git does not run: {why}", why=stop.strerror or "")) from stop
    if done.returncode:
        raise NoHistoryError(_refusal(folder, done.stderr.decode("utf-8", "replace")))
    return done.stdout


def _refusal(folder: Path, said: str) -> Message:
    """Return what the last words of git mean."""
    if "not a git repository" in said or "not a git repo" in said:
        return _outside(folder)
    if "dubious ownership" in said or "safe.directory" in said:
        return _(
            "no history: the repository belongs to another user of this computer; "
            "`git config --global --add safe.directory {folder}` makes git trust it",
            folder=str(folder.resolve()),
        )
    if "bad revision" in said or "unknown revision" in said or "ambiguous argument 'HEAD'" in said:
        return _("no history: nothing is committed yet")
    first = next((line for line in said.splitlines() if line.strip()), "")
    return _("no history: git says “{why}”", why=first.removeprefix("fatal: ").strip())


def _outside(folder: Path) -> Message:
    return _("no history: the folder {folder} is in no git repository", folder=str(folder))


def _commits(listed: bytes) -> Iterator[Commit]:
    """Yield what `git log` has listed: of each commit its head, then of each file two entries."""
    parts = iter(listed.split(b"\0"))
    head: tuple[int, str] | None = None
    files: list[Touched] = []
    for part in parts:
        entry = part.removeprefix(b"\n")
        if entry.startswith(b":"):
            before_mode, after_mode, before, after = entry[1:].split(b" ")[:4]
            place = os.fsdecode(next(parts))
            names = [
                name.decode() if mode in _FILES else "" for mode, name in ((before_mode, before), (after_mode, after))
            ]
            files.append(Touched(place, *names))
        elif entry:
            if head:
                yield Commit(*head, tuple(files))
            head, files = (int(entry), next(parts).decode("utf-8", "replace")), []
    if head:
        yield Commit(*head, tuple(files))
