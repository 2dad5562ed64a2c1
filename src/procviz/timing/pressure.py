"""How many contacts the processes of a workspace can have with one person of an audience, day by day.

The contacts are those that caps count (LANGUAGE: Contacts), each once: those of a process that others call belong to
itself, and it begins when it is called. All processes that nobody calls begin on the same day, but for those with an
anchor: they stand on an axis of their own, with zero at the anchor.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from procviz.graph import Flow
from procviz.model import AnyStep, Duration, Process, Workspace
from procviz.timing.arrivals import Arrivals
from procviz.timing.called import Flows, flows_of, timings_of
from procviz.timing.contacts import Contacts
from procviz.timing.course import Course, course_of
from procviz.timing.gauge import minutes
from procviz.timing.loads import Contact, Loads, period
from procviz.timing.passing import is_anchored
from procviz.timing.profile import Profile, profile_of, shifted, uppermost

Axis = tuple[object, ...]
"""What tells the axes of time apart: nothing for days from the start, else the date of the anchor."""
FROM_START: Axis = ()


class Part(NamedTuple):
    """What a process adds on an axis, and how many contacts there are in its worst window."""

    process: Process
    axis: Axis
    profile: Profile
    most: int


@dataclass(frozen=True, slots=True)
class Pressure:
    """The contacts with one audience in windows of `length` minutes, process by process."""

    audience: str
    length: int
    parts: tuple[Part, ...]

    @property
    def most(self) -> int:
        """Return the contacts in one window if the worst ones of all processes fall together."""
        return sum(part.most for part in self.parts)


class _Load(NamedTuple):
    """The contacts of its own that a process has with an audience; `is_named` says that a step names the audience."""

    flow: Flow
    steps: dict[str, AnyStep]
    is_named: bool


@dataclass(frozen=True)
class Pressures:
    """Answers for a workspace; processes that are not active count only where an active one calls them."""

    workspace: Workspace
    _courses: dict[str, Course] = field(default_factory=dict)

    def of(self, windows: Mapping[str, Duration]) -> Iterable[Pressure]:
        """Yield the pressure on each audience that is turned to, in windows as long as `windows` says."""
        for audience, loads in self._loads.items():
            if audience in windows:
                length = int(minutes(windows[audience].days))
                parts = (part for load in loads.values() for part in self._parts(audience, load, length))
                yield Pressure(audience, length, tuple(parts))

    @cached_property
    def unsure(self) -> int:
        """Return of how many active processes too little is known to count their contacts."""
        return sum(process.status == "active" for process in self.workspace.processes) - len(self._active)

    @cached_property
    def _flows(self) -> Flows:
        return flows_of(self.workspace)

    @cached_property
    def _active(self) -> tuple[Flow, ...]:
        return tuple(flow for flow in self._flows.timed if flow.process.status == "active")

    @cached_property
    def _asked(self) -> Loads:
        return Loads(Contacts(self.workspace), timings_of(self.workspace))

    @cached_property
    def _arrivals(self) -> Arrivals:
        return Arrivals(self._active, self._asked.timings)

    @cached_property
    def _loads(self) -> dict[str, dict[str, _Load]]:
        """Return, for each audience and each process that may turn to it, the contacts of its own with it."""
        found: dict[str, dict[str, _Load]] = {}
        for flow in self._active:
            for one in self._asked.reach(flow).contacts:
                own = flow if one.top is None else self._flows.called(one.process)
                for audience in one.audiences if own else ():
                    loads = found.setdefault(audience, {})
                    load = loads.get(one.process) or _Load(own or flow, {}, is_named=False)
                    load.steps[one.step.id] = one.step
                    loads[one.process] = load._replace(is_named=load.is_named or audience in one.step.audience)
        return found

    def _parts(self, audience: str, load: _Load, length: int) -> Iterable[Part]:
        """Yield what a process adds on each axis."""
        flow = load.flow
        profile = self._profile(flow, load.steps, length)
        if not profile:
            return
        most = self._most(load, profile, length)
        entries = () if is_anchored(flow) else self._arrivals.of(audience, flow, is_named=load.is_named)
        if not entries:
            yield Part(flow.process, _axis(flow), profile, most)
            return
        origin = minutes(self._asked.timings.clock(flow).origin)
        pieces: dict[Axis, list[Profile]] = {}
        for caller, low, high in entries:
            moved = tuple(shifted(profile, minutes(low) - origin, minutes(high) - origin))
            pieces.setdefault(_axis(caller), []).append(moved)
        for place, (axis, profiles) in enumerate(pieces.items()):
            together = uppermost(piece for one in profiles for piece in one)
            yield Part(flow.process, axis, together, 0 if place else most)  # its contacts count once

    def _most(self, load: _Load, profile: Profile, length: int) -> int:
        """Return the contacts in the worst window; of a course with many states the search for it alone says more."""
        most = max(piece.contacts for piece in profile)
        course = self._courses[load.flow.process.id]
        if course.limits or any(place.is_fork for place in course.places):
            keys = [Contact((load.flow.process.id, step.id, None), step, None, ()) for step in load.steps.values()]
            window = Duration("", length, "min")
            burst = self._asked.most(load.flow, window, keys, with_calls=False, above=most)
            return burst.count if burst else most
        return most

    def _profile(self, flow: Flow, steps: Mapping[str, AnyStep], length: int) -> Profile:
        known = flow.process.id
        if known not in self._courses:
            self._courses[known] = course_of(flow, self._asked.timings, with_calls=False)
        return profile_of(self._courses[known], lambda place: place.step.id in steps, length, period)


def _axis(flow: Flow) -> Axis:
    anchor = flow.process.anchor
    if not is_anchored(flow) or anchor is None:
        return FROM_START
    days: tuple[dt.date, ...] = (anchor.date,) if anchor.date else tuple(anchor.dates.values())
    return days or (flow.process.id,)
