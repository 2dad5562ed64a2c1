"""Files of a workspace and places in them."""

import errno
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

SUFFIXES = (".yml", ".yaml")

WORKSPACE = "processes"
"""The folder of the workspace below a project's, unless another one is named."""
SETTINGS_FILE = "workspace.yml"
"""The settings, at the top of the workspace."""
MAX_BYTES = 1024 * 1024
"""What is read of a file at most."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns count from 1, the end column is the one after the last character."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of a file and the text to write in its place; an empty stretch is a place to write at."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file: `path` on disk, `name` as it is shown to the user, `place` below the workspace folder, with slashes.

    Where there is `unsaved` content, it is read in place of what is on disk.
    """

    path: Path
    name: str
    place: str
    unsaved: bytes | None = None

    @property
    def start(self) -> Span:
        """Return the very beginning, for faults of the file as a whole."""
        return Span(self.name, 1, 1, 1, 1)

    def beginning(self, most: int = MAX_BYTES) -> bytes:
        """Return the first bytes, at most `most`; a pipe or device under the file's name is not waited for.

        Raises:
            OSError: it cannot be read, or is no regular file.
        """
        if self.unsaved is not None:
            return self.unsaved[:most]
        if not stat.S_ISREG(self.path.stat().st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        with self.path.open("rb") as file:
            return file.read(most)


def discover(folder: Path) -> Iterator[SourceFile]:
    """Yield every YAML file below `folder`: the settings first, the others by place.

    Names that begin with `.` or `_` are passed over. The settings come first because the calendar that they name takes
    a while to load, in which the first of many other files are read ahead.

    A folder or link that merely looks like a YAML file is yielded too: it is the reader that tells the user.

    Raises:
        OSError: a folder below cannot be listed.
    """

    def fail(error: OSError) -> None:
        raise error

    found: list[tuple[str, Path]] = []
    for base, folders, files in os.walk(folder, onerror=fail):
        folders[:] = [name for name in folders if not name.startswith((".", "_"))]
        named = [*files, *(name for name in folders if name.endswith(SUFFIXES))]
        chosen = [name for name in named if name.endswith(SUFFIXES) and not name.startswith((".", "_"))]
        if chosen:
            at = Path(base)
            prefix = at.relative_to(folder).as_posix().removeprefix(".")
            found += [(f"{prefix}/{name}".removeprefix("/"), at / name) for name in chosen]
    for place, path in sorted(found, key=lambda one: (one[0] != SETTINGS_FILE, one)):
        yield SourceFile(path=path, name=path.as_posix(), place=place)
