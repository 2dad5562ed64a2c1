"""Which objectives, key results, KPIs and processes a goal tree shows, and how they hang together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from procviz.model import KeyResult, Objective, Process, Workspace
from procviz.views.layout.ranks import Pair, without_loops

_MOST_BOXES = 60


@dataclass(frozen=True, slots=True)
class Branch:
    """An objective with what hangs on it.

    Attributes:
        objective: the objective.
        depth: how many objectives stand above it.
        parent: the objective above it, if it is shown.
        results: its key results.
        served: the ids of the processes that serve each goal of the branch, by the goal's id: itself or a key result.
    """

    objective: Objective
    depth: int
    parent: str | None
    results: tuple[KeyResult, ...]
    served: Mapping[str, tuple[str, ...]]

    @property
    def processes(self) -> list[str]:
        """Return the processes that serve the branch, each once."""
        return list(dict.fromkeys(name for names in self.served.values() for name in names))


@dataclass(frozen=True, slots=True)
class Tree:
    """The branches in their order, parents before children; how many were left out; whether processes are counted."""

    branches: tuple[Branch, ...]
    left_out: int
    counts_processes: bool


def tree_of(workspace: Workspace, today: date) -> Tree:
    """Return what a goal tree shows.

    With many boxes, first the processes of a branch are counted in one; then objectives of other times than today's
    are left out, the most distant ones first.
    """
    parents = _parents(workspace)
    served = _served(workspace)
    order = _in_order(workspace, parents)
    branches = [_branch(workspace, name, parents, served) for name in order]
    single = _boxes(branches, counted=False) <= _MOST_BOXES
    kept: set[str] = set()
    room = _MOST_BOXES
    for branch in sorted(branches, key=lambda one: _distance(one.objective, today)):
        room -= _boxes([branch], counted=not single)
        if room < 0 and kept:
            break
        kept.add(branch.objective.id)
    shown = tuple(
        Branch(
            branch.objective,
            branch.depth,
            branch.parent if branch.parent in kept else None,
            branch.results,
            branch.served,
        )
        for branch in branches
        if branch.objective.id in kept
    )
    return Tree(shown, len(branches) - len(shown), counts_processes=not single)


def portion_of(result: KeyResult) -> float:
    """Return how much of the way from baseline to target is done, from 0 to 1; 0 where nobody knows."""
    baseline, current, target = result.baseline or 0.0, result.current, result.target
    if current is None or target is None or baseline == target:
        return 1.0 if current is not None and current == target else 0.0
    return min(max((current - baseline) / (target - baseline), 0.0), 1.0)


def _parents(workspace: Workspace) -> dict[str, str]:
    """Return the parent of each objective that has one; a loop of parents is cut."""
    pairs: list[Pair] = [
        (objective.parent, objective.id)
        for objective in workspace.objectives.values()
        if objective.parent in workspace.objectives and objective.parent
    ]
    return {child: parent for parent, child in without_loops(list(workspace.objectives), pairs)}


def _in_order(workspace: Workspace, parents: Mapping[str, str]) -> list[str]:
    """Return the objectives, each followed by those below it."""
    below: dict[str | None, list[str]] = {}
    for name in workspace.objectives:
        below.setdefault(parents.get(name), []).append(name)
    order = []
    waiting = list(reversed(below.get(None, [])))
    while waiting:
        name = waiting.pop()
        order.append(name)
        waiting += reversed(below.get(name, []))
    return order


def _branch(workspace: Workspace, name: str, parents: Mapping[str, str], served: Mapping[str, Sequence[str]]) -> Branch:
    objective = workspace.objectives[name]
    depth, above = 0, parents.get(name)
    while above is not None:
        depth, above = depth + 1, parents.get(above)
    results = tuple(objective.key_results.values())
    by_result = {result.id: tuple(served.get(result.id, ())) for result in results}
    finer = {process for processes in by_result.values() for process in processes}
    own = tuple(process for process in served.get(name, ()) if process not in finer)
    return Branch(objective, depth, parents.get(name), results, {name: own, **by_result})


def _served(workspace: Workspace) -> dict[str, list[str]]:
    """Return the processes that serve each goal; retired ones serve none."""
    found: dict[str, list[str]] = {}
    for process in workspace.processes:
        for goal in dict.fromkeys(_goals(process)):
            found.setdefault(goal, []).append(process.id)
    return found


def _goals(process: Process) -> tuple[str, ...]:
    return () if process.status == "retired" else process.goals


def _boxes(branches: Sequence[Branch], *, counted: bool) -> int:
    """Return how many boxes branches take, with their processes one by one or counted."""
    processes = {name for branch in branches for name in branch.processes}
    kpis = {result.kpi for branch in branches for result in branch.results if result.kpi}
    own = sum(1 + len(branch.results) for branch in branches)
    return own + len(kpis) + (sum(bool(branch.processes) for branch in branches) if counted else len(processes))


def _distance(objective: Objective, today: date) -> int:
    """Return how many days today is away from the period of an objective; without a period it is as good as today's."""
    if objective.period is None:
        return 0
    return max((objective.period.first_day - today).days, (today - objective.period.last_day).days, 0)
