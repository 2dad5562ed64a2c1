"""The boxes of a goal tree, in the row of their branch; columns and stacks are still to be found."""

from procviz.diagram import Node
from procviz.model import KeyResult, Kpi, Objective, Process, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import amount
from procviz.views.layout.facts import names_in, owned, told
from procviz.views.layout.goal_tree import Branch, portion_of
from procviz.views.layout.kinds import STATUSES
from procviz.words import Language, Message, _, _n


def objective_box(workspace: Workspace, objective: Objective, row: int, language: Language) -> Node:
    """Return the box of an objective, with the teams that share it."""
    teams = names_in(workspace, "teams", objective.teams, language)
    return Node(
        id=f"objectives--{objective.id}",
        title=objective.name(language),
        sign="object",
        row=row,
        column=0,
        note=teams,
        classes=("objective",),
        link=address_of("objectives", objective.id),
        description=told(
            objective.name(language),
            [
                _("objective for {period}", period=str(objective.period)) if objective.period else _("objective"),
                _("shared by: {teams}", teams=teams) if teams else None,
            ],
            language,
        ),
    )


def result_box(objective: Objective, result: KeyResult, row: int, language: Language) -> Node:
    """Return the bar of a key result of an objective; one without a target is a warning."""
    figures = _figures(result, language)
    return Node(
        id=f"key_results--{result.id}",
        title=result.name(language),
        sign="bar",
        row=row,
        column=0,
        note=figures.to(language),
        classes=("key-result",) if result.target is not None else ("key-result", "warning"),
        link=f"{address_of('objectives', objective.id)}#{result.id}",
        description=told(result.name(language), [_("key result"), _from_to(result, language)], language),
        portion=portion_of(result),
    )


def _figures(result: KeyResult, language: Language) -> Message:
    """Return where a key result stands, in short: “12 → 18, target 25”."""
    if result.target is None:
        return _("no target")
    baseline, current, target = (_figure(value, language) for value in (result.baseline, result.current, result.target))
    if result.baseline is None and result.current is None:
        return _("target {target}", target=target)
    if result.baseline is None:
        return _("{current}, target {target}", current=current, target=target)
    return _("{baseline} → {current}, target {target}", baseline=baseline, current=current, target=target)


def _from_to(result: KeyResult, language: Language) -> Message:
    """Return where a key result stands, in words."""
    baseline, current, target = (_figure(value, language) for value in (result.baseline, result.current, result.target))
    return _("from {baseline} to {target}, today {current}", baseline=baseline, target=target, current=current)


def _figure(value: float | None, language: Language) -> str:
    return "?" if value is None else amount(value, language)


def kpi_box(workspace: Workspace, kpi: Kpi, row: int, language: Language) -> Node:
    """Return the box of a KPI, with its figure today and its target."""
    current, target = _figure(kpi.current, language), _figure(kpi.target, language)
    today = _("today {current}", current=current) if kpi.current is not None else None
    aim = _("target {target}", target=target) if kpi.target is not None else None
    note = _("{current}, target {target}", current=current, target=target) if today and aim else today or aim
    return Node(
        id=f"kpis--{kpi.id}",
        title=kpi.name(language),
        sign="object",
        row=row,
        column=0,
        note=note.to(language) if note else "",
        classes=("kpi",),
        link=address_of("kpis", kpi.id),
        description=told(
            kpi.name(language),
            [
                _("KPI"),
                _("{text}", text=kpi.definition.to(language)) if kpi.definition else None,
                today,
                aim,
                owned(workspace, "roles", kpi.owner, language),
            ],
            language,
        ),
    )


def process_box(workspace: Workspace, process: Process, row: int, language: Language) -> Node:
    """Return the box of a process."""
    status = STATUSES[process.status]
    return Node(
        id=f"processes--{process.id}",
        title=process.name(language),
        sign="subprocess",
        row=row,
        column=0,
        note="" if process.status == "active" else status.to(language),
        classes=("process", process.status),
        link=address_of("processes", process.id),
        description=told(
            process.name(language), [status, owned(workspace, "roles", process.owner, language)], language
        ),
    )


def counted_box(branch: Branch, row: int, language: Language) -> Node:
    """Return the box that stands for all processes of a branch."""
    words = _n("{count} process", "{count} processes", len(branch.processes))
    return Node(
        id=counted_id(branch),
        title=words.to(language),
        sign="subprocess",
        row=row,
        column=0,
        classes=("process",),
        link="processes/index.html",
        description=_("{processes} for “{goal}”", processes=words, goal=branch.objective.name(language)).to(language),
    )


def counted_id(branch: Branch) -> str:
    """Return the id of the box that stands for all processes of a branch."""
    return f"processes-for--{branch.objective.id}"
