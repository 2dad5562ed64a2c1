"""How many contacts the processes of a workspace can have with one person in a window."""

import math
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph import Flow, addressees, goes_on
from procviz.model import AnyStep, Duration, StartStep, SubprocessStep
from procviz.timing.bound import Bound, TangledError
from procviz.timing.burst import Burst, Met, most_contacts
from procviz.timing.contacts import Contacts
from procviz.timing.counting import Counting, Worst, flat
from procviz.timing.course import Course, Place, course_of
from procviz.timing.gauge import minutes
from procviz.timing.plain import Plain, earliest, plain_of
from procviz.timing.reached import Reached
from procviz.timing.sketch import Sketch, sketch_of
from procviz.timing.timings import Timings

_MOST_STEPS = 2000  # of a process with all that it calls, for the contacts of those to count in it

Key = tuple[str, str, str | None]
"""A contact: its process, its step, and the step of the first flow in which it is called."""


class Contact(NamedTuple):
    """A contact in a flow, or in one that it calls, and the audiences that it turns to.

    `top` is the step of the first flow in which it is called. Whoever is sent into a called process is meant there
    wherever no audience is named at the step.
    """

    key: Key
    step: AnyStep
    top: AnyStep | None
    audiences: tuple[str, ...]

    @property
    def process(self) -> str:
        """Return the process that the step belongs to."""
        return self.key[0]


class Reach(NamedTuple):
    """The contacts in a flow and in all that it calls; `is_once` says that nobody can have one of them twice."""

    contacts: tuple[Contact, ...]
    is_once: bool


class Question(NamedTuple):
    """How many of some contacts there are in a window of `length` minutes; `with_calls` if called processes count."""

    length: int
    keys: frozenset[Key]
    with_calls: bool


@dataclass(frozen=True, slots=True)
class Loads:
    """Answers for all flows of a workspace."""

    contacts: Contacts
    timings: Timings
    _least: dict[str, int] = field(default_factory=dict)
    _sizes: dict[str, int] = field(default_factory=dict)

    def reach(self, flow: Flow) -> Reach:
        """Return the contacts in a flow and in all that it calls."""
        return self.timings.known(flow).once(self.contacts.meaning, lambda: self._reach(flow))

    def _reach(self, flow: Flow) -> Reach:
        known = flow.process.id
        found: list[Contact] = []
        is_once = not flow.limited and all(step.every is None for step in flow.of(StartStep))
        for step in flow.steps.values():
            if step.kind == "subprocess":
                if called := self._followed(flow, step.process or ""):
                    inner = self.reach(called)
                    sent = addressees(flow.process, step)
                    found += (
                        Contact((one.process, one.step.id, step.id), one.step, step, one.step.audience or sent)
                        for one in inner.contacts
                    )
                    is_once = is_once and inner.is_once
            elif step.channel is not None and self.contacts.is_contact(step):
                found.append(Contact((known, step.id, None), step, None, addressees(flow.process, step)))
        return Reach(tuple(found), is_once)

    def _followed(self, flow: Flow, process_id: str) -> Flow | None:
        """Return the flow of a called process if its contacts count in the caller, which may be too large for it.

        One that contains itself is too large.
        """
        return self.timings.flow(process_id) if self._size(flow) <= _MOST_STEPS else None

    def _size(self, flow: Flow) -> int:
        """Return how many steps a flow has with all that it calls, each time that it is called."""
        known = flow.process.id
        if known not in self._sizes:
            self._sizes[known] = _MOST_STEPS + 1  # a process that contains itself
            called = [self.timings.flow(step.process or "") for step in flow.of(SubprocessStep)]
            self._sizes[known] = len(flow.steps) + sum(self._size(inner) for inner in called if inner)
        return self._sizes[known]

    def most(
        self, flow: Flow, per: Duration, counting: Collection[Contact], *, with_calls: bool, above: int = 0
    ) -> Burst | None:
        """Return the most contacts with one person in a window on a way through a flow, None where not above a limit.

        Args:
            flow: a whole flow.
            per: the length of the window.
            counting: the contacts that count, of those that the flow can reach.
            with_calls: whether called processes are followed; else they only take their time.
            above: the limit.
        """
        asked = self._asked(flow, per, counting, with_calls=with_calls)
        known = self.timings.known(flow)
        if above and known.once((asked, above), lambda: self._is_bounded(flow, asked, above)):
            return None
        found = self._answer(flow, asked)
        if found is None or found.count <= above:
            return None
        if isinstance(found, Burst):
            return found
        plain, coming = found.plain, list(flat(found.trace))
        begin = known.once("earliest", lambda: earliest(plain, self._taken))[coming[0].place]
        return Burst(found.count, begin, tuple(Met(one.step, one.top) for one in coming))

    def count(self, flow: Flow, per: Duration, counting: Collection[Contact], *, with_calls: bool) -> int:
        """Return how many contacts `most` finds, in less time."""
        asked = self._asked(flow, per, counting, with_calls=with_calls)
        return self.timings.known(flow).once((asked, "count"), lambda: self._counted(flow, asked))

    def _counted(self, flow: Flow, asked: Question) -> int:
        if not asked.with_calls:
            reached = Reached(asked.length, asked.keys, self._taken)
            if plain := plain_of(flow):
                return reached.in_plain(plain)
            if (found := reached.contacts(flow)) and self._is_bounded(flow, asked, found):
                return found
        worst = self._answer(flow, asked)
        return worst.count if worst else 0

    def _asked(self, flow: Flow, per: Duration, counting: Collection[Contact], *, with_calls: bool) -> Question:
        with_calls = with_calls and bool(flow.of(SubprocessStep)) and self._size(flow) <= _MOST_STEPS
        return Question(int(minutes(per.days)), frozenset([one.key for one in counting]), with_calls)

    def _answer(self, flow: Flow, asked: Question) -> Burst | Worst | None:
        return self.timings.known(flow).once(asked, lambda: self._searched(flow, asked))

    def _searched(self, flow: Flow, asked: Question) -> Burst | Worst | None:
        if plain := self._plain_with_calls(flow, (), with_calls=asked.with_calls):
            return Counting(asked.length, asked.keys, self._called, self._taken, asked.with_calls).worst(plain)

        def is_contact(place: Place) -> bool:
            return (place.flow.process.id, place.step.id, place.top.id if place.is_called else None) in asked.keys

        return most_contacts(self._course(flow, with_calls=asked.with_calls), is_contact, asked.length, period)

    def _is_bounded(self, flow: Flow, asked: Question, above: int) -> bool:
        """Return whether it shows without a search that there are not more contacts than `above`."""
        if self._plain_with_calls(flow, (), with_calls=asked.with_calls) or any(
            step.has("every") for step in flow.of(StartStep)
        ):
            return False
        bound = Bound(asked.length, above + 1, asked.keys, self._called_sketch, asked.with_calls)
        try:
            return bound.contacts(_sketch(flow)) <= above
        except TangledError:
            return False

    def _called_sketch(self, process_id: str) -> Sketch | None:
        """Return the sketch of a called process, None where it is not there."""
        flow = self.timings.flow(process_id)
        return _sketch(flow) if flow else None

    def _plain_with_calls(self, flow: Flow, calls: tuple[str, ...], *, with_calls: bool) -> Plain | None:
        """Return a flow as a plain one if it is, and if all that it calls are too."""
        known = flow.process.id
        plain = plain_of(flow)
        if plain is None or not with_calls or not plain.calls:
            return plain
        for name in plain.calls:
            called = self.timings.flow(name)
            if called is None or name in (*calls, known) or len(called.starts) != 1:
                return None
            if not self._plain_with_calls(called, (*calls, known), with_calls=True):
                return None
        return plain

    def _called(self, process_id: str) -> Plain | None:
        flow = self.timings.flow(process_id)
        return plain_of(flow) if flow else None

    def _taken(self, process_id: str) -> int:
        """Return how many minutes a called process takes at least."""
        if process_id not in self._least:
            self._least[process_id] = 0  # what a process that contains itself finds
            flow = self.timings.flow(process_id)
            if flow and (plain := self._plain_with_calls(flow, (), with_calls=True)):
                times = earliest(plain, self._taken)
                ends = goes_on(flow)
                self._least[process_id] = min(
                    (when for place, when in times.items() if plain.order[place].step.id in ends), default=0
                )
            elif taken := self.timings.duration(process_id):
                self._least[process_id] = int(minutes(taken.earliest))
        return self._least[process_id]

    def _course(self, flow: Flow, *, with_calls: bool) -> Course:
        return self.timings.known(flow).once(
            ("course", with_calls), lambda: course_of(flow, self.timings, with_calls=with_calls)
        )


def _sketch(flow: Flow) -> Sketch:
    """Return the sketch of a flow.

    Raises:
        TangledError: it is too tangled for one.
    """
    if (sketch := sketch_of(flow)) is None:
        raise TangledError
    return sketch


def period(place: Place) -> int:
    """Return after how many minutes one person comes in again at a start: when it repeats and `re_entry` allows it."""
    step = place.step
    entry = place.flow.process.entry
    again = entry.re_entry if entry else None
    if not isinstance(step, StartStep) or step.every is None or step.trigger != "schedule" or again == "never":
        return 0
    every = minutes(step.every.days)
    least = minutes(again.days) if isinstance(again, Duration) else every
    return int(math.ceil(least / every) * every) if every else 0
