"""The flows of a workspace's processes, as far as something sure is known of their times."""

from dataclasses import dataclass
from functools import cached_property, lru_cache

from procviz.graph import Flow, flow_of, hides
from procviz.model import Process, SubprocessStep, WaitStep, Workspace
from procviz.timing.calendar import Calendar
from procviz.timing.passing import is_anchored
from procviz.timing.timings import Timings

_TIMES = frozenset(
    {"after", "at", "for", "until", "timeout", "within", "max", "every", "anchor", "channel", "audience"}
)
"""What decides how many contacts there are, and when."""
_DEEPEST = 30
"""How many calls in calls are followed."""
_MOST_KEPT = 4  # workspaces: what is asked for again is the same one


@dataclass(frozen=True)
class Flows:
    """The flows of processes."""

    processes: tuple[Process, ...]

    @cached_property
    def all(self) -> tuple[Flow, ...]:
        """Return all of them, in the order of the processes."""
        return tuple(map(flow_of, self.processes))

    @cached_property
    def whole(self) -> tuple[Flow, ...]:
        """Return those of processes that were read without a gap."""
        return tuple(flow for flow in self.all if flow.is_whole)

    @cached_property
    def timed(self) -> tuple[Flow, ...]:
        """Return the whole ones whose points in time count from something that is there, and whose times were read."""
        return tuple(filter(_is_timed, self.whole))

    def whole_flow(self, process_id: str) -> Flow | None:
        """Return the flow of a process, None where it is not there or was read with a gap."""
        return self._by_id.get(process_id)

    def called(self, process_id: str) -> Flow | None:
        """Return the flow of a process that others call, None where nothing sure is known of it.

        It may contain itself, call others that call others without an end in sight, or count points in time from an
        anchor that is not there.
        """
        flow = None if process_id in self._unfathomed else self.whole_flow(process_id)
        return flow if flow and _is_timed(flow) else None

    @cached_property
    def _by_id(self) -> dict[str, Flow]:
        return {flow.process.id: flow for flow in self.whole}

    @cached_property
    def _unfathomed(self) -> frozenset[str]:
        """Return the processes whose calls lead on too deep, as those that contain themselves do for ever."""
        calls = {
            flow.process.id: {step.process for step in flow.of(SubprocessStep) if step.process} for flow in self.all
        }
        left = {name: called & calls.keys() for name, called in calls.items() if called}
        for _level in range(_DEEPEST):
            left = {name: called for name, called in left.items() if not called.isdisjoint(left)}
        return frozenset(left)


@lru_cache(maxsize=_MOST_KEPT)
def flows_of(workspace: Workspace) -> Flows:
    """Return the flows of a workspace's processes."""
    return Flows(workspace.processes)


@lru_cache(maxsize=_MOST_KEPT)
def timings_of(workspace: Workspace) -> Timings:
    """Return when the steps of a workspace's processes are passed, with its business hours and holidays."""
    return Timings(flows_of(workspace).called, Calendar.of(workspace.settings))


def _is_timed(flow: Flow) -> bool:
    process = flow.process
    return (
        (not flow.dated or process.anchor is not None or not is_anchored(flow))
        and not hides(process, _TIMES)
        and not any(step.for_ is None and step.until is None for step in flow.of(WaitStep))
    )
