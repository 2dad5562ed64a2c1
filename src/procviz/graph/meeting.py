"""Where the strands of a parallel meet and go on as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from procviz.graph.flow import Flow
from procviz.model import JoinStep


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Where strands meet.

    Attributes:
        step: the step at which all that meet do, None where there is none or not only one; an end is none.
        inside: the steps on the strands before it.
        apart: the steps that are on the strands before it and nowhere behind it.
        behind: the step and those behind it that are not before it too.
        may_come: for each strand whether it may come to the step.
        wanted: how many of these must be there.
    """

    step: str | None
    inside: frozenset[str]
    apart: frozenset[str]
    behind: frozenset[str]
    may_come: tuple[bool, ...]
    wanted: int

    def passed(self, chances: Sequence[float]) -> float:
        """Return the chance that enough strands come, each by its own chance."""
        return sum(counted([(chance, 1 - chance) for chance in chances])[self.wanted :])


def counted(strands: Sequence[tuple[float, float]]) -> list[float]:
    """Return the chance that none, one, two … strands come, given for each the chance that it comes and that it stays.

    >>> counted([(0.5, 0.5), (0.25, 0.75)])
    [0.375, 0.5, 0.125]
    """
    counts = [1.0]
    for come, stay in strands:
        counts = [one * stay + other * come for one, other in zip([*counts, 0.0], [0.0, *counts], strict=True)]
    return counts


def meeting_of(flow: Flow, parting: str) -> Meeting:
    """Return where the strands that part at the step `parting` meet.

    In a join enough of them must be there, or one if it has a timeout; elsewhere any goes on.
    """
    strands = [link.target for link in flow.outgoing[parting] if link.kind == "next"]
    reached = [flow.reachable((strand,), avoiding=parting) for strand in strands]
    shared = {name for name in flow.steps if flow.outgoing[name] and sum(name in inside for inside in reached) > 1}
    before = [_before(flow, strand, parting, shared) if strand not in shared else set[str]() for strand in strands]
    doors = {
        link.target for inside in before for name in inside for link in flow.outgoing[name] if link.target in shared
    } | (shared & set(strands))
    inside = frozenset().union(*before)
    if len(doors) != 1:
        return Meeting(step=None, inside=inside, apart=inside - shared, behind=frozenset(), may_come=(), wanted=0)
    (step,) = doors
    behind = frozenset(flow.reachable((step,)))
    may_come = tuple(step in names for names in reached)
    return Meeting(
        step=step,
        inside=inside,
        apart=inside - behind,
        behind=behind - inside,
        may_come=may_come,
        wanted=_wanted(flow, step, sum(may_come)),
    )


def _before(flow: Flow, strand: str, parting: str, shared: set[str]) -> set[str]:
    """Return the steps of a strand before it comes to one that it shares with others."""
    found: set[str] = set()
    waiting = [strand]
    while waiting:
        name = waiting.pop()
        if name not in found and name not in shared and name != parting:
            found.add(name)
            waiting += [link.target for link in flow.outgoing[name]]
    return found


def _wanted(flow: Flow, name: str, strands: int) -> int:
    step = flow.steps[name]
    if not isinstance(step, JoinStep) or step.needs == "any" or step.timeout is not None:
        return 1
    return strands if step.needs == "all" else min(step.needs, strands)
