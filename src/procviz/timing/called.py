"""The flows of a workspace's processes, as far as something sure is known of their times."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from procviz.graph import Flow, flow_of, hides
from procviz.model import Process, WaitStep, Workspace
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
    """The flows of processes, by their ids."""

    processes: tuple[Process, ...]

    def whole(self, process_id: str) -> Flow | None:
        """Return the flow of a process, None where it is not there or was read with a gap."""
        process = self._processes.get(process_id)
        flow = flow_of(process) if process else None
        return flow if flow and flow.is_whole else None

    def called(self, process_id: str) -> Flow | None:
        """Return the flow of a process that others call, None where nothing sure is known of it.

        It may contain itself, call others that call others without an end in sight, or count points in time from an
        anchor that is not there.
        """
        flow = None if process_id in self._unfathomed else self.whole(process_id)
        return flow if flow and _is_timed(flow) else None

    def timed(self) -> Iterator[Flow]:
        """Yield the whole flows whose points in time count from something that is there, and whose times were read."""
        for process in self.processes:
            if (flow := flow_of(process)).is_whole and _is_timed(flow):
                yield flow

    @cached_property
    def _processes(self) -> dict[str, Process]:
        return {process.id: process for process in self.processes}

    @cached_property
    def _unfathomed(self) -> frozenset[str]:
        """Return the processes whose calls lead on too deep, as those that contain themselves do for ever."""
        calls = {
            process.id: {step.process for step in process.steps if step.kind == "subprocess" and step.process}
            for process in self.processes
        }
        left = {name: called & calls.keys() for name, called in calls.items() if called}
        for _level in range(_DEEPEST):
            left = {name: called for name, called in left.items() if not called.isdisjoint(left)}
        return frozenset(left)


def timings_of(workspace: Workspace) -> Timings:
    """Return when the steps of a workspace's processes are passed, with its business hours and holidays."""
    return _timings(_Itself(workspace))


@dataclass(frozen=True, slots=True, eq=False)
class _Itself:
    """A workspace that is equal to itself only, since it is asked for once a process."""

    workspace: Workspace

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.workspace is other.workspace

    def __hash__(self) -> int:
        return id(self.workspace)


@lru_cache(maxsize=_MOST_KEPT)
def _timings(itself: _Itself) -> Timings:
    workspace = itself.workspace
    return Timings(Flows(workspace.processes).called, Calendar.of(workspace.settings))


def _is_timed(flow: Flow) -> bool:
    process = flow.process
    return (
        (process.anchor is not None or not is_anchored(flow))
        and not hides(process, _TIMES)
        and not any(isinstance(step, WaitStep) and step.for_ is None and step.until is None for step in process.steps)
    )
