"""Many diagrams drawn in order: from the cache, or by drawing processes."""

import itertools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from procviz.diagram import Diagram, Sketch
from procviz.errors import ProcvizError
from procviz.render import cache as kept
from procviz.render.engine import Engine, engine_version
from procviz.render.job import Drawing, Job
from procviz.render.pool import Pool
from procviz.render.worker import Task
from procviz.words import Message, _

_CHUNK = 12  # pictures a process is given at once
_AHEAD = 240  # pictures that may wait for the caller


def draw(
    jobs: Iterable[Job],
    *,
    workers: int | None = None,
    cache: Path | None,
    deadline: float = 20.0,
    engine: Engine | None = None,
) -> Iterator[Drawing]:
    """Yield the drawing of each job, in their order.

    Args:
        jobs: what is drawn; jobs that are made on demand are made while others are drawn.
        workers: the most processes at once; by default one a processor.
        cache: the folder where pictures are kept; None keeps none.
        deadline: seconds that one picture may take.
        engine: draws in the place of Graphviz; a function that can be pickled.

    Raises:
        ProcvizError: there is no Graphviz, or no process can be started.
    """
    version = f"{engine.__module__}.{engine.__qualname__}" if engine else engine_version()
    if not version:
        raise ProcvizError(_("there is no Graphviz: install pygraphviz, or the programs of Graphviz"))
    with Pool(workers or os.cpu_count() or 1, engine, deadline) as pool:
        yield from _drawn(jobs, pool, cache, version)
    if cache:
        kept.prune(cache)


def _drawn(jobs: Iterable[Job], pool: Pool, cache: Path | None, version: str) -> Iterator[Drawing]:
    """Yield the drawing of each job, from the cache or the pool."""
    coming = enumerate(jobs)
    ready: dict[int, Drawing] = {}
    waiting: dict[int, tuple[Diagram, str]] = {}
    unsent: list[Task] = []
    for index in itertools.count():
        for number, job in itertools.islice(coming, _AHEAD - len(ready) - len(waiting)):
            found = _look_up(job, cache, version)
            if isinstance(found, bytes):
                ready[number] = Drawing(found)
                continue
            diagram, _key = waiting[number] = found
            if unsent and (len(unsent) == _CHUNK or unsent[0][2] != job.format):
                pool.submit(unsent)
                unsent = []
            unsent.append((number, diagram, job.format, False))
        if index not in ready and index not in waiting:
            break
        if unsent and (unsent[0][0] <= index or len(ready) + len(waiting) < _AHEAD):
            pool.submit(unsent)
            unsent = []
        while index not in ready:
            number, data, straight = pool.take()
            diagram, key = waiting.pop(number)
            if cache and data and not straight:
                kept.keep(cache, key, data)
            ready[number] = Drawing(data, _problem(diagram, data, straight=straight))
        yield ready.pop(index)


def _look_up(job: Job, cache: Path | None, version: str) -> bytes | tuple[Diagram, str]:
    """Return a job's picture if it is kept, else its diagram and the key to keep its picture under."""
    diagram = job.diagram
    if cache is None:
        return (diagram.make() if isinstance(diagram, Sketch) else diagram), ""
    if isinstance(diagram, Sketch):
        made_of = kept.key_of_sketch(diagram, job.format, version)
        key = (kept.load(cache, made_of) or b"").decode("ascii", "replace")
        if key and (data := kept.load(cache, key)):
            return data
        diagram = diagram.make()
        key = kept.key_of(diagram, job.format, version)
        kept.keep(cache, made_of, key.encode())
    else:
        key = kept.key_of(diagram, job.format, version)
    return kept.load(cache, key) or (diagram, key)


def _problem(diagram: Diagram, data: bytes, *, straight: bool) -> Message | None:
    """Return what is wrong with a picture."""
    if not data:
        return _("the diagram “{title}” could not be drawn", title=diagram.title)
    if straight:
        return _("the diagram “{title}” has straight arrows: finding better ways failed", title=diagram.title)
    return None
