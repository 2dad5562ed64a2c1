"""Changes of files, as they happen."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Event

from watchfiles import watch

_TICK = 250
"""Milliseconds between two looks at what the system does not report."""

_PAUSE = 200
"""Milliseconds without a further change that end a burst: editors save in several steps."""


def changes(places: Sequence[Path], stop: Event) -> Iterator[None]:
    """Yield once when the watch stands, then after each burst of changes in `places`, until `stop` is set.

    Places are files or folders that may come and go. Files, and folders as such, are compared by their stamps: an
    editor that saves by renaming, or a branch that is checked out, takes away the very thing the system watches.
    """
    while not stop.is_set():
        stamps: list[tuple[int, int] | None] | None = None
        folders = _folders(places)
        for found in _bursts(tuple(folders), stop):
            last, stamps = stamps, _stamps(places)
            if found or stamps != last:
                yield
            if _folders(places) != folders:
                break


def _folders(places: Sequence[Path]) -> dict[Path, int]:
    return {place: place.stat().st_ino for place in places if place.is_dir()}


def _bursts(folders: Sequence[Path], stop: Event) -> Iterator[bool]:
    """Yield at every tick whether something changed below `folders`."""
    if not folders:
        stop.wait(_TICK / 1000)
        yield False
        return
    for found in watch(*folders, step=_PAUSE, rust_timeout=_TICK, yield_on_timeout=True, stop_event=stop):
        yield bool(found)


def _stamps(places: Sequence[Path]) -> list[tuple[int, int] | None]:
    """Return what tells whether each place is still the same: of a folder its identity, of a file its time as well."""
    stamps: list[tuple[int, int] | None] = []
    for place in places:
        try:
            stat = place.stat()
        except OSError:
            stamps.append(None)
        else:
            stamps.append((stat.st_ino, 0 if place.is_dir() else stat.st_mtime_ns))
    return stamps
