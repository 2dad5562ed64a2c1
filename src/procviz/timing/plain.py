"""The most contacts in a window of a plain flow: one without points in time, parallel strands, limits and repetition.

Most flows are plain. Their delays do not depend on the day, so it is enough to know, backwards from the ends, how soon
after a step the first, second, third … contact can come: every way takes its least time, and from several ways each
number has the soonest. The search through states (`procviz.timing.search`) finds the same, in more time.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph import Flow, Link, goes_on
from procviz.model import AnyStep, Duration, HandoverStep, JoinStep, ParallelStep, StartStep, SubprocessStep, WaitStep

_MINUTES = 1440


Contact = tuple[AnyStep, AnyStep | None]
"""A step, and the step of the first flow in which it is called."""
Trace = tuple[()] | tuple[Contact, "Trace"]
"""Contacts: the first and the trace of the rest."""


class Soon(NamedTuple):
    """So many minutes from now is the last contact of those in the trace."""

    minutes: int
    trace: Trace


def flat(trace: Trace) -> Iterator[Contact]:
    """Yield the contacts of a trace."""
    while trace:
        contact, trace = trace
        yield contact


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain flow: its steps, each after all that it leads to, and for each the ways on with their least minutes."""

    flow: Flow
    calls: frozenset[str]
    order: tuple[tuple[AnyStep, tuple[tuple[str, int], ...]], ...]


def plain_of(flow: Flow) -> Plain | None:
    """Return a whole flow as a plain one, None where it is not."""
    if not all(map(_is_plain, flow.steps.values())):
        return None
    order = _backwards(flow)
    if order is None:
        return None
    steps = flow.steps
    return Plain(
        flow,
        frozenset(step.process for step in steps.values() if isinstance(step, SubprocessStep) and step.process),
        tuple(
            (steps[name], tuple((link.target, _least(steps[name], link)) for link in flow.outgoing[name]))
            for name in order
        ),
    )


def _is_plain(step: AnyStep) -> bool:
    if step.at is not None or isinstance(step, ParallelStep | JoinStep):
        return False
    if isinstance(step, StartStep):
        return step.every is None
    if isinstance(step, WaitStep) and not (step.timeout is None or isinstance(step.timeout, Duration)):
        return False
    return not step.next or all(edge.max is None for edge in step.next)


def _backwards(flow: Flow) -> list[str] | None:
    """Return the steps that can be reached, each after all that it leads to, None where there is a loop."""
    order: list[str] = []
    state: dict[str, bool] = {}
    for start in flow.starts:
        waiting = [start]
        while waiting:
            name = waiting[-1]
            if name not in state:
                state[name] = False
                for link in flow.outgoing[name]:
                    known = state.get(link.target)
                    if known is None:
                        waiting.append(link.target)
                    elif not known:
                        return None
            else:
                waiting.pop()
                if not state[name]:
                    state[name] = True
                    order.append(name)
    return order


def _least(step: AnyStep, link: Link) -> int:
    """Return how many minutes a way takes at least."""
    days = link.edge.after.days if link.edge and link.edge.after and link.kind != "else" else 0.0
    if isinstance(step, WaitStep):
        if link.kind == "timeout":
            days += step.timeout.days if step.timeout else 0.0
        elif step.for_ and step.only is None:
            days += step.for_.days
    elif isinstance(step, HandoverStep) and link.kind == "breach":
        days += step.accept.within.days if step.accept and step.accept.within else 0.0
    return round(days * _MINUTES)


def earliest(plain: Plain, name: str) -> int:
    """Return after how many minutes contacts reach a step at the earliest."""
    found = dict.fromkeys(plain.flow.starts, 0)
    for step, ways in reversed(plain.order):
        for target, least in ways if step.id in found else ():
            found[target] = min(found[step.id] + least, found.get(target, found[step.id] + least))
    return found[name]


@dataclass(slots=True)
class Counting:
    """The contacts of a plain flow in windows of `length` minutes.

    `counting` are the contacts that count: the process, the step, and the step of the first flow in which it is called.
    `plain` returns the plain flow of a called process, `taken` how many minutes one takes where its contacts do not
    count. `best` are the contacts of the worst window found so far, as soon as each can come.
    """

    length: int
    counting: Container[tuple[str, str, str | None]]
    plain: Callable[[str], Plain | None]
    taken: Callable[[str], int]
    with_calls: bool
    best: list[Soon] = field(default_factory=list)

    def soonest(self, plain: Plain, tail: list[Soon], top: AnyStep | None = None) -> dict[str, list[Soon]]:
        """Return how soon after each step the contacts come; `tail` are those after the ends of a called flow."""
        found: dict[str, list[Soon]] = {}
        process = plain.flow.process.id
        called_in = top.id if top else None
        ends = goes_on(plain.flow) if tail else ()
        for step, ways in plain.order:
            soon = tail if step.id in ends else self._first([(found[target], least) for target, least in ways])
            if isinstance(step, SubprocessStep):
                soon = self._called(step, soon, top)
            elif step.channel and (process, step.id, called_in) in self.counting:
                contact = (step, top)
                soon = [Soon(0, (contact, ())), *(Soon(one.minutes, (contact, one.trace)) for one in soon)]
                if len(soon) >= len(self.best):  # of windows alike the one that comes first
                    self.best = soon
            found[step.id] = soon
        return found

    def _called(self, step: SubprocessStep, after: list[Soon], top: AnyStep | None) -> list[Soon]:
        """Return how soon contacts come from a step on that calls a process."""
        name = step.process or ""
        called = self.plain(name) if self.with_calls else None
        if called:
            inner = self.soonest(called, after, top or step)[called.flow.starts[0]]
        else:
            inner = self._first([(after, self.taken(name))])
        return self._first([(inner, 0), (after, 0)]) if step.only is not None else inner

    def _first(self, ways: Sequence[tuple[list[Soon], int]]) -> list[Soon]:
        """Return the soonest of several ways, each after its least minutes, within a window."""
        if len(ways) == 1 and not ways[0][1]:
            return ways[0][0]
        best: list[Soon] = []
        for soon, least in ways:
            for index, one in enumerate(soon):
                minutes = one.minutes + least
                if minutes >= self.length:
                    break
                if index == len(best):
                    best.append(Soon(minutes, one.trace))
                elif minutes < best[index].minutes:
                    best[index] = Soon(minutes, one.trace)
        return best
