"""Pictures kept from one run to the next.

A picture's key is made of everything that decides its bytes: the diagram, the format, the engine and our own drawing
code. DOT is a function of the diagram and that code, so a picture that is kept costs not even its DOT text.
"""

import hashlib
import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import fields
from functools import lru_cache
from importlib import metadata, resources
from operator import attrgetter
from pathlib import Path

from procviz.diagram import Edge, Heading, Lane, Node
from procviz.render.job import Job

_DIGEST = hashlib.sha256
_LENGTH = _DIGEST().digest_size


def key_of(job: Job, engine: str) -> str:
    """Return the key of a job's picture.

    Args:
        job: what is drawn.
        engine: what tells the drawings of one engine from those of another.
    """
    diagram = job.diagram
    parts = (
        drawing_version(),
        engine,
        job.format,
        (diagram.id, diagram.title, diagram.description, diagram.language),
        *(
            [_values(kind)(item) for item in items]
            for kind, items in (
                (Lane, diagram.lanes),
                (Node, diagram.nodes),
                (Edge, diagram.edges),
                (Heading, diagram.headings),
            )
        ),
    )
    return _DIGEST(repr(parts).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=8)
def _values(kind: type[Lane | Node | Edge | Heading]) -> Callable[[object], object]:
    """Return the function that lists the values of a part of a diagram."""
    return attrgetter(*(field.name for field in fields(kind)))


@lru_cache(maxsize=1)
def drawing_version() -> str:
    """Return what changes whenever the code that draws changes, so that an upgrade draws anew."""
    digest = _DIGEST(metadata.version("pyphen").encode())
    for room in ("procviz.dot", "procviz.render"):
        for file in sorted(resources.files(room).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
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
    """Keep a picture under `key`; a folder that cannot be written keeps nothing."""
    path = _path(folder, key)
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_DIGEST(data).digest() + data)
            Path(name).replace(path)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise


def _path(folder: Path, key: str) -> Path:
    """Return the file of a key; the folders keep few files each."""
    return folder / key[:2] / key[2:]
