"""Parts taken out of what was read of an object, whatever it is written like."""

from dataclasses import dataclass, field

from procviz.source import Span
from procviz.tree import LOST, Raw

Cuts = dict[int, dict[str, frozenset[str] | None]]
"""What goes, by the identity of each map and its key: the ids among the value, or all of it (None)."""


@dataclass(slots=True)
class Cutting:
    """Takes `cuts` out of nodes; `hidden` gets the places of what was taken out, keys included.

    What stands nowhere is taken out as well, but is not hidden: its place may be told as a fault.

    What goes leaves a value that cannot be read, so that nobody judges by its absence: a message to stakeholders that
    the team does not see is no message to the process's audience. Only ids that are keys go without a trace.
    """

    cuts: Cuts
    hidden: list[Span] = field(default_factory=list)
    nowhere: frozenset[str] = frozenset()

    def without(self, raw: Raw) -> Raw:
        """Return a node without what is to be cut from it; itself where that is nothing."""
        content = raw[5]
        if content.__class__ is str:
            return raw
        if content.__class__ is tuple:
            items = tuple(map(self.without, content))
            return raw if all(map(_is, items, content)) else (*raw[:5], items, raw[6])
        cuts = self.cuts.get(id(raw), {})
        entries = {key: (name, self._value(name, value, cuts, key)) for key, (name, value) in content.items()}
        changed = any(entries[key][1] is not value for key, (_name, value) in content.items())
        return (*raw[:5], entries, raw[6]) if changed else raw

    def _value(self, name: Raw, value: Raw, cuts: dict[str, frozenset[str] | None], key: str) -> Raw:
        left = self.without(value)
        if key not in cuts:
            return left
        ids = cuts[key]
        content = left[5]
        if ids is not None and content.__class__ is tuple:
            return (*left[:5], tuple(self._item(item, ids) for item in content), left[6])
        if ids is not None and content.__class__ is dict:
            self.hidden += [_stretch(*entry) for one, entry in content.items() if one in ids - self.nowhere]
            kept = {one: entry for one, entry in content.items() if one not in ids}
            return (*left[:5], kept, left[6]) if kept else _lost(left)
        if ids is not None and content not in ids:
            return left
        if ids is None or content not in self.nowhere:
            self.hidden.append(_stretch(name, value))
        return _lost(left)

    def _item(self, item: Raw, ids: frozenset[str]) -> Raw:
        if item[5].__class__ is not str or item[5] not in ids:
            return item
        if item[5] not in self.nowhere:
            self.hidden.append(Span(*item[:5]))
        return _lost(item)


def _lost(raw: Raw) -> Raw:
    return (*raw[:5], "", LOST)


def _is(one: object, other: object) -> bool:
    return one is other


def _stretch(name: Raw, value: Raw) -> Span:
    """Return the place of a key and its value; an alias repeats what may stand before it."""
    end = max(name[3:5], value[3:5])
    return Span(*name[:3], *end)
