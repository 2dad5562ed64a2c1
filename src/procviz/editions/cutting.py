"""Parts taken out of what was read of an object, whatever it is written like."""

from dataclasses import dataclass, field

from procviz.source import Span
from procviz.tree import Raw

Cuts = dict[int, dict[str, frozenset[str] | None]]
"""What goes, by the identity of each map and its key: the ids among the value, or all of it (None)."""


@dataclass(slots=True)
class Cutting:
    """Takes `cuts` out of nodes; `hidden` are the places of what was taken out, keys included.

    What has nothing left goes as well: a list, a map, and the key that leads to it. What was empty before stays.
    """

    cuts: Cuts
    hidden: list[Span] = field(default_factory=list)

    def without(self, raw: Raw) -> Raw | None:
        """Return a node without what is to be cut from it, itself where that is nothing; None where nothing is left."""
        content = raw[5]
        if content.__class__ is str:
            return raw
        return self._list(raw) if content.__class__ is tuple else self._map(raw)

    def _list(self, raw: Raw) -> Raw | None:
        items: tuple[Raw, ...] = raw[5]
        kept = [self.without(item) for item in items]
        if all(map(_is, kept, items)):
            return raw
        return _holding(raw, tuple(item for item in kept if item is not None))

    def _map(self, raw: Raw) -> Raw | None:
        entries: dict[str, tuple[Raw, Raw]] = raw[5]
        cuts = self.cuts.get(id(raw), {})
        kept: dict[str, tuple[Raw, Raw]] = {}
        for key, (name, value) in entries.items():
            left = self.without(value)
            if left is not None and key in cuts:
                left = self._less(left, cuts[key])
            if left is None:
                self.hidden.append(_stretch(name, value))
            else:
                kept[key] = (name, left)
        if len(kept) == len(entries) and all(kept[key][1] is entries[key][1] for key in kept):
            return raw
        return _holding(raw, kept)

    def _less(self, raw: Raw, ids: frozenset[str] | None) -> Raw | None:
        """Return the value of a key without some ids: one alone, those of a list, or the keys of a map."""
        content = raw[5]
        if ids is None:
            return None
        if content.__class__ is str:
            return None if content in ids else raw
        if content.__class__ is tuple:
            self.hidden += [Span(*item[:5]) for item in content if item[5].__class__ is str and item[5] in ids]
            return _holding(raw, tuple(item for item in content if item[5].__class__ is not str or item[5] not in ids))
        self.hidden += [_stretch(*entry) for key, entry in content.items() if key in ids]
        return _holding(raw, {key: entry for key, entry in content.items() if key not in ids})


def emptied(raw: Raw) -> Raw:
    """Return a map without entries in the place of `raw`."""
    return (*raw[:5], {}, raw[6])


def _holding(raw: Raw, content: tuple[Raw, ...] | dict[str, tuple[Raw, Raw]]) -> Raw | None:
    return (*raw[:5], content, raw[6]) if content else None


def _is(one: object, other: object) -> bool:
    return one is other


def _stretch(name: Raw, value: Raw) -> Span:
    """Return the place of a key and its value; an alias repeats what may stand before it."""
    end = max(name[3:5], value[3:5])
    return Span(*name[:3], *end)
