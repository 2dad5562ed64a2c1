"""Which ids there are, and which may be there although they could not be read."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from procviz.model import SHARED_IDS
from procviz.model.identifier import proposed
from procviz.source import SourceFile, Span


@dataclass(slots=True)
class Registry:
    """The ids of a workspace with their places; filled while it is read."""

    places: dict[str, dict[str, Span]] = field(default_factory=dict)
    broken: dict[str, set[str]] = field(default_factory=dict)
    hidden: set[str] = field(default_factory=set)

    def claim(self, kind: str, name: str, span: Span) -> Span | None:
        """Note an id; return the place of the one that has it already, in its kind or in one that shares its ids."""
        for other in next((kinds for kinds in SHARED_IDS if kind in kinds), frozenset({kind})):
            if name in self.places.get(other, {}):
                return self.places[other][name]
        self.places.setdefault(kind, {})[name] = span
        return None

    def note_broken(self, kind: str, name: str) -> None:
        """Note an object that is there but could not be read, under the id it probably means to have as well."""
        self.broken.setdefault(kind, set()).update({name, proposed(name)})

    def note_built_in(self, kind: str, name: str) -> None:
        """Note an id that stands in no file; one in a file would have its place already."""
        self.places.setdefault(kind, {}).setdefault(name, Span("", 0, 0, 0, 0))

    def known(self, kinds: Iterable[str]) -> set[str]:
        """Return the ids of `kinds` that were read."""
        return {name for kind in kinds for name in self.places.get(kind, ())}

    def holds(self, name: str) -> bool:
        """Return whether `name` was read as the id of an object of whatever kind."""
        return any(name in places for places in self.places.values())

    def may_all_exist(self, wanted: Iterable[tuple[tuple[str, ...], str]]) -> bool:
        """Return whether each id may exist as one of its kinds."""
        return all(self.may_exist(kinds, name) for kinds, name in wanted)

    def may_exist(self, kinds: Iterable[str], name: str) -> bool:
        """Return whether `name` was read as one of `kinds`, or may stand in what could not be read."""
        return name in self.hidden or any(
            name in self.places.get(kind, ()) or name in self.broken.get(kind, ()) for kind in kinds
        )


def words_of(source: SourceFile) -> frozenset[str]:
    """Return every word of a file that could not be read: any of them may be an id that others refer to.

    Of a file that cannot even be opened it is its name, since a process's file usually bears its id.
    """
    try:
        text = source.beginning().decode("utf-8", "ignore")
    except OSError:
        return frozenset({source.path.stem})
    return frozenset(re.findall(r"[a-z0-9][a-z0-9-]{0,62}", text))
