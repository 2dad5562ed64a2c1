"""What rules share besides the workspace: today's date, and what is costly to compute and needed by many."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from procviz.graph import Flow, flow_of
from procviz.model import HandoverStep, Process, Workspace


@dataclass(frozen=True)
class Context:
    """The circumstances of one run over one workspace; computed once for all rules.

    `is_complete` says that no file was lost in reading: what is not in the workspace then stands nowhere.
    """

    workspace: Workspace
    today: date
    is_complete: bool = True
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

    @cached_property
    def handovers(self) -> tuple[tuple[Process, HandoverStep], ...]:
        """Return all hand-overs, each with its process."""
        return tuple(
            (process, step)
            for process in self.workspace.processes
            for step in process.steps
            if isinstance(step, HandoverStep)
        )
