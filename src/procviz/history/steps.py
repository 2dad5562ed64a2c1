"""What single commits changed, as far as the readers may know."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from procviz.history.compare import compare
from procviz.history.history import Change, Version
from procviz.history.states import State, united
from procviz.model import CATALOGUE, Described, Objective

Visible = Callable[[str, Described], Described | None]
"""Gives what the readers may see of an object of a kind, in whatever version; None where they see nothing of it."""

_ORDER = {kind: place for place, kind in enumerate(("processes", *CATALOGUE))}
_Hidden = frozenset[tuple[str, str, str]]
"""What the readers may not see: kind, id, and the part where it is not the whole object."""


@dataclass(frozen=True, slots=True)
class Step:
    """From one version to the next: the version, the files it touched, and what was hidden before it and after it."""

    version: Version
    touched: frozenset[str]
    hidden_before: _Hidden = frozenset()
    hidden_after: _Hidden = frozenset()


def step(
    version: Version, touched: frozenset[str], states: Iterable[tuple[State, State]], visible: Visible | None
) -> Step:
    """Return the step to a version, with its changes.

    Args:
        version: the version without its changes.
        touched: the places of the files that it changed.
        states: what each of them held before and after.
        visible: gives what the readers may see of an object; None where they see all.
    """
    pairs = list(states)
    before, after = united(old for old, _new in pairs), united(new for _old, new in pairs)
    changes: list[Change] = []
    hidden_before: set[tuple[str, str, str]] = set()
    hidden_after: set[tuple[str, str, str]] = set()
    for key in sorted(before.things.keys() | after.things.keys(), key=lambda key: (_ORDER[key[0]], key[1])):
        old, new = before.things.get(key), after.things.get(key)
        if (old is None and key[1] in before.hidden) or (new is None and key[1] in after.hidden):
            continue  # it may have been there, or be there still
        found = list(compare(key[0], old, new))
        if found and visible:
            old_seen, new_seen = _seen(key[0], old, visible), _seen(key[0], new, visible)
            if old_seen is not old or new_seen is not new:
                found = list(compare(key[0], old_seen, new_seen))
            hidden_before.update(_hidden(key[0], old, old_seen))
            hidden_after.update(_hidden(key[0], new, new_seen))
        changes += found
    return Step(replace(version, changes=tuple(changes)), touched, frozenset(hidden_before), frozenset(hidden_after))


def versions(steps: Iterable[Step]) -> Iterator[Version]:
    """Yield the versions of `steps`, which are the newest first, without the changes of what is hidden later on.

    What is hidden for a while and then visible is new; what it was before, nobody is told any more.
    """
    hidden: set[tuple[str, str, str]] = set()
    for one in steps:
        hidden |= one.hidden_after
        told = (
            change
            for change in one.version.changes
            if hidden.isdisjoint({(*change.key, ""), (*change.key, change.part)})
        )
        yield replace(one.version, changes=tuple(told))
        hidden |= one.hidden_before


def _seen(kind: str, thing: Described | None, visible: Visible) -> Described | None:
    return visible(kind, thing) if thing else None


def _hidden(kind: str, thing: Described | None, seen: Described | None) -> Iterator[tuple[str, str, str]]:
    """Yield what of an object the readers do not see: all of it, or key results, which say themselves who sees them."""
    if thing and not seen:
        yield kind, thing.id, ""
    if isinstance(thing, Objective) and isinstance(seen, Objective):
        for result in thing.key_results.keys() - seen.key_results.keys():
            yield kind, thing.id, result
