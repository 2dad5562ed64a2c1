"""Many diagrams drawn in order: from the cache, or by drawing processes."""

import itertools
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

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
    waiting: dict[int, tuple[Job, str]] = {}
    unsent: list[Task] = []
    for index in itertools.count():
        for number, job in itertools.islice(coming, _AHEAD - len(ready) - len(waiting)):
            key, data = _look_up(job, cache, version)
            if data:
                ready[number] = Drawing(data)
                continue
            waiting[number] = (job, key)
            if unsent and (len(unsent) == _CHUNK or unsent[0][2] != job.format):
                pool.submit(unsent)
                unsent = []
            unsent.append((number, job.diagram, job.format, False))
        if index not in ready and index not in waiting:
            break
        if unsent and (unsent[0][0] <= index or len(ready) + len(waiting) < _AHEAD):
            pool.submit(unsent)
            unsent = []
        while index not in ready:
            number, data, straight = pool.take()
            job, key = waiting.pop(number)
            if cache and data and not straight:
                kept.keep(cache, key, data)
            ready[number] = Drawing(data, _problem(job, data, straight=straight))
        yield ready.pop(index)


def _look_up(job: Job, cache: Path | None, version: str) -> tuple[str, bytes | None]:
    """Return the key of a job's picture, and the picture if it is kept."""
    if cache is None:
        return "", None
    key = kept.key_of(job, version)
    return key, kept.load(cache, key)


def _problem(job: Job, data: bytes, *, straight: bool) -> Message | None:
    """Return what is wrong with a picture."""
    if not data:
        return _("the diagram “{title}” could not be drawn", title=job.diagram.title)
    if straight:
        return _("the diagram “{title}” has straight arrows: finding better ways failed", title=job.diagram.title)
    return None
