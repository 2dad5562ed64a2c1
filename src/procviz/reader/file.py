"""One file to its objects. What a file says depends on nothing but its bytes, so an unchanged file is read once."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from procviz.model import CATALOGUE, Described, Process, Settings, targets
from procviz.model.located import Data
from procviz.model.written import shortened
from procviz.problem import About, Problem
from procviz.reader.admit import admit
from procviz.reader.certain import renamed
from procviz.reader.completeness import Wanted, elsewhere, gaps, missing
from procviz.reader.content import content, error, first_span, reserved
from procviz.reader.nearest import nearest, suggestion
from procviz.reader.registry import words_of
from procviz.reader.steps import process_content
from procviz.source import SETTINGS_FILE, SourceFile, Span
from procviz.tree import MAX_PROBLEMS, Entry, Mapping, Node, Scalar, Trees, read_tree
from procviz.words import _

_MOST_KEPT = 8192  # files in memory; a workspace with more is read right all the same


@dataclass(frozen=True, slots=True)
class Thing:
    """An object as it stands in a file; `value` is None where not even its name can be read.

    `wanted` is what it refers to elsewhere.
    """

    kind: str
    id: str
    span: Span
    value: Described | None
    wanted: frozenset[Wanted] = frozenset()


@dataclass(slots=True)
class FileReading:
    """What a file holds; `hidden` are the words of what could not be read, any of which may be an id."""

    problems: list[Problem] = field(default_factory=list)
    settings: Settings | None = None
    things: list[Thing] = field(default_factory=list)
    hidden: frozenset[str] = frozenset()

    @property
    def room(self) -> int:
        """Return how many problems are still told; the rest is kept for the next time."""
        return max(MAX_PROBLEMS - len(self.problems), 0)


def read_file(source: SourceFile, trees: Trees = read_tree) -> FileReading:
    """Return what a file holds; nobody may change it, since it is kept until the file changes on disk.

    Args:
        source: the file.
        trees: what gives its tree.
    """
    try:
        status = source.path.stat()
    except OSError:
        return _read(source, trees)
    return _kept(source, (status.st_mtime_ns, status.st_size, status.st_ino), trees)


@lru_cache(maxsize=_MOST_KEPT)
def _kept(source: SourceFile, _stamp: tuple[int, int, int], trees: Trees) -> FileReading:
    return _read(source, trees)


def _read(source: SourceFile, trees: Trees) -> FileReading:
    tree = trees(source)
    found = FileReading(list(tree.problems))
    if tree.root is None:
        found.hidden = words_of(source)
    elif source.place == SETTINGS_FILE:
        found.settings, problems = admit(Settings, content(tree.root.raw, found.problems), None)
        found.problems += [*problems, *(missing(found.settings, None) if found.settings else ())]
    elif "process" in tree.root.entries:
        _read_process(tree.root, found)
    else:
        _read_catalogue(tree.root, source, found)
    return found


def read_thing(kind: str, entry: Entry, *, flawed: bool = False) -> Thing | None:
    """Return one object as it would be read from a file.

    Args:
        kind: the kind of the object.
        entry: its id and what is written of it; of a process, the map of the whole file.
        flawed: whether something is known to be wrong with it that its nodes do not show.
    """
    found = FileReading()
    if kind == "processes" and isinstance(entry.value, Mapping):
        _read_process(entry.value, found, flawed=flawed)
    else:
        _read_object(kind, entry.key.text, entry, found)
    return found.things[0] if found.things else None


def _read_process(root: Mapping, found: FileReading, *, flawed: bool = False) -> None:
    data, problems = process_content(root)
    head = root.entries["process"].value
    name = head.text if isinstance(head, Scalar) else ""
    about = About("processes", name)
    process, more = admit(Process, data, about)
    data.flawed = flawed or bool(found.problems or problems or more)
    found.problems += [*(replace(problem, about=about) for problem in problems), *more]
    _add("processes", name, head.span, process, found)


def _add(kind: str, name: str, span: Span, value: Described | None, found: FileReading) -> None:
    if value is None:
        found.things.append(Thing(kind, name, span, None))
        return
    referred = targets(value)
    found.problems += islice(gaps(kind, value, referred), found.room)
    found.things.append(Thing(kind, value.id, span, value, elsewhere(referred)))


def _read_catalogue(root: Mapping, source: SourceFile, found: FileReading) -> None:
    if "steps" in root.entries:
        found.problems.append(_nameless(root))
        found.hidden = words_of(source)
        return
    hidden: set[str] = set()
    for kind, entry in root.entries.items():
        if kind.startswith("x-"):
            continue
        if kind in CATALOGUE:
            _read_kind(kind, entry, found)
            continue
        if found.room:
            message = _("`{key}` is not a kind of the catalogue", key=shortened(kind))
            known = [*CATALOGUE, "process"]
            problem = error("unknown-key", entry.key.span, message, suggestion(kind, known))
            found.problems.append(replace(problem, fix=renamed(root, kind, known)))
        if isinstance(entry.value, Mapping):
            hidden |= _keys_within(entry.value)
    found.hidden |= hidden


def _keys_within(root: Mapping) -> frozenset[str]:
    """Return the keys of a map and of the maps in it."""
    found: set[str] = set()
    waiting = [root]
    for node in waiting:
        found |= node.entries.keys()
        waiting += [entry.value for entry in node.entries.values() if isinstance(entry.value, Mapping)]
    return frozenset(found)


def _nameless(root: Mapping) -> Problem:
    """Return the problem of a process file without the key `process`, or with a misspelled one."""
    for key, entry in root.entries.items():
        if nearest(key, ["process"]):
            message = _("`{key}` is not a key here", key=shortened(key))
            problem = error("unknown-key", entry.key.span, message, suggestion(key, ["process"]))
            return replace(problem, fix=renamed(root, key, ["process"]))
    cure = _("begin the file with `process: ` and its id")
    return error("missing-key", first_span(root), _("a process has no key `process`"), cure)


def _read_kind(kind: str, entry: Entry, found: FileReading) -> None:
    if not isinstance(entry.value, Mapping):
        message = _("`{key}` takes objects by their id", key=kind)
        cure = _("write `id: {example}` lines below it", example="{…}")
        found.problems.append(error("bad-value", entry.key.span, message, cure))
        return
    for name, object_entry in entry.value.entries.items():
        if not name.startswith("x-"):
            _read_object(kind, name, object_entry, found)


def _read_object(kind: str, name: str, entry: Entry, found: FileReading) -> None:
    about = About(kind, name)
    problems: list[Problem] = []
    data = content(entry.value.raw, problems)
    if data is None:
        data = Data.of({}, entry.value.raw)
    if not isinstance(data, Data):
        message = _("“{id}” takes keys with values", id=shortened(name))
        problems.append(error("bad-value", entry.key.span, message, _("write `key: value` lines below it")))
        value = None
    else:
        for node in _named_nodes(kind, entry.value):
            problems += reserved(node, ("id",))
        value, more = admit(
            CATALOGUE[kind], Data.of({**data, "id": entry.key.text}, data.raw, entry.key.raw), about, most=found.room
        )
        problems += more
        if more and kind == "objectives" and isinstance(entry.value, Mapping):
            found.hidden |= _keys_within(entry.value)  # key results may stand below a misspelled key
    found.problems += [problem if problem.about else replace(problem, about=about) for problem in problems]
    _add(kind, name, entry.key.span, value, found)


def _named_nodes(kind: str, node: Node) -> Iterator[Mapping]:
    """Yield an object and the objects in it that have an id as well: an objective's key results."""
    if isinstance(node, Mapping):
        yield node
        results = node.entries.get("key_results") if kind == "objectives" else None
        if results and isinstance(results.value, Mapping):
            yield from (one.value for one in results.value.entries.values() if isinstance(one.value, Mapping))
