"""What is written but could not be read: ways between steps, and all else that rules rely on."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from procviz.model import AnyStep, HandoverStep, Located, Process, StepBasics
from procviz.reader.nearest import nearest

_WAYS = frozenset({"next", "to", "else", "exit", "timeout", "on_timeout", "accept", "reject", "on_breach"})
"""The keys that lead from one step to another."""
_BRANCHING = frozenset({"decision", "split", "parallel"})


def hides_exits(process: Process) -> bool:
    """Return whether a process says more about its exits than could be read."""
    return process.is_flawed and (not process.has_all("exit") or any(map(_lacks_a_way, (process, *process.exit))))


def hides_a_way(step: AnyStep, *, is_flawed: bool) -> bool:
    """Return whether a step says more about where it leads than could be read, or must say it and does not.

    Whoever judges the flow then may miss a link. `is_flawed` says that the process was not read without a fault.
    """
    if not step.next and step.kind in _BRANCHING:
        return True
    if step.kind == "handover" and step.reject and not step.reject.to:
        return True
    return is_flawed and (not step.has_all("next") or any(map(_lacks_a_way, _parts(step))))


def hides(process: Process, keys: AbstractSet[str]) -> bool:
    """Return whether a process, in itself or in a step, says more at one of `keys` than could be read."""
    return process.is_flawed and any(
        _hides(part, keys) for part in (process, *(part for step in process.steps for part in _parts(step)))
    )


def _parts(step: StepBasics) -> Iterator[Located]:
    yield step
    yield from step.next
    if isinstance(step, HandoverStep):
        yield from (part for part in (step.accept, step.reject, step.on_breach) if part)


def _lacks_a_way(thing: Located) -> bool:
    return _hides(thing, _WAYS)


def _hides(thing: Located, keys: AbstractSet[str]) -> bool:
    left_out = thing.left_out()
    if not left_out:
        return False
    known = {field.alias or name for name, field in type(thing).model_fields.items()}
    return any(key in keys or (key not in known and _may_be_one_of(keys, key, known)) for key in left_out)


def _may_be_one_of(keys: AbstractSet[str], unknown: str, known: AbstractSet[str]) -> bool:
    """Return whether an unknown key may be meant for one of `keys`: it is not plainly meant for another one."""
    meant = nearest(unknown, known)
    return meant is None or meant in keys
