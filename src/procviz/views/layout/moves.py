"""What processes do to the stages of leads: which they move from where to where, and which process feeds which.

Retired processes move nobody and are left out; all others count, whether they run already or not.
"""

from collections.abc import Iterator

from procviz.graph import Flow, Staging, flow_of
from procviz.model import EndStep, HandoverStep, Process, StartStep, SubprocessStep, Workspace
from procviz.views.layout.known import stages_in
from procviz.views.layout.ranks import Pair

Feed = tuple[str, str, str]
"""Two processes and the stage at which the first one ends and the second one begins."""


def moves_in(workspace: Workspace) -> dict[Pair, tuple[str, ...]]:
    """Return which processes move leads from one stage to another, by both stages, in the order of their files.

    What a called process does to leads in the stage of its caller counts for the called one.
    """
    processes = {process.id: process for process in workspace.processes}
    waiting: list[tuple[str, str | None]] = [(process.id, None) for process in _at_work(workspace)]
    seen = set(waiting)
    movers: dict[Pair, set[str]] = {}
    for name, stage in waiting:
        flow = flow_of(processes[name])
        staging = stages_in(workspace).through(flow, stage)
        for change in staging.changes:
            movers.setdefault((change.before, change.after), set()).add(name)
        for call in _calls(flow, staging):
            if call[0] in processes and call not in seen:
                seen.add(call)
                waiting.append(call)
    return {pair: tuple(name for name in processes if name in found) for pair, found in movers.items()}


def feeds_in(workspace: Workspace) -> list[Feed]:
    """Return which process feeds which: it ends at a stage at which the other one begins.

    A process ends at a stage that leads can be in at one of its ends, if something after its starts has brought them
    there: the end itself, a step, the acceptance or the reject of a hand-over, or a process within. It begins at a
    stage that one of its starts sets, unless people come in there of their own accord (`origin: inbound`): then no
    process has sent them. Exits count for neither, as for the stages of leads in general; nor does what is only told
    in words, such as who comes in, nor an audience that two processes share.
    """
    begins: dict[str, list[str]] = {}
    for process in _at_work(workspace):
        for stage in sorted(_begun_at(process)):
            begins.setdefault(stage, []).append(process.id)
    found = [
        (process.id, fed, stage)
        for process in _at_work(workspace)
        for stage in sorted(_left_at(workspace, process) & begins.keys())
        for fed in begins[stage]
        if fed != process.id
    ]
    return list(dict.fromkeys(found))


def _at_work(workspace: Workspace) -> list[Process]:
    return [process for process in workspace.processes if process.status != "retired"]


def _calls(flow: Flow, staging: Staging) -> Iterator[tuple[str, str]]:
    """Yield the processes that a flow calls, each with a stage that leads come to it in."""
    for step in flow.steps.values():
        if isinstance(step, SubprocessStep) and step.process:
            for stage in sorted(filter(None, staging.arriving.get(step.id, ()))):
                yield step.process, stage


def _begun_at(process: Process) -> set[str]:
    """Return the stages at which a process takes leads in from elsewhere."""
    starts = (step for step in process.steps if isinstance(step, StartStep) and step.origin != "inbound")
    return {step.sets_stage for step in starts if step.sets_stage}


def _left_at(workspace: Workspace, process: Process) -> set[str]:
    """Return the stages at which a process ends."""
    flow = flow_of(process)
    arriving = stages_in(workspace).through(flow).arriving
    left: set[str] = set()
    for name in flow.ends:
        step = flow.steps[name]
        if name in arriving and isinstance(step, EndStep):
            left.update([step.sets_stage] if step.sets_stage else filter(None, arriving[name]))
    return left - (stages_set(process) - stages_set(process, later=True))


def stages_set(process: Process, *, later: bool = False) -> set[str]:
    """Return the stages that the steps of a process set; only those other than starts where `later`."""
    found: set[str | None] = set()
    for step in process.steps:
        if not later or not isinstance(step, StartStep):
            found.add(step.sets_stage)
        if isinstance(step, HandoverStep):
            found |= {part.sets_stage for part in (step.accept, step.reject) if part}
    return {stage for stage in found if stage}
