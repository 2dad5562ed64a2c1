"""Which objects the team sees, and what of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from procviz.editions.cutting import Cutting
from procviz.editions.sensitive import cuts_of, elsewhere, is_sensitive
from procviz.model import CATALOGUE, Described, Objective, Workspace
from procviz.model.catalogue import Published
from procviz.reader import Thing, read_thing
from procviz.source import Span
from procviz.tree import PLAIN, Entry, Scalar, node_of

KINDS = ("processes", "key_results", *CATALOGUE)
"""All kinds of objects that have a visibility of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What the team sees of the objects of a workspace: `ids` of those it sees, by kind, and those that are `dropped`.

    Whatever is neither of both is not there, or could not be read and may be for editors: it is not seen either.
    """

    ids: Mapping[str, frozenset[str]]
    dropped: frozenset[tuple[str, str]]
    _known: dict[tuple[tuple[str, ...], str], bool] = field(default_factory=dict, repr=False, compare=False)

    def sees(self, kinds: tuple[str, ...], object_id: str) -> bool:
        """Return whether an object that may be of one of `kinds` is seen."""
        key = (kinds, object_id)
        if key not in self._known:
            self._known[key] = any(object_id in self.ids[kind] for kind in kinds)
        return self._known[key]

    def lessened(self, kind: str, thing: Described, hidden: list[Span]) -> Thing | None:
        """Return an object that is seen without all that is not, None where that is nothing.

        Args:
            kind: the kind of the object.
            thing: the object, in whatever version it was read.
            hidden: gets the places of what is left out.
        """
        gone = [one for one in elsewhere(thing) if not self.sees(one.kinds, one.id)]
        cuts = cuts_of(kind, thing, gone, self._unseen_results(thing))
        if not cuts or thing.raw is None:
            return None
        nowhere = frozenset(one.id for one in gone) - {name for _kind, name in self.dropped}
        raw = Cutting(cuts, hidden, nowhere).without(thing.raw)
        at = thing.span_of()
        key = Scalar((at.file, at.line, at.column, at.end_line, at.end_column, thing.id, PLAIN))
        return read_thing(kind, Entry(key, node_of(raw)), flawed=True)

    def is_affected(self, kind: str, thing: Described, wanted: frozenset[tuple[tuple[str, ...], str]]) -> bool:
        """Return whether there may be something in an object that is not seen; `wanted` is all that it refers to."""
        return (
            not all(self.sees(kinds, name) for kinds, name in wanted)
            or is_sensitive(kind, thing)
            or bool(self._unseen_results(thing))
        )

    def _unseen_results(self, thing: Described) -> frozenset[str]:
        results = thing.key_results if isinstance(thing, Objective) else {}
        return frozenset(
            name for name, result in results.items() if is_restricted(result) or ("key_results", name) in self.dropped
        )


def sight_of(workspace: Workspace) -> Sight:
    """Return what the team sees of a workspace."""
    dropped = {(kind, thing.id) for kind in KINDS for thing in workspace.of_kind(kind).values() if is_restricted(thing)}
    dropped |= {
        ("key_results", result)
        for objective in workspace.objectives.values()
        if is_restricted(objective)
        for result in objective.key_results
    }
    ids = {kind: frozenset(name for name in workspace.of_kind(kind) if (kind, name) not in dropped) for kind in KINDS}
    return Sight(ids=ids, dropped=frozenset(dropped))


def is_restricted(thing: Described) -> bool:
    """Return whether an object is for editors as a whole."""
    return isinstance(thing, Published) and thing.visibility == "editors"
