"""What is one step away from an object: what refers to it, and what it refers to.

Stakeholders are left out: what they refer to and what refers to them is for editors only.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from procviz.graph import uses_of
from procviz.model import Described, Objective, Process, Reference, Workspace, references
from procviz.views.layout.kinds import OBJECTS
from procviz.views.layout.known import objects_in
from procviz.views.layout.relations import relation
from procviz.words import Message

_MOST_BOXES = 45
_MOST_OF_A_KIND = (12, 9, 6, 5, 4, 3, 2, 1)
"""Boxes of one kind on one side; the first number with which the whole has at most so many boxes."""

Key = tuple[str, str]
"""A kind and an id."""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An object beside another.

    Attributes:
        kind: its kind.
        thing: the object.
        keys: the kind of object that refers and the key at which it does, each once.
        steps: the steps that refer.
    """

    kind: str
    thing: Described
    keys: tuple[Key, ...]
    steps: tuple[str, ...]

    @property
    def relations(self) -> list[Message]:
        """Return in words what the two have to do with each other, each once; who merely gains by it says so last."""
        keys = sorted(self.keys, key=lambda one: one[1] == "benefits")
        return list(dict.fromkeys(words for kind, key in keys if (words := relation(kind, key))))


@dataclass(frozen=True, slots=True)
class Side:
    """What stands on one side: the neighbours of each kind that are shown, and how many more there are."""

    shown: dict[str, list[Neighbour]]
    more: dict[str, int]


def sides_of(workspace: Workspace, kind: str, thing: Described) -> tuple[Side, Side]:
    """Return what refers to an object, and what it refers to; those with most references first."""
    before = _sorted(_users(workspace, kind, thing))
    after = _sorted(_used(workspace, kind, thing))
    most = next((most for most in _MOST_OF_A_KIND if _boxes(before, most) + _boxes(after, most) <= _MOST_BOXES), 1)
    return _cut(before, most), _cut(after, most)


def _users(workspace: Workspace, kind: str, thing: Described) -> list[Neighbour]:
    usages = list(uses_of(workspace).get((kind, thing.id), ()))
    if isinstance(thing, Objective):
        usages += [usage for key in thing.key_results for usage in uses_of(workspace).get(("key_results", key), ())]
    found: dict[Key, list[tuple[Key, str | None]]] = {}
    for usage in usages:
        if usage.kind in OBJECTS and (usage.kind, usage.id) != (kind, thing.id):
            found.setdefault((usage.kind, usage.id), []).append(((usage.kind, usage.key), usage.step))
    return [_neighbour(workspace, key, uses) for key, uses in found.items()]


def _used(workspace: Workspace, kind: str, thing: Described) -> list[Neighbour]:
    found: dict[Key, list[tuple[Key, str | None]]] = {}
    if isinstance(thing, Objective):
        found = {("key_results", name): [((kind, "key_results"), None)] for name in thing.key_results}
    for reference, step in _references(thing):
        for target in reference.kinds:
            if target in OBJECTS and reference.id in objects_in(workspace, target):
                if (target, reference.id) != (kind, thing.id):
                    found.setdefault((target, reference.id), []).append(((kind, str(reference.path[0])), step))
                break
    return [_neighbour(workspace, key, uses) for key, uses in found.items()]


def _references(thing: Described) -> Iterator[tuple[Reference, str | None]]:
    """Yield what an object refers to, of a process with the step that does."""
    if not isinstance(thing, Process):
        yield from ((reference, None) for reference in references(thing))
        return
    yield from ((reference, None) for reference in references(thing, deep=False))
    for part in (*thing.exit, thing.entry):
        yield from ((reference, None) for reference in (references(part) if part else ()))
    for step in thing.steps:
        yield from ((reference, step.id) for reference in references(step))


def _neighbour(workspace: Workspace, key: Key, uses: Sequence[tuple[Key, str | None]]) -> Neighbour:
    kind, name = key
    return Neighbour(
        kind,
        objects_in(workspace, kind)[name],
        tuple(dict.fromkeys(use for use, _step in uses)),
        tuple(dict.fromkeys(step for _use, step in uses if step)),
    )


def _sorted(neighbours: Sequence[Neighbour]) -> dict[str, list[Neighbour]]:
    """Return neighbours by kind, those with most to do with the object first."""
    found: dict[str, list[Neighbour]] = {kind: [] for kind in OBJECTS}
    for neighbour in neighbours:
        found[neighbour.kind].append(neighbour)
    return {
        kind: sorted(members, key=lambda one: -(len(one.keys) + len(one.steps)))
        for kind, members in found.items()
        if members
    }


def _boxes(sorted_: Mapping[str, Sequence[Neighbour]], most: int) -> int:
    """Return how many boxes a side has with at most so many of a kind; those left out share one."""
    return sum(min(len(members), most + 1) for members in sorted_.values())


def _cut(sorted_: Mapping[str, list[Neighbour]], most: int) -> Side:
    """Return a side with at most so many of a kind; one more is shown rather than counted."""
    shown = {kind: members if len(members) <= most + 1 else members[:most] for kind, members in sorted_.items()}
    more = {kind: len(members) - most for kind, members in sorted_.items() if len(members) > most + 1}
    return Side(shown, more)
