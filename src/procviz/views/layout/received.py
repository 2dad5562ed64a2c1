"""Which messages an audience receives in which stage."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from procviz.graph import Flow, Stages, addressees, flow_of
from procviz.model import MessageStep, Process, Workspace
from procviz.views.layout.known import stages_in

Cell = tuple[str, str | None]
"""An audience and a stage; None is a stage that nobody knows."""


class Received(NamedTuple):
    """A message of a process."""

    process: Process
    step: MessageStep

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells it from others."""
        return self.process.id, self.step.id


class _Visit(NamedTuple):
    """A process that is entered in a stage; `sent` are those whom its caller sends into it."""

    process: str
    stage: str | None
    sent: tuple[str, ...]


def received_in(workspace: Workspace) -> Mapping[Cell, list[Received]]:
    """Return the messages of all processes but the paused and retired ones, by audience and stage in which they come.

    The stages are those of the rules (`graph.stages`). Where a process is called, the stage is that of its caller and,
    if no audience is named at the message, so is the audience.
    """
    stages = stages_in(workspace)
    found: dict[Cell, dict[tuple[str, str], Received]] = {}
    known: set[tuple[str, tuple[str, str]]] = set()  # of called processes: audience and message
    flows = [flow_of(process) for process in workspace.processes if not process.is_at_rest]
    visits = dict.fromkeys(_calls(stages, [flow for flow in flows if flow.is_whole]))
    for visit in visits:
        if flow := stages.calls.flow(visit.process):
            for cell, message in _messages(stages, flow, visit):
                found.setdefault(cell, {})[message.key] = message
                known.add((cell[0], message.key))
    for flow in flows:
        if flow.is_whole:
            for cell, message in _messages(stages, flow, _Visit(flow.process.id, None, ())):
                if cell[1] is not None or (cell[0], message.key) not in known:
                    found.setdefault(cell, {})[message.key] = message
    return {cell: list(messages.values()) for cell, messages in found.items()}


def _calls(stages: Stages, flows: list[Flow]) -> Iterator[_Visit]:
    """Yield the processes that are called, with all that they call."""
    seen: set[_Visit] = set()
    waiting = [(flow, _Visit(flow.process.id, None, ())) for flow in reversed(flows)]
    while waiting:
        flow, visit = waiting.pop()
        calls = [step for step in flow.steps.values() if step.kind == "subprocess" and step.process]
        arriving = stages.through(flow, visit.stage).arriving if calls else {}
        for step in calls:
            called = stages.calls.flow(step.process or "")
            sent = visit.sent or addressees(flow.process, step)
            for stage in arriving.get(step.id, frozenset()) if called else ():
                inner = _Visit(called.process.id if called else "", stage, sent)
                if called and inner not in seen:
                    seen.add(inner)
                    waiting.append((called, inner))
                    yield inner


def _messages(stages: Stages, flow: Flow, visit: _Visit) -> Iterator[tuple[Cell, Received]]:
    """Yield the messages of a process that is entered, each for every audience and stage."""
    steps = [step for step in flow.steps.values() if isinstance(step, MessageStep)]
    arriving = stages.through(flow, visit.stage).arriving if steps else {}
    for step in steps:
        own = addressees(flow.process, step)
        for audience in step.audience or (visit.sent if own else ()) or own:
            for stage in sorted(arriving.get(step.id, ()), key=str):
                yield (audience, stage), Received(flow.process, step)
