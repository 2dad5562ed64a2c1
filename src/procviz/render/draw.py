"""Many diagrams drawn in order: from the cache, or by drawing processes."""

import os
from collections.abc import Iterator, Sequence
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
    jobs: Sequence[Job],
    *,
    workers: int | None = None,
    cache: Path | None,
    deadline: float = 20.0,
    engine: Engine | None = None,
) -> Iterator[Drawing]:
    """Yield the drawing of each job, in their order.

    Args:
        jobs: what is drawn.
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
    ready: dict[int, Drawing] = {}
    keys: dict[int, str] = {}
    unsent: list[Task] = []
    fed = 0
    with Pool(workers or os.cpu_count() or 1, engine, deadline) as pool:
        for index in range(len(jobs)):
            while fed < len(jobs) and fed - index < _AHEAD:
                job = jobs[fed]
                key = kept.key_of(job, version) if cache else ""
                data = kept.load(cache, key) if cache else None
                if data is not None:
                    ready[fed] = Drawing(data)
                else:
                    keys[fed] = key
                    if unsent and unsent[0][2] != job.format:
                        pool.submit(unsent)
                        unsent = []
                    unsent.append((fed, job.diagram, job.format, False))
                    if len(unsent) == _CHUNK:
                        pool.submit(unsent)
                        unsent = []
                fed += 1
            while index not in ready:
                if unsent and (fed == len(jobs) or unsent[0][0] <= index):
                    pool.submit(unsent)
                    unsent = []
                number, data, straight = pool.take()
                if cache and data and not straight:
                    kept.keep(cache, keys[number], data)
                ready[number] = Drawing(data, _problem(jobs[number], data, straight=straight))
            yield ready.pop(index)


def _problem(job: Job, data: bytes, *, straight: bool) -> Message | None:
    """Return what is wrong with a picture."""
    if not data:
        return _("the diagram “{title}” could not be drawn", title=job.diagram.title)
    if straight:
        return _("the diagram “{title}” has straight arrows: finding better ways failed", title=job.diagram.title)
    return None
