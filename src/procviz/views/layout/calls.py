"""Who starts, feeds and contains whom: the arrows of a landscape."""

from dataclasses import dataclass

from procviz.model import SubprocessStep, Workspace
from procviz.views.layout.moves import feeds_in
from procviz.views.layout.ranks import Pair


@dataclass(frozen=True, slots=True)
class Tie:
    """An arrow between processes, or from an idea to a process.

    Attributes:
        source: the process that contains or feeds the other, or the idea that starts it; ideas and processes share
            their ids.
        target: the process that is contained, fed or started.
        kind: `call`, `feeds` or `starts`.
        stages: at which stages it feeds.
    """

    source: str
    target: str
    kind: str
    stages: tuple[str, ...] = ()


def ties_in(workspace: Workspace) -> list[Tie]:
    """Return all arrows of a landscape, each pair once for each kind, in the order of files and steps.

    A process contains another where it has a subprocess step that calls it; it feeds another as `feeds_in` tells. An
    idea starts the processes that name it as the idea behind them.
    """
    known = {process.id for process in workspace.processes}
    calls = [
        (process.id, step.process)
        for process in workspace.processes
        for step in process.steps
        if isinstance(step, SubprocessStep) and step.process in known
    ]
    fed: dict[Pair, list[str]] = {}
    for source, target, stage in feeds_in(workspace):
        fed.setdefault((source, target), []).append(stage)
    return [
        *(
            Tie(process.idea, process.id, "starts")
            for process in workspace.processes
            if process.idea in workspace.ideas and process.idea
        ),
        *(Tie(*pair, "call") for pair in dict.fromkeys(calls)),
        *(Tie(*pair, "feeds", tuple(stages)) for pair, stages in fed.items()),
    ]
