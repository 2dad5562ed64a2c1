"""Ways between steps that are written but could not be read."""

from collections.abc import Iterator

from procviz.model import DecisionStep, HandoverStep, Located, ParallelStep, Process, SplitStep, StepBasics
from procviz.reader.nearest import nearest

_WAYS = frozenset({"next", "to", "else", "exit", "timeout", "on_timeout", "accept", "reject", "on_breach"})
"""The keys that lead from one step to another."""


def hides_exits(process: Process) -> bool:
    """Return whether a process says more about its exits than could be read."""
    return process.is_flawed and (not process.has_all("exit") or any(map(_lacks_a_way, (process, *process.exit))))


def hides_a_way(step: StepBasics, *, is_flawed: bool) -> bool:
    """Return whether a step says more about where it leads than could be read, or must say it and does not.

    Whoever judges the flow then may miss a link. `is_flawed` says that the process was not read without a fault.
    """
    if isinstance(step, DecisionStep | SplitStep | ParallelStep) and not step.next:
        return True
    if isinstance(step, HandoverStep) and step.reject and not step.reject.to:
        return True
    return is_flawed and (not step.has_all("next") or any(map(_lacks_a_way, _parts(step))))


def _parts(step: StepBasics) -> Iterator[Located]:
    yield step
    yield from step.next
    if isinstance(step, HandoverStep):
        yield from (part for part in (step.accept, step.reject, step.on_breach) if part)


def _lacks_a_way(thing: Located) -> bool:
    left_out = thing.left_out()
    if not left_out:
        return False
    known = {field.alias or name for name, field in type(thing).model_fields.items()}
    return any(key in _WAYS or (key not in known and _may_be_a_way(key, known)) for key in left_out)


def _may_be_a_way(unknown: str, known: set[str]) -> bool:
    """Return whether an unknown key may be meant for a way: it is not plainly meant for another key."""
    meant = nearest(unknown, known)
    return meant is None or meant in _WAYS
