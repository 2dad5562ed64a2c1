"""How many contacts the processes of a workspace can have with one person in a window."""

import math
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph import Flow, addressees, goes_on
from procviz.model import AnyStep, Duration, StartStep
from procviz.timing.bound import Bound, TangledError
from procviz.timing.burst import Burst, Met, most_contacts
from procviz.timing.contacts import Contacts
from procviz.timing.course import Course, Place, course_of
from procviz.timing.gauge import minutes
from procviz.timing.plain import Counting, Plain, earliest, flat, plain_of
from procviz.timing.sketch import Sketch, sketch_of
from procviz.timing.timings import Timings

_MOST_STEPS = 2000  # of a process with all that it calls, for the contacts of those to count in it


class Contact(NamedTuple):
    """A contact in a flow, or in one that it calls, and the audiences that it turns to.

    `top` is the step of the first flow in which it is called. Whoever is sent into a called process is meant there
    wherever no audience is named at the step.
    """

    process: str
    step: AnyStep
    top: AnyStep | None
    audiences: tuple[str, ...]

    @property
    def key(self) -> tuple[str, str, str | None]:
        """Return what tells it from others in the same flow."""
        return self.process, self.step.id, self.top.id if self.top else None


class Reach(NamedTuple):
    """The contacts in a flow and in all that it calls; `is_once` says that nobody can have one of them twice."""

    contacts: tuple[Contact, ...]
    is_once: bool


@dataclass(frozen=True, slots=True)
class Loads:
    """Answers for all flows of a workspace."""

    contacts: Contacts
    timings: Timings
    _reaches: dict[str, Reach] = field(default_factory=dict)
    _plain: dict[str, Plain | None] = field(default_factory=dict)
    _sketches: dict[str, Sketch | None] = field(default_factory=dict)
    _least: dict[str, int] = field(default_factory=dict)
    _sizes: dict[str, int] = field(default_factory=dict)
    _courses: dict[tuple[str, bool], Course] = field(default_factory=dict)

    def reach(self, flow: Flow) -> Reach:
        """Return the contacts in a flow and in all that it calls."""
        known = flow.process.id
        if known not in self._reaches:
            self._reaches[known] = Reach((), is_once=True)  # what a process that contains itself finds
            found: list[Contact] = []
            is_once = True
            for step in flow.steps.values():
                if step.kind == "subprocess" and (called := self._followed(flow, step.process or "")):
                    inner = self.reach(called)
                    sent = addressees(flow.process, step)
                    found += (Contact(one.process, one.step, step, one.step.audience or sent) for one in inner.contacts)
                    is_once = is_once and inner.is_once
                elif step.channel is not None and self.contacts.is_contact(step):
                    found.append(Contact(known, step, None, addressees(flow.process, step)))
                elif step.kind == "start" and step.every is not None:
                    is_once = False
                if step.next and any(edge.max is not None for edge in step.next):
                    is_once = False
            self._reaches[known] = Reach(tuple(found), is_once)
        return self._reaches[known]

    def _followed(self, flow: Flow, process_id: str) -> Flow | None:
        """Return the flow of a called process if its contacts count in the caller, which may be too large for it."""
        return self.timings.flow(process_id) if self._size(flow) <= _MOST_STEPS else None

    def _size(self, flow: Flow) -> int:
        """Return how many steps a flow has with all that it calls, each time that it is called."""
        known = flow.process.id
        if known not in self._sizes:
            self._sizes[known] = _MOST_STEPS + 1  # a process that contains itself
            called = [
                self.timings.flow(step.process or "") for step in flow.steps.values() if step.kind == "subprocess"
            ]
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
        with_calls = with_calls and self._size(flow) <= _MOST_STEPS
        keys = {one.key for one in counting}
        length = int(minutes(per.days))
        if plain := self._plain_with_calls(flow, (), with_calls=with_calls):
            search = Counting(length, keys, self._called, self._taken, with_calls)
            search.soonest(plain, [])
            return self._burst(plain, search) if len(search.best) > above else None

        if above and self._is_bounded(flow, length, keys, above, with_calls=with_calls):
            return None

        def is_contact(place: Place) -> bool:
            return (place.flow.process.id, place.step.id, place.top.id if place.is_called else None) in keys

        burst = most_contacts(self._course(flow, with_calls=with_calls), is_contact, length, period)
        return burst if burst and burst.count > above else None

    def _is_bounded(
        self, flow: Flow, length: int, keys: Collection[tuple[str, str, str | None]], above: int, *, with_calls: bool
    ) -> bool:
        """Return whether it shows without a search that there are not more contacts than `above`."""
        if any(flow.steps[name].has("every") for name in flow.starts):
            return False
        bound = Bound(length, above + 1, keys, self._called_sketch, with_calls)
        try:
            return bound.contacts(self._sketch(flow)) <= above
        except TangledError:
            return False

    def _called_sketch(self, process_id: str) -> Sketch | None:
        """Return the sketch of a called process, None where it is not there."""
        flow = self.timings.flow(process_id)
        return self._sketch(flow) if flow else None

    def _sketch(self, flow: Flow) -> Sketch:
        """Return the sketch of a flow.

        Raises:
            TangledError: it is too tangled for one.
        """
        known = flow.process.id
        if known not in self._sketches:
            self._sketches[known] = sketch_of(flow)
        if (sketch := self._sketches[known]) is None:
            raise TangledError
        return sketch

    def _burst(self, plain: Plain, search: Counting) -> Burst:
        met = [Met(step, top) for step, top in flat(search.best[-1][1])]
        return Burst(len(met), earliest(plain, self._taken)[(met[0].top or met[0].step).id], tuple(met))

    def _plain_with_calls(self, flow: Flow, calls: tuple[str, ...], *, with_calls: bool) -> Plain | None:
        """Return a flow as a plain one if it is, and if all that it calls are too."""
        known = flow.process.id
        if known not in self._plain:
            self._plain[known] = plain_of(flow)
        plain = self._plain[known]
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
        return self._plain.get(process_id)

    def _taken(self, process_id: str) -> int:
        """Return how many minutes a called process takes at least."""
        if process_id not in self._least:
            self._least[process_id] = 0  # what a process that contains itself finds
            flow = self.timings.flow(process_id)
            if flow and (plain := self._plain_with_calls(flow, (), with_calls=True)):
                times = earliest(plain, self._taken)
                self._least[process_id] = min((times[name] for name in goes_on(flow) if name in times), default=0)
            elif taken := self.timings.duration(process_id):
                self._least[process_id] = int(minutes(taken.earliest))
        return self._least[process_id]

    def _course(self, flow: Flow, *, with_calls: bool) -> Course:
        has_calls = with_calls and any(step.kind == "subprocess" for step in flow.steps.values())
        key = flow.process.id, has_calls
        if key not in self._courses:
            self._courses[key] = course_of(flow, self.timings, with_calls=has_calls)
        return self._courses[key]


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
