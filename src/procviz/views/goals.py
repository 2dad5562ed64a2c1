"""The goal tree: objectives and those above them, their key results, the KPIs and the processes that serve them.

Each objective has a row, those below it stand a column further; key results are bars, filled as far as the way from
baseline to target is done.
"""

from collections.abc import Iterator
from dataclasses import replace

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.model import Objective, Process, Workspace
from procviz.views.layout.bands import stacked
from procviz.views.layout.goal_boxes import counted_box, counted_id, kpi_box, objective_box, process_box, result_box
from procviz.views.layout.goal_tree import Branch, Tree, tree_of
from procviz.views.layout.known import objects_in
from procviz.views.layout.ranks import Plan
from procviz.views.layout.view import Scene, View
from procviz.words import Language, _, _n


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    tree = tree_of(workspace, scene.today)
    if not tree.branches:
        return None
    boxes, edges = _content(workspace, tree, language)
    headings = (_("Objectives"), _("Key results"), _("KPIs"), _("Processes"))
    deepest = max(branch.depth for branch in tree.branches)
    levels = sorted({level for _node, level in boxes.values()})
    column = {level: deepest + index for index, level in enumerate(levels)}
    depth = {f"objectives--{branch.objective.id}": branch.depth for branch in tree.branches}
    at = {name: depth.get(name, column[level]) for name, (_node, level) in boxes.items()}
    rows = {name: node.row for name, (node, _level) in boxes.items()}
    pairs = [(edge.source, edge.target) for edge in edges]
    stack = stacked(Plan(list(boxes), pairs, pairs, rows), at)
    return Diagram(
        id="goals",
        title=_("Goal tree").to(language),
        description=_description(tree, language),
        language=language,
        lanes=tuple(_lane(branch.objective) for branch in tree.branches),
        nodes=tuple(replace(node, column=at[name], stack=stack[name]) for name, (node, _level) in boxes.items()),
        edges=tuple(edges),
        headings=tuple(
            Heading(title=headings[level].to(language), first=column[level] if level else 0, last=column[level])
            for level in levels
        ),
    )


def _content(workspace: Workspace, tree: Tree, language: Language) -> tuple[dict[str, tuple[Node, int]], list[Edge]]:
    """Return the boxes in the row of the branch that they come up in first, each with its level, and the arrows."""
    boxes: dict[str, tuple[Node, int]] = {}
    edges: dict[tuple[str, str], Edge] = {}
    for row, branch in enumerate(tree.branches):
        for node, level in _boxes(workspace, branch, row, language, counted=tree.counts_processes):
            boxes.setdefault(node.id, (node, level))
    for branch in tree.branches:
        for source, target, kind in _pairs(branch, counted=tree.counts_processes):
            if source in boxes and target in boxes:
                edges[source, target] = _edge(boxes[source][0], boxes[target][0], kind, language)
    return boxes, list(edges.values())


def _boxes(
    workspace: Workspace, branch: Branch, row: int, language: Language, *, counted: bool
) -> Iterator[tuple[Node, int]]:
    """Yield the boxes of a branch with their levels; columns and stacks are still to be found."""
    yield objective_box(workspace, branch.objective, row, language), 0
    for result in branch.results:
        yield result_box(branch.objective, result, row, language), 1
        if kpi := workspace.kpis.get(result.kpi or ""):
            yield kpi_box(workspace, kpi, row, language), 2
    if counted and branch.processes:
        yield counted_box(branch, row, language), 3
    for name in () if counted else branch.processes:
        process = objects_in(workspace, "processes")[name]
        if isinstance(process, Process):
            yield process_box(workspace, process, row, language), 3


def _pairs(branch: Branch, *, counted: bool) -> Iterator[tuple[str, str, str]]:
    """Yield the arrows of a branch: from where, to where, and what they say."""
    own = f"objectives--{branch.objective.id}"
    if branch.parent:
        yield f"objectives--{branch.parent}", own, "part"
    for result in branch.results:
        yield own, f"key_results--{result.id}", "part"
        if result.kpi:
            yield f"key_results--{result.id}", f"kpis--{result.kpi}", "measured"
    for goal, processes in branch.served.items():
        source = own if goal == branch.objective.id else f"key_results--{goal}"
        for process in processes:
            yield source, counted_id(branch) if counted else f"processes--{process}", "served"


def _edge(source: Node, target: Node, kind: str, language: Language) -> Edge:
    told_ = {
        "part": _("“{target}” is a part of “{source}”", source=source.title, target=target.title),
        "measured": _("“{source}” is measured by “{target}”", source=source.title, target=target.title),
        "served": _("“{target}” serves “{source}”", source=source.title, target=target.title),
    }
    return Edge(source=source.id, target=target.id, classes=(kind,), description=told_[kind].to(language))


def _lane(objective: Objective) -> Lane:
    return Lane(title=str(objective.period) if objective.period else "")


def _description(tree: Tree, language: Language) -> str:
    """Return the picture in words."""
    results = sum(len(branch.results) for branch in tree.branches)
    parts = [
        _(
            "{objectives} with {results}, the KPIs that measure them and the processes that serve them.",
            objectives=_n("{count} objective", "{count} objectives", len(tree.branches)),
            results=_n("{count} key result", "{count} key results", results),
        )
    ]
    if tree.left_out:
        parts.append(
            _n(
                "{count} objective of another time is left out.",
                "{count} objectives of other times are left out.",
                tree.left_out,
            )
        )
    return " ".join(part.to(language) for part in parts)


VIEW = View(
    title=_("Goal tree"),
    question=_("What do we want to reach together, how far are we, and what serves it?"),
    draw=_draw,
)
