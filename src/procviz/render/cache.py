"""Pictures kept from one run to the next.

A picture's key is made of everything that decides its bytes: the diagram, the format, the engine and our own drawing
code. DOT is a function of the diagram and that code, so a picture that is kept costs not even its DOT text. Of a sketch
it is known what its diagram is made of: under a key of that, the key of its picture is kept, and no diagram is made.
"""

import hashlib
import os
import re
import time
from contextlib import suppress
from functools import lru_cache
from importlib import metadata, resources
from pathlib import Path

from procviz.diagram import Diagram, Sketch
from procviz.render.job import Format

_DIGEST = hashlib.sha256
_LENGTH = _DIGEST().digest_size
MOST = 512 * 1024 * 1024
"""How many bytes of pictures a folder keeps: those of some 30,000 diagrams."""

_DAY = 24 * 60 * 60.0
_ENTRY = re.compile(r"[0-9a-f]{64}")


def key_of(diagram: Diagram, form: Format, engine: str) -> str:
    """Return the key of a diagram's picture.

    Args:
        diagram: what is drawn.
        form: the format of the picture.
        engine: what tells the drawings of one engine from those of another.
    """
    return _digest((drawing_version(), engine, form, diagram.values()))


def key_of_sketch(sketch: Sketch, form: Format, engine: str) -> str:
    """Return the key under which the key of a sketch's picture is kept."""
    return _digest((making_version(), engine, form, sketch.id, sketch.language, sketch.made_of()))


def _digest(parts: tuple[object, ...]) -> str:
    return _DIGEST(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def drawing_version() -> str:
    """Return what changes whenever the code that draws changes, so that an upgrade draws anew."""
    digest = _DIGEST(metadata.version("pyphen").encode())
    for room in ("procviz.dot", "procviz.render"):
        for file in sorted(resources.files(room).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def making_version() -> str:
    """Return what changes whenever any of our code changes, its words or the calendars of holidays."""
    digest = _DIGEST(f"{drawing_version()} {metadata.version('holidays')}".encode())
    with resources.as_file(resources.files("procviz")) as package:
        for file in sorted(file for file in package.rglob("*") if file.suffix in {".py", ".po"}):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def load(folder: Path, key: str) -> bytes | None:
    """Return the picture kept under `key`; None if there is none, or if its file is damaged."""
    try:
        entry = _path(folder, key).read_bytes()
    except OSError:
        return None
    data = entry[_LENGTH:]
    return data if data and entry[:_LENGTH] == _DIGEST(data).digest() else None


def keep(folder: Path, key: str, data: bytes) -> None:
    """Keep a picture under `key`; a folder that cannot be written keeps nothing.

    Whoever reads a file that is not whole yet sees so by its digest.
    """
    path, entry = _path(folder, key), _DIGEST(data).digest() + data
    with suppress(OSError):
        try:
            path.write_bytes(entry)
        except FileNotFoundError:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(entry)


def prune(folder: Path, *, most: int = MOST, now: float | None = None) -> None:
    """Drop the oldest pictures of a folder that holds more than `most` bytes of them; done once a day.

    Pictures of earlier versions and of diagrams that have changed are never asked for again. Other files stay.
    """
    stamp, now = folder / "pruned", now or time.time()
    with suppress(OSError):
        if not folder.is_dir() or (stamp.exists() and now - stamp.stat().st_mtime < _DAY):
            return
        stamp.touch()
        os.utime(stamp, (now, now))
        found = [path for path in folder.glob("??/*") if _ENTRY.fullmatch(f"{path.parent.name}{path.name}")]
        entries = sorted((status.st_mtime, status.st_size, path) for path in found if (status := path.stat()))
        total = sum(size for _time, size, _path in entries)
        for _time, size, path in entries:
            if total <= most:
                return
            path.unlink(missing_ok=True)
            total -= size


def _path(folder: Path, key: str) -> Path:
    """Return the file of a key; the folders keep few files each."""
    return folder / key[:2] / key[2:]
