"""Every file of a folder, one after the other, into one workspace."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from procviz.errors import ProcvizError
from procviz.model import BUILT_IN_STAGES, CATALOGUE, Described, Process, Settings, Stage, Workspace
from procviz.model.goals import Objective
from procviz.model.located import Data
from procviz.model.written import shortened
from procviz.problem import About, Problem
from procviz.reader.admit import admit
from procviz.reader.completeness import KIND_NAMES, gaps
from procviz.reader.content import content, duplicate, error, first_span, process_content, reserved
from procviz.reader.nearest import nearest, suggestion
from procviz.reader.registry import Registry
from procviz.source import SourceFile, Span, discover
from procviz.tree import Entry, Mapping, Scalar, read_tree
from procviz.words import _

SETTINGS_FILE = "workspace.yml"


@dataclass(frozen=True, slots=True)
class Reading:
    """A workspace and the problems of reading it."""

    workspace: Workspace
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Shelf:
    """What has been read so far."""

    registry: Registry = field(default_factory=Registry)
    problems: list[Problem] = field(default_factory=list)
    settings: Settings | None = None
    processes: list[Process] = field(default_factory=list)
    catalogue: dict[str, dict[str, Described]] = field(default_factory=lambda: {kind: {} for kind in CATALOGUE})


def read_workspace(folder: Path) -> Reading:
    """Return the workspace in `folder` with all problems of reading, in the order of files and lines.

    Raises:
        ProcvizError: the folder is missing, cannot be read, or holds no process.
    """
    shelf = _Shelf()
    with _without_garbage_collection():
        sources = _sources(folder)
        for source in sources:
            _read_file(source, shelf)
        if not shelf.processes and not shelf.problems:
            raise ProcvizError(
                _("there is no process in {folder}: no YAML file with the key `process:`", folder=str(folder))
            )
        written = {kind: dict(things) for kind, things in shelf.catalogue.items()}
        _add_built_in_stages(shelf)
        for kind, things in written.items():
            for thing in things.values():
                shelf.problems += gaps(kind, thing, shelf.registry)
        for process in shelf.processes:
            shelf.problems += gaps("processes", process, shelf.registry)
    catalogue: dict[str, Any] = shelf.catalogue
    workspace = Workspace(
        folder=folder,
        settings=shelf.settings or Settings(),
        sources={source.name: source for source in sources},
        processes=tuple(shelf.processes),
        **catalogue,
    )
    return Reading(workspace, tuple(sorted(shelf.problems, key=lambda problem: (problem.span, problem.rule))))


def _add_built_in_stages(shelf: _Shelf) -> None:
    for name in BUILT_IN_STAGES:
        if name not in shelf.catalogue["stages"]:
            shelf.catalogue["stages"][name] = Stage(id=name)
            shelf.registry.note_built_in("stages", name)


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
            gc.enable()


def _read_file(source: SourceFile, shelf: _Shelf) -> None:
    tree = read_tree(source)
    shelf.problems += tree.problems
    if tree.root is None:
        shelf.registry.note_hidden(source)
    elif source.place == SETTINGS_FILE:
        _read_settings(tree.root, shelf)
    elif "process" in tree.root.entries:
        _read_process(tree.root, shelf)
    else:
        _read_catalogue(tree.root, source, shelf)


def _read_settings(root: Mapping, shelf: _Shelf) -> None:
    shelf.settings, problems = admit(Settings, content(root, shelf.problems), None)
    shelf.problems += problems


def _read_process(root: Mapping, shelf: _Shelf) -> None:
    data, problems = process_content(root)
    head = root.entries["process"].value
    name = head.text if isinstance(head, Scalar) else ""
    about = About("processes", name)
    process, more = admit(Process, data, about)
    data.flawed = bool(problems or more)
    shelf.problems += [*(replace(problem, about=about) for problem in problems), *more]
    if process is None:
        shelf.registry.note_broken("processes", name)
    elif _claim(shelf, "processes", process.id, head.span):
        shelf.processes.append(process)


def _read_catalogue(root: Mapping, source: SourceFile, shelf: _Shelf) -> None:
    if "steps" in root.entries:
        shelf.problems.append(_nameless(root))
        shelf.registry.note_hidden(source)
        return
    for kind, entry in root.entries.items():
        if kind.startswith("x-"):
            continue
        if kind not in CATALOGUE:
            message = _("`{key}` is not a kind of the catalogue", key=shortened(kind))
            shelf.problems.append(
                error("unknown-key", entry.key.span, message, suggestion(kind, [*CATALOGUE, "process"]))
            )
            if isinstance(entry.value, Mapping):
                shelf.registry.hidden.update(entry.value.entries)
            continue
        if not isinstance(entry.value, Mapping):
            message = _("`{key}` takes objects by their id", key=kind)
            shelf.problems.append(
                error("bad-value", entry.key.span, message, _("write `id: {example}` lines below it", example="{…}"))
            )
            continue
        for name, object_entry in entry.value.entries.items():
            if not name.startswith("x-"):
                _read_object(kind, name, object_entry, shelf)


def _nameless(root: Mapping) -> Problem:
    """Return the problem of a process file without the key `process`, or with a misspelled one."""
    for key, entry in root.entries.items():
        if nearest(key, ["process"]):
            message = _("`{key}` is not a key here", key=shortened(key))
            return error("unknown-key", entry.key.span, message, suggestion(key, ["process"]))
    cure = _("begin the file with `process: ` and its id")
    return error("missing-key", first_span(root), _("a process has no key `process`"), cure)


def _read_object(kind: str, name: str, entry: Entry, shelf: _Shelf) -> None:
    about = About(kind, name)
    problems: list[Problem] = []
    data = content(entry.value, problems)
    if data is None:
        data = Data.of({}, entry.value)
    if not isinstance(data, Data):
        message = _("“{id}” takes keys with values", id=shortened(name))
        problems.append(error("bad-value", entry.key.span, message, _("write `key: value` lines below it")))
        thing = None
    else:
        if isinstance(entry.value, Mapping):
            problems += reserved(entry.value, ("id",))
        thing, more = admit(CATALOGUE[kind], Data.of({**data, "id": entry.key.text}, data.node, entry.key), about)
        problems += more
    shelf.problems += [problem if problem.about else replace(problem, about=about) for problem in problems]
    if thing is None:
        shelf.registry.note_broken(kind, name)
    elif _claim(shelf, kind, thing.id, entry.key.span):
        shelf.catalogue[kind][thing.id] = thing
        if isinstance(thing, Objective):
            for key, result in thing.key_results.items():
                _claim(shelf, "key_results", key, result.span_of())


def _claim(shelf: _Shelf, kind: str, name: str, span: Span) -> bool:
    """Give `name` to an object; report and return False where it is taken."""
    taken = shelf.registry.claim(kind, name, span)
    if taken:
        shelf.problems.append(replace(duplicate(name, KIND_NAMES[kind], span, taken), about=About(kind, name)))
    return not taken
