"""The most contacts in a window of a plain flow.

It is enough to know, backwards from the ends, how soon after a step the first, second, third … contact can come: every
way takes its least time, and from several ways each number has the soonest. The search through states
(`procviz.timing.search`) finds the same, in more time.
"""

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph import goes_on
from procviz.model import AnyStep, SubprocessStep
from procviz.timing.plain import Plain, Way


class Come(NamedTuple):
    """A contact: its step, the step of the first flow in which it is called, and the place of that flow it comes at."""

    step: AnyStep
    top: AnyStep | None
    place: int


Trace = tuple[()] | tuple[Come, "Trace"]
"""Contacts: the first and the trace of the rest."""
Soon = tuple[int, Trace]
"""After so many minutes comes the last contact of those in the trace."""


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst window in a flow: how many contacts it has, and which."""

    plain: Plain
    count: int
    trace: Trace


def flat(trace: Trace) -> Iterator[Come]:
    """Yield the contacts of a trace."""
    while trace:
        contact, trace = trace
        yield contact


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

    def worst(self, plain: Plain) -> Worst | None:
        """Return the worst window, None where no contact counts."""
        self._soonest(plain, [], None, 0)
        return Worst(plain, len(self.best), self.best[-1][1]) if self.best else None

    def _soonest(self, plain: Plain, tail: list[Soon], top: AnyStep | None, place: int) -> list[list[Soon]]:
        """Return how soon after each place the contacts come.

        Args:
            plain: a flow.
            tail: the contacts after its ends, where it is called.
            top: the step of the first flow in which it is called.
            place: the place of that step.
        """
        found: list[list[Soon]] = []
        process = plain.flow.process.id
        called_in = top.id if top else None
        ends = goes_on(plain.flow) if tail else ()
        for number, (step, ways) in enumerate(plain.order):
            soon = self._first(found, ways) if ways else tail if step.id in ends else []
            if step.kind == "subprocess":
                soon = self._called(step, soon, top, place if top else number)
            elif step.channel and (process, step.id, called_in) in self.counting:
                contact = Come(step, top, place if top else number)
                soon = [(0, (contact, ())), *[(minutes, (contact, trace)) for minutes, trace in soon]]
                if len(soon) >= len(self.best):  # of windows alike the one that comes first
                    self.best = soon
            found.append(soon)
        return found

    def _called(self, step: SubprocessStep, after: list[Soon], top: AnyStep | None, place: int) -> list[Soon]:
        """Return how soon contacts come from a step on that calls a process."""
        name = step.process or ""
        called = self.plain(name) if self.with_calls else None
        if called:
            inner = self._first(self._soonest(called, after, top or step, place), called.starts)
        elif after:
            inner = self._first([after], [(0, self.taken(name))])
        else:
            inner = []
        return self._first([inner, after], [(0, 0), (1, 0)]) if step.only is not None else inner

    def _first(self, found: Sequence[list[Soon]], ways: Sequence[Way]) -> list[Soon]:
        """Return the soonest of several ways, each after its least minutes, within a window."""
        if len(ways) == 1:
            [(target, least)] = ways
            if not least:
                return found[target]
            latest = self.length - least
            return [(soon + least, trace) for soon, trace in found[target] if soon < latest]
        best: list[Soon] = []
        for target, least in ways:
            for index, (soon, trace) in enumerate(found[target]):
                minutes = soon + least
                if minutes >= self.length:
                    break
                if index == len(best):
                    best.append((minutes, trace))
                elif minutes < best[index][0]:
                    best[index] = minutes, trace
        return best
