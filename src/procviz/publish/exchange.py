"""The finished site in the place of the last one, one build at a time."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from procviz.errors import ProcvizError
from procviz.publish.folders import Folders
from procviz.words import Message, _

PATIENCE = 30.0
"""Seconds that a build waits for another one."""

_NEXT = "site.next-"
_LAST = "site.last"


@contextmanager
def locked(folders: Folders, say: Callable[[Message], None], *, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the build folder; the system lets go of it whatever ends the process.

    Raises:
        ProcvizError: another build holds it for more than `patience` seconds.
    """
    folders.build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folders.lock)
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            say(_("another build is running in “{folder}”; waiting for it", folder=str(folders.build)))
            lock.acquire(timeout=patience)
    except Timeout as error:
        message = _(
            "another build is still running in “{folder}”; try again when it has ended", folder=str(folders.build)
        )
        raise ProcvizError(message) from error
    try:
        yield
    finally:
        lock.release()


def fresh_site(folders: Folders) -> Path:
    """Return a new empty folder for the next site, and clear away what killed builds left.

    Its name is new each time: the builder of a killed build may still be writing.
    """
    last = folders.build / _LAST
    if last.exists() and not folders.site.exists():
        last.rename(folders.site)  # killed between the two renames of `swap`
    for left in (*folders.build.glob(f"{_NEXT}*"), last):
        shutil.rmtree(left, ignore_errors=True)
    folder = Path(tempfile.mkdtemp(prefix=_NEXT, dir=folders.build))
    folder.chmod(0o755)  # mkdtemp keeps others out, but the site is for them
    return folder


def swap(folders: Folders, fresh: Path) -> None:
    """Put the `fresh` site in the place of the last one, by renaming: no reader meets a half site."""
    last = folders.build / _LAST
    if folders.site.exists():
        folders.site.rename(last)
    try:
        fresh.rename(folders.site)
    except OSError:
        if last.exists():
            last.rename(folders.site)
        raise
    shutil.rmtree(last, ignore_errors=True)
