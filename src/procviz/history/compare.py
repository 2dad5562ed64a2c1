"""Two versions of an object, field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from procviz.history.history import Change
from procviz.history.order import moved
from procviz.model import Described, Edge, Located, Objective, Process, StepBasics, references

_UNTOLD = frozenset({"id", "ignore"})
_APART = {Process: "steps", Objective: "key_results"}
"""Fields whose parts are told one by one."""


def compare(kind: str, before: Described | None, after: Described | None) -> Iterator[Change]:
    """Yield what two versions of an object differ in; None stands for its absence."""
    if before is None or after is None:
        if thing := before or after:
            yield from _part(Change(kind=kind, id=thing.id, what="field"), before, after)
        return
    if _reads_alike(before, after):
        return
    blank = Change(kind=kind, id=after.id, what="field")
    yield from _fields(blank, before, after)
    if isinstance(before, Process) and isinstance(after, Process):
        yield from _steps(blank, before.steps, after.steps)
    if isinstance(before, Objective) and isinstance(after, Objective):
        for name in dict.fromkeys((*before.key_results, *after.key_results)):
            yield from _part(replace(blank, part=name), before.key_results.get(name), after.key_results.get(name))


def _part(blank: Change, before: Described | None, after: Described | None) -> Iterator[Change]:
    if after is None:
        yield replace(blank, what="removed", before=before.title if before else None)
    elif before is None:
        yield replace(blank, what="new", after=after.title)
    elif not _reads_alike(before, after):
        yield from _fields(blank, before, after)


def _reads_alike(before: Located, after: Located) -> bool:
    """Return whether two objects are written with the same words, as most parts are; they need no further look."""
    return before.written is not None and before.written == after.written


def _steps(blank: Change, before: Sequence[StepBasics], after: Sequence[StepBasics]) -> Iterator[Change]:
    """Yield what has become of steps, in the order that they have now, those that are gone at the end."""
    old = {step.id: step for step in before}
    new = {step.id: step for step in after}
    called = _called_otherwise(old, new)
    above = dict(zip(new, ("", *new), strict=False))
    wandered = moved([step for step in old if step in new], [step for step in new if step in old])
    for name, step in new.items():
        at = replace(blank, part=name)
        if name in called:
            yield replace(at, path=("id",), before=called[name], after=name)
            yield from _fields(at, old[called[name]], step)
        else:
            yield from _part(at, old.get(name), step)
        if name in wandered:
            yield replace(at, what="moved", after=above[name], kinds=("steps",))
    for name, step in old.items():
        if name not in new and name not in called.values():
            yield from _part(replace(blank, part=name), step, None)


def _called_otherwise(old: dict[str, StepBasics], new: dict[str, StepBasics]) -> dict[str, str]:
    """Return, by their ids now, the ids that steps had before which only have another one: same kind, same title."""
    gone = {_looks(step): name for name, step in old.items() if name not in new and step.title}
    come = {_looks(step): name for name, step in new.items() if name not in old and step.title}
    return {come[looks]: gone[looks] for looks in come if looks in gone}


def _looks(step: StepBasics) -> tuple[type, object]:
    return type(step), step.title


def _fields(blank: Change, before: Located | None, after: Located | None) -> Iterator[Change]:
    """Yield the fields that differ, each at its path below that of `blank`; what is the same is passed quickly."""
    thing = after or before
    if thing is None:
        return
    fields = type(thing).model_fields
    if before is not None and after is not None and type(before) is not type(after):  # a step of another kind
        yield replace(blank, path=(*blank.path, "kind"), before=_value(before, "kind"), after=_value(after, "kind"))
        fields = {name: field for name, field in fields.items() if name in type(before).model_fields and name != "kind"}
    apart = _APART.get(type(thing))
    for name, field in fields.items():
        old, new = _value(before, name), _value(after, name)
        if old == new or name in _UNTOLD or name == apart:
            continue
        key = field.alias or name
        for change in _values(replace(blank, path=(*blank.path, key)), old, new):
            is_named = change.path[-1] == key and not change.kinds
            yield replace(change, kinds=_kinds(key, before, after)) if is_named else change


def _values(at: Change, old: Any, new: Any) -> Iterator[Change]:  # noqa: ANN401 - values of any field
    some = new if new is not None else old
    if isinstance(some, Located):
        yield from _fields(at, old, new)
    elif isinstance(some, dict):
        old, new = old or {}, new or {}
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield from _values(replace(at, path=(*at.path, key)), old.get(key), new.get(key))
    elif isinstance(some, tuple) and any(isinstance(item, Located) for item in some):
        yield from _lists(at, old or (), new or ())
    else:
        yield replace(at, before=old, after=new)


def _lists(at: Change, old: tuple[Any, ...], new: tuple[Any, ...]) -> Iterator[Change]:
    """Yield what differs between two lists of parts; edges are known by their targets, of others only that they do."""
    ways, others = _ways(old), _ways(new)
    if len(ways) < len(old) or len(others) < len(new):
        if len(old) != len(new) or any(any(_fields(at, *pair)) for pair in zip(old, new, strict=True)):
            yield at
        return
    if ways.keys() != others.keys():
        yield replace(
            at, before=tuple(filter(None, ways)) or None, after=tuple(filter(None, others)) or None, kinds=("steps",)
        )
    for target in ways:
        if target in others:
            yield from _fields(replace(at, path=(*at.path, target)), ways[target], others[target])


def _ways(parts: tuple[Any, ...]) -> dict[str, Edge]:
    """Return edges by where they lead; other parts lead nowhere."""
    return {part.to or "": part for part in parts if isinstance(part, Edge)}


def _value(thing: Located | None, name: str) -> Any:  # noqa: ANN401 - a value of any field
    """Return the value of a field; None for one that says nothing."""
    value = getattr(thing, name, None)
    return None if value in (None, (), {}, "") else value


def _kinds(key: str, *holders: Located | None) -> tuple[str, ...]:
    """Return what the values of a field name."""
    found = (one.kinds for holder in holders if holder for one in references(holder, deep=False) if one.path[0] == key)
    return next(found, ())
