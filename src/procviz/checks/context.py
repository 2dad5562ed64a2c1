"""What rules share besides the workspace: today's date, and what is costly to compute and needed by many."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from procviz.graph import Flow, flow_of
from procviz.model import Process, Workspace


@dataclass(frozen=True, slots=True)
class Context:
    """The circumstances of one run over one workspace; computed once for all rules."""

    workspace: Workspace
    today: date
    _flows: dict[str, Flow] = field(default_factory=dict)

    def flow(self, process: Process) -> Flow:
        """Return the flow of a process."""
        if process.id not in self._flows:
            self._flows[process.id] = flow_of(process)
        return self._flows[process.id]

    def whole_flows(self) -> Iterator[Flow]:
        """Yield the flows of the processes that were read without a gap, so that their structure can be judged."""
        for process in self.workspace.processes:
            if (flow := self.flow(process)).is_whole:
                yield flow
