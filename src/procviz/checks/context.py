"""What rules share besides the workspace: today's date, and what is costly to compute and needed by many."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from procviz.checks.mentions import mentions
from procviz.graph import Calls, Consents, Flow, Stages, flow_of, hides
from procviz.model import HandoverStep, Process, SubprocessStep, WaitStep, Workspace
from procviz.timing import Calendar, Contacts, Loads, Timings, is_anchored

_TIMES = frozenset(
    {"after", "at", "for", "until", "timeout", "within", "max", "every", "anchor", "channel", "audience"}
)
"""What decides how many contacts there are, and when."""
_DEEPEST = 30
"""How many calls in calls are followed."""


@dataclass(frozen=True)
class Context:
    """The circumstances of one run over one workspace; computed once for all rules.

    `is_complete` says that nothing was lost in reading: what is not in the workspace then stands nowhere.
    """

    workspace: Workspace
    today: date
    is_complete: bool = True

    @cached_property
    def flows(self) -> tuple[Flow, ...]:
        """Return the flows of all processes, in their order."""
        return tuple(map(flow_of, self.workspace.processes))

    @cached_property
    def whole_flows(self) -> tuple[Flow, ...]:
        """Return the flows of the processes that were read without a gap, so that their structure can be judged."""
        return tuple(flow for flow in self.flows if flow.is_whole)

    @cached_property
    def mentions(self) -> dict[tuple[str, str], set[str]]:
        """Return the ids that each process refers to, by the process's id and the kind."""
        return mentions(self.workspace)

    @cached_property
    def handovers(self) -> tuple[tuple[Process, HandoverStep], ...]:
        """Return all hand-overs, each with its process."""
        return tuple((flow.process, step) for flow in self.flows for step in flow.of(HandoverStep))

    def whole_flow(self, process_id: str) -> Flow | None:
        """Return the flow of a process by its id, None where it is not there or was read with a gap."""
        return self._whole_flows.get(process_id)

    def called_flow(self, process_id: str) -> Flow | None:
        """Return the flow of a process that others call, None where nothing sure is known of it.

        It may contain itself, call others that call others without an end in sight, or count points in time from an
        anchor that is not there.
        """
        flow = None if process_id in self._unfathomed else self.whole_flow(process_id)
        return flow if flow and _is_timed(flow) else None

    @cached_property
    def timed_flows(self) -> tuple[Flow, ...]:
        """Return the whole flows whose points in time count from something that is there, and whose times were read."""
        return tuple(filter(_is_timed, self.whole_flows))

    @cached_property
    def _unfathomed(self) -> frozenset[str]:
        """Return the processes whose calls lead on too deep, as those that contain themselves do for ever."""
        calls = {
            flow.process.id: {step.process for step in flow.of(SubprocessStep) if step.process} for flow in self.flows
        }
        left = {name: called & calls.keys() for name, called in calls.items() if called}
        for _level in range(_DEEPEST):
            left = {name: called for name, called in left.items() if not called.isdisjoint(left)}
        return frozenset(left)

    @cached_property
    def timings(self) -> Timings:
        """Return when steps are passed."""
        return Timings(self.called_flow, Calendar.of(self.workspace.settings))

    @cached_property
    def loads(self) -> Loads:
        """Return how many contacts processes can have with one person."""
        return Loads(Contacts(self.workspace), self.timings)

    @cached_property
    def consents(self) -> Consents:
        """Return with which consent contacts arrive at steps."""
        return Consents(self._calls)

    @cached_property
    def stages(self) -> Stages:
        """Return in which stages leads arrive at steps."""
        return Stages(self._calls)

    @cached_property
    def _calls(self) -> Calls:
        return Calls(self.called_flow, self.timings.missed, self.timings.known)

    @cached_property
    def _whole_flows(self) -> dict[str, Flow]:
        return {flow.process.id: flow for flow in self.whole_flows}


def _is_timed(flow: Flow) -> bool:
    process = flow.process
    return (
        (not flow.dated or process.anchor is not None or not is_anchored(flow))
        and not hides(process, _TIMES)
        and not any(step.for_ is None and step.until is None for step in flow.of(WaitStep))
    )
