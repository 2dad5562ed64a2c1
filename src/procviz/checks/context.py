"""What rules share besides the workspace: today's date, and what is costly to compute and needed by many."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from procviz.checks.mentions import mentions
from procviz.graph import Calls, Consents, Flow, Stages
from procviz.model import HandoverStep, Process, Workspace
from procviz.timing import Contacts, Flows, Loads, Timings, flows_of, timings_of


@dataclass(frozen=True)
class Context:
    """The circumstances of one run over one workspace; computed once for all rules.

    `is_complete` says that nothing was lost in reading: what is not in the workspace then stands nowhere.
    """

    workspace: Workspace
    today: date
    is_complete: bool = True

    @property
    def flows(self) -> tuple[Flow, ...]:
        """Return the flows of all processes, in their order."""
        return self._flows.all

    @property
    def whole_flows(self) -> tuple[Flow, ...]:
        """Return the flows of the processes that were read without a gap, so that their structure can be judged."""
        return self._flows.whole

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
        return self._flows.whole_flow(process_id)

    def called_flow(self, process_id: str) -> Flow | None:
        """Return the flow of a process that others call, None where nothing sure is known of it.

        It may contain itself, call others that call others without an end in sight, or count points in time from an
        anchor that is not there.
        """
        return self._flows.called(process_id)

    @property
    def timed_flows(self) -> tuple[Flow, ...]:
        """Return the whole flows whose points in time count from something that is there, and whose times were read."""
        return self._flows.timed

    @cached_property
    def timings(self) -> Timings:
        """Return when steps are passed."""
        return timings_of(self.workspace)

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
    def _flows(self) -> Flows:
        return flows_of(self.workspace)
