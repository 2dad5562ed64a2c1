"""Every file of a folder into one workspace."""

import gc
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import Any

from procviz.errors import ProcvizError
from procviz.model import BUILT_IN_STAGES, CATALOGUE, Described, Process, Settings, Stage, Workspace
from procviz.model.goals import Objective
from procviz.problem import About, Problem
from procviz.reader.completeness import KIND_NAMES, dangling
from procviz.reader.content import duplicate
from procviz.reader.file import FileReading, Thing, read_file
from procviz.reader.registry import Registry
from procviz.source import SourceFile, Span, discover
from procviz.tree import MAX_PROBLEMS, Trees, read_tree
from procviz.words import _

NOTHING_UNSAVED: Mapping[str, bytes] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Reading:
    """A workspace and the problems of reading it."""

    workspace: Workspace
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Shelf:
    """What has been put together so far."""

    registry: Registry = field(default_factory=Registry)
    problems: list[Problem] = field(default_factory=list)
    settings: Settings | None = None
    things: list[Thing] = field(default_factory=list)


def read_workspace(
    folder: Path, *, unsaved: Mapping[str, bytes] = NOTHING_UNSAVED, trees: Trees = read_tree
) -> Reading:
    """Return the workspace in `folder` with all problems of reading, in the order of files and lines.

    Args:
        folder: the workspace.
        unsaved: content to read in place of what is on disk, by the files' places below the folder.
        trees: what gives the tree of each file.

    Raises:
        ProcvizError: the folder is missing, cannot be read, or holds no process.
    """
    sources = [replace(source, unsaved=unsaved.get(source.place)) for source in _sources(folder)]
    shelf = _Shelf()
    with _without_garbage_collection():
        for source in sources:
            _put(read_file(source, trees), shelf)
        processes = tuple(thing.value for thing in shelf.things if isinstance(thing.value, Process))
        if not processes and not shelf.problems:
            raise ProcvizError(
                _("there is no process in {folder}: no YAML file with the key `process:`", folder=str(folder))
            )
        catalogue = _catalogue(shelf)
        lost: Counter[str] = Counter()
        for thing in shelf.things:
            if not shelf.registry.may_all_exist(thing.wanted) and thing.value:
                told = islice(dangling(thing.kind, thing.value, shelf.registry), MAX_PROBLEMS - lost[thing.span.file])
                shelf.problems += (found := list(told))
                lost[thing.span.file] += len(found)
    workspace = Workspace(
        folder=folder,
        settings=shelf.settings or Settings(),
        sources={source.name: source for source in sources},
        processes=processes,
        wanted={(thing.kind, thing.id): thing.wanted for thing in shelf.things},
        **catalogue,
    )
    return Reading(workspace, tuple(sorted(shelf.problems, key=lambda problem: (problem.span, problem.rule))))


def _sources(folder: Path) -> list[SourceFile]:
    try:
        if not folder.is_dir():
            raise ProcvizError(_("there is no folder {folder}", folder=str(folder)))
        return list(discover(folder))
    except OSError as stop:
        raise ProcvizError(
            _("the folder {folder} cannot be read: {why}", folder=str(folder), why=stop.strerror or "")
        ) from stop


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """Keep the collector from walking hundreds of thousands of fresh nodes again and again; nothing here is cyclic."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.freeze()  # what was read stays; looking through it for cycles would cost more than reading it
            gc.enable()


def _put(found: FileReading, shelf: _Shelf) -> None:
    """Add what a file holds; an id that is taken is reported, and its object left out."""
    shelf.problems += found.problems
    shelf.settings = found.settings or shelf.settings
    shelf.registry.hidden |= found.hidden
    for thing in found.things:
        if thing.value is None:
            shelf.registry.note_broken(thing.kind, thing.id)
        elif _claim(shelf, thing.kind, thing.id, thing.span):
            shelf.things.append(thing)
            if isinstance(thing.value, Objective):
                for key, result in thing.value.key_results.items():
                    _claim(shelf, "key_results", key, result.span_of())


def _claim(shelf: _Shelf, kind: str, name: str, span: Span) -> bool:
    """Give `name` to an object; report and return False where it is taken."""
    taken = shelf.registry.claim(kind, name, span)
    if taken:
        shelf.problems.append(replace(duplicate(name, KIND_NAMES[kind], span, taken), about=About(kind, name)))
    return not taken


def _catalogue(shelf: _Shelf) -> dict[str, Any]:
    """Return the objects of each kind by id, with the stages that are built in."""
    catalogue: dict[str, dict[str, Described]] = {kind: {} for kind in CATALOGUE}
    for thing in shelf.things:
        if thing.kind in catalogue and thing.value:
            catalogue[thing.kind][thing.id] = thing.value
    for name in BUILT_IN_STAGES:
        if name not in catalogue["stages"]:
            catalogue["stages"][name] = Stage(id=name)
            shelf.registry.note_built_in("stages", name)
    return catalogue
