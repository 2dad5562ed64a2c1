"""What a flow must know of the flows around it."""

from collections.abc import Callable
from dataclasses import dataclass

from procviz.graph.flow import Flow
from procviz.graph.known import Known
from procviz.model import AnyStep, EndStep


@dataclass(frozen=True, slots=True)
class Calls:
    """The flows that subprocess steps lead into, and the steps that contacts may come too late for.

    `flow` returns the flow of a process by its id, or None where nothing sure is known of it; `missed` returns the
    steps of a flow whose `at` may be over when contacts arrive, so that they skip it; `known` what was found out about
    a flow in earlier runs.
    """

    flow: Callable[[str], Flow | None]
    missed: Callable[[Flow], frozenset[str]]
    known: Callable[[Flow], Known]

    def is_skipped(self, flow: Flow, step: AnyStep) -> bool:
        """Return whether contacts may go on past a step without doing what it says."""
        if step.kind in {"start", "end"}:
            return False
        return step.only is not None or (step.at is not None and step.id in self.missed(flow))


def goes_on(called: Flow) -> tuple[str, ...]:
    """Return the ends of a called process from which its caller goes on."""
    ends = (called.steps[name] for name in called.ends)
    return tuple(end.id for end in ends if isinstance(end, EndStep) and end.outcome != "failure")
