"""Lenses not made yet: what they are called, and what decides how they look."""

import hashlib
import marshal
from collections.abc import Callable, Iterable
from functools import cache, lru_cache, partial

from procviz.diagram import Diagram, Sketch
from procviz.model import CATALOGUE, Located, Process, Workspace
from procviz.views.lens.lens import lenses
from procviz.views.lens.shown import Choice
from procviz.views.lens.wording import id_of, title_of

_PLAIN = 2  # the last version of the format in which the same values are the same bytes, wherever they come from
_MOST_KEPT = 4  # workspaces: what is asked for again is the same one


def sketches(workspace: Workspace, process: Process, choices: Iterable[Choice]) -> tuple[Sketch, ...]:
    """Return the sketches of several pictures of a process; when one is needed, all of them are made.

    Args:
        workspace: where names of lanes are found.
        process: what is drawn.
        choices: what pictures.
    """
    wanted = tuple(choices)
    made = _Made(lambda: lenses(workspace, process, wanted))
    made_of = cache(partial(_made_of, workspace, process))
    return tuple(
        Sketch(
            id=id_of(process, rows, columns, narrow=narrow),
            title=title_of(process, rows, columns, workspace.language),
            language=workspace.language,
            made_of=made_of,
            make=partial(made.take, place),
        )
        for place, (rows, columns, narrow) in enumerate(wanted)
    )


class _Made:
    """Pictures that are made together, and forgotten one by one as they are taken: all of a large site are many."""

    def __init__(self, make: Callable[[], tuple[Diagram, ...]]) -> None:
        self._make = make
        self._left: dict[int, Diagram] = {}

    def take(self, place: int) -> Diagram:
        """Return a picture by its place, made again where it was taken before."""
        if place not in self._left:
            self._left = dict(enumerate(self._make()))
        return self._left.pop(place)


def _made_of(workspace: Workspace, process: Process) -> str:
    """Return what decides the pictures of a process: its text, those of all that it calls, settings and catalogue."""
    called = {process.id: process}
    waiting = [process]
    for one in waiting:
        for step in one.steps:
            name = step.process if step.kind == "subprocess" else None
            if name and name not in called and (other := _processes(workspace).get(name)):
                called[name] = other
                waiting.append(other)
    return _digest(_around(workspace), process.id.encode(), *(_written(called[name]) for name in sorted(called)))


@lru_cache(maxsize=_MOST_KEPT)
def _processes(workspace: Workspace) -> dict[str, Process]:
    return {process.id: process for process in workspace.processes}


@lru_cache(maxsize=_MOST_KEPT)
def _around(workspace: Workspace) -> bytes:
    """Return what stands in the settings and the catalogue."""
    things = [thing for kind in CATALOGUE for thing in workspace.of_kind(kind).values()]
    return _digest(*map(_written, (workspace.settings, *things))).encode()


def _written(thing: Located) -> bytes:
    """Return all that stands in a file for an object, as it was read; for those that stand in none, what they say."""
    return marshal.dumps(thing.raw, _PLAIN) if thing.raw else repr(dict(thing)).encode()


def _digest(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()
