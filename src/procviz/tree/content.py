"""The bytes of a file as text."""

import errno
import stat
from pathlib import Path

from procviz.source import MAX_BYTES, SourceFile, Span
from procviz.tree.faults import Text, Unreadable, fault
from procviz.words import Message, _

_BOM = b"\xef\xbb\xbf"


def read_text(source: SourceFile) -> Text:
    """Return the text of a UTF-8 file; a byte order mark at its beginning is passed over.

    Raises:
        Unreadable: the file cannot be opened, is no regular file, is too long or is not UTF-8.
    """
    data = _read_bytes(source).removeprefix(_BOM)
    try:
        return Text(source.name, data.decode())
    except UnicodeDecodeError as error:
        before = Text(source.name, data[: error.start].decode())
        line, column = before.position(len(before.text))
        raise Unreadable(
            fault(
                Span(source.name, line, column, line, column + 1),
                _("the byte {byte} is not UTF-8 text", byte=f"0x{data[error.start]:02X}"),
                _("save the file as UTF-8"),
            ),
        ) from error


def _read_bytes(source: SourceFile) -> bytes:
    data = _saved(source) if source.unsaved is None else source.unsaved
    if len(data) > MAX_BYTES:
        message = _("the file is larger than {limit} KiB", limit=MAX_BYTES // 1024)
        raise Unreadable(fault(source.start, message, _("split it into several files")))
    return data


def _saved(source: SourceFile) -> bytes:
    """Return what is on disk, and of a file that is too long no more than shows it."""
    try:
        # Asked before opening: opening a named pipe would wait for somebody to write into it.
        if not stat.S_ISREG(source.path.stat().st_mode):
            raise _refusal(source, _no_file(source.path))
        with source.path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except OSError as error:
        raise _refusal(source, _cause(source.path, error)) from error


def _refusal(source: SourceFile, cause: Message | str) -> Unreadable:
    return Unreadable(fault(source.start, _("the file cannot be read: {cause}", cause=cause)))


def _no_file(path: Path) -> Message:
    return _("it is a folder; rename it") if path.is_dir() else _("it is not a regular file")


def _cause(path: Path, error: OSError) -> Message | str:
    if isinstance(error, FileNotFoundError):
        return _("the link leads nowhere") if path.is_symlink() else _("it no longer exists")
    if error.errno == errno.ELOOP:
        return _("the link leads back to itself")
    if isinstance(error, PermissionError):
        return _("no permission to read it")
    return error.strerror or type(error).__name__
