"""A file replaced on disk."""

import os
import stat
import tempfile
from pathlib import Path

from procviz.errors import ProcvizError
from procviz.words import _


def rewrite(path: Path, before: bytes, after: bytes) -> None:
    """Replace a file that holds `before` by `after`, whole or not at all; its permissions keep, and links to it.

    Raises:
        ProcvizError: it cannot be written, or holds something else by now.
    """
    try:
        target = path.resolve(strict=True)
        if target.read_bytes() != before:
            raise ProcvizError(_("“{path}” has just been changed by somebody else; try again", path=str(path)))
        if not os.access(target, os.W_OK):
            raise ProcvizError(_("cannot write “{path}”: {why}", path=str(path), why=_("it is write-protected")))
        # The dot keeps the workspace from reading it, should we be killed before it has its name.
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=".", suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(after)
                file.flush()
                os.fsync(file.fileno())
            Path(name).chmod(stat.S_IMODE(target.stat().st_mode))
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as stop:
        raise ProcvizError(_("cannot write “{path}”: {why}", path=str(path), why=stop.strerror or "")) from stop
