"""What files held at a time, as far as today's language can read it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from procviz.history.git import Contents, Touched
from procviz.history.history import Key
from procviz.model import Described
from procviz.reader.file import FileReading, read_file
from procviz.source import SETTINGS_FILE, SUFFIXES, SourceFile

_SHA1 = 40
"""Digits of a content's name; other repositories name contents otherwise."""


@dataclass(frozen=True, slots=True)
class State:
    """The objects of a file; the `hidden` words may be the ids of others that could not be read."""

    things: Mapping[Key, Described] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()

    def since(self, before: "State") -> "State":
        """Return this state with what can only be read in the one before it, which may be there still."""
        lost = {key: thing for key, thing in before.things.items() if key not in self.things and key[1] in self.hidden}
        return State({**self.things, **lost}, self.hidden - {name for _kind, name in lost}) if lost else self


NOTHING = State()


@dataclass(slots=True)
class States:
    """Gives the state of a file by the name that git has for its content; each is read once.

    `current` are the files on disk by place: those that are committed as they are have been read already.
    """

    current: Mapping[str, SourceFile]
    contents: dict[str, bytes] = field(default_factory=dict)
    size: int = 0
    _read: dict[str, State] = field(default_factory=dict)

    def fetch(self, name: str, place: str, git: Contents) -> None:
        """Get the content of that name, which the file at `place` had."""
        if not name or name in self.contents or name in self._read:
            return
        source = self.current.get(place)
        if source and len(name) == _SHA1 and _name_of(source) == name:
            self._read[name] = _state(read_file(source))
            return
        self.contents[name] = git.read(name) or b""
        self.size += len(self.contents[name])

    def of(self, name: str, place: str) -> State:
        """Return the state of the file at `place` when its content had that name; empty where there was no file."""
        if not name:
            return NOTHING
        if name not in self._read:
            # Under a name that no file has, so that nothing of it is kept in memory.
            path = Path(f"{place}/{name}")
            source = SourceFile(path=path, name=place, place=place, unsaved=self.contents.pop(name, b""))
            self._read[name] = _state(read_file(source))
        return self._read[name]

    def change(self, file: Touched) -> tuple[State, State]:
        """Return the state of a file before and after a commit; commits are asked for in their order.

        Of what cannot be read afterwards, the last state that can be read stays.
        """
        before, after = self.of(file.before, file.place), self.of(file.after, file.place)
        if file.after:
            after = self._read[file.after] = after.since(before)
        return before, after


def is_told(place: str) -> bool:
    """Return whether a file below the workspace holds objects."""
    named = not any(part.startswith((".", "_")) for part in place.split("/"))
    return named and place.endswith(SUFFIXES) and place != SETTINGS_FILE


def united(states: Iterable[State]) -> State:
    """Return what several files hold together."""
    things: dict[Key, Described] = {}
    hidden: set[str] = set()
    for state in states:
        things.update(state.things)
        hidden |= state.hidden
    return State(things, frozenset(hidden))


def _state(found: FileReading) -> State:
    things = {(thing.kind, thing.id): thing.value for thing in found.things if thing.value}
    return State(things, found.hidden | {thing.id for thing in found.things if not thing.value})


def _name_of(source: SourceFile) -> str:
    """Return the name that git gives to what the file holds on disk."""
    try:
        content = source.beginning()
    except OSError:
        return ""
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()
