"""When people of each audience hear from us after they have come into an active process.

Every message to them counts here and every call, service and confirmations too: it is what they get, not what caps
count. What a called process says belongs to the time after the call.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from procviz.graph import Flow, is_for_others
from procviz.model import AnyStep, Duration, Process, StartStep, SubprocessStep, Workspace
from procviz.timing.called import flows_of, timings_of
from procviz.timing.passing import Offset, is_anchored
from procviz.timing.timings import Timings


class Encounter(NamedTuple):
    """A contact with an audience.

    Attributes:
        process: the process that the step belongs to.
        step: the message or the call.
        entry: the active process that people came into: the same, or one that calls it.
        offset: when, on the axis of `entry`.
        is_anchored: whether that axis counts from an anchor.
        every: how often they come in again by schedule.
    """

    process: Process
    step: AnyStep
    entry: Process
    offset: Offset
    is_anchored: bool
    every: Duration | None


class _Said(NamedTuple):
    """A contact within a flow or in what it calls; without audiences it is for whoever is sent there."""

    process: Process
    step: AnyStep
    audiences: tuple[str, ...]
    offset: Offset


def encounters(workspace: Workspace) -> Mapping[str, tuple[Encounter, ...]]:
    """Return the contacts with each audience, the earliest first.

    Each is told once for those who come in at any time, as early as it can come, and once for each anchor.
    """
    found: dict[str, dict[tuple[str, str, str], Encounter]] = {}
    said = _Sayings(workspace, timings_of(workspace))
    for flow in flows_of(workspace).timed:
        if flow.process.status != "active":
            continue
        anchored = is_anchored(flow)
        every = next((step.every for step in flow.of(StartStep) if step.every), None)
        for one in said.of(flow, said.timings.offsets(flow)):
            for audience in one.audiences or flow.process.audience:
                own = found.setdefault(audience, {})
                key = (one.process.id, one.step.id, flow.process.id if anchored else "")
                if key not in own or one.offset.earliest < own[key].offset.earliest:
                    own[key] = Encounter(one.process, one.step, flow.process, one.offset, anchored, every)
    return {
        audience: tuple(sorted(own.values(), key=lambda one: (one.offset.earliest, one.offset.latest)))
        for audience, own in found.items()
    }


@dataclass(frozen=True, slots=True)
class _Sayings:
    """What is said in flows, those that are called asked for once."""

    workspace: Workspace
    timings: Timings
    _called: dict[str, tuple[_Said, ...]] = field(default_factory=dict)

    def of(self, flow: Flow, offsets: Mapping[str, Offset]) -> Iterator[_Said]:
        """Yield the contacts in a flow whose steps happen at `offsets`, and those in what it calls."""
        for step in flow.steps.values():
            offset = offsets.get(step.id)
            if offset is None:
                continue
            if isinstance(step, SubprocessStep):
                sent = step.audience or flow.process.audience
                for one in self._in_called(step.process or ""):
                    when = Offset(offset.earliest + one.offset.earliest, offset.latest + one.offset.latest)
                    yield one._replace(audiences=one.audiences or sent, offset=when)
            elif self._is_heard(step):
                yield _Said(flow.process, step, step.audience, offset)

    def _in_called(self, process_id: str) -> tuple[_Said, ...]:
        """Return the contacts in a process that is called, in days after the call."""
        if process_id not in self._called:
            flow = self.timings.flow(process_id)
            origin = self.timings.clock(flow).origin if flow else 0.0
            self._called[process_id] = tuple(
                one._replace(offset=Offset(one.offset.earliest - origin, one.offset.latest - origin))
                for one in (self.of(flow, self.timings.called(flow)) if flow else ())
            )
        return self._called[process_id]

    def _is_heard(self, step: AnyStep) -> bool:
        channel = self.workspace.channels.get(step.channel or "")
        if channel is None or channel.kind == "internal" or (not step.audience and is_for_others(step)):
            return False
        return step.kind == "message" or (step.kind == "activity" and channel.kind == "phone")
