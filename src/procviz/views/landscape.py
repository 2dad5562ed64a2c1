"""All processes of a workspace, and which of them run within others."""

from collections import Counter

from procviz.diagram import Diagram, Edge, Node
from procviz.model import BUILT_IN_STAGES, Process, StartStep, Workspace
from procviz.views.layout.calls import calls_of
from procviz.views.layout.groups import GroupPicture, grouped
from procviz.views.layout.kinds import STATUSES, lanes_by_type, type_of
from procviz.views.layout.ranks import Pair, Plan, columns, strands, without_loops
from procviz.views.layout.stacks import stacks
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_PROCESSES = 60
"""Above it processes are counted in groups, so that the picture stays one to read."""

_ABREAST = 4  # processes without calls that stand side by side before the next line of their lane begins


def landscape(workspace: Workspace, language: Language | None = None) -> Diagram:
    """Return the picture of all processes: a lane a type, an arrow from each process to those that run within it.

    Args:
        workspace: whose processes are drawn.
        language: of titles and words; by default the workspace's.
    """
    language = language or workspace.language
    if len(workspace.processes) > MOST_PROCESSES:
        picture = grouped(workspace, language)
    else:
        picture = _single(workspace, language)
    lanes, _rows = lanes_by_type(workspace, language)
    return Diagram(
        id="landscape",
        title=_("Landscape of the processes").to(language),
        description=_(
            "{processes} by type: {types}. An arrow leads from a process to one that runs within it.",
            processes=_n("{count} process", "{count} processes", len(workspace.processes)),
            types=", ".join(lane.title for lane in lanes),
        ).to(language),
        language=language,
        lanes=lanes,
        nodes=picture.nodes,
        edges=picture.edges,
        headings=picture.headings,
    )


def _single(workspace: Workspace, language: Language) -> GroupPicture:
    """Return a box for each process."""
    _lanes, row_of_type = lanes_by_type(workspace, language)
    row = {process.id: row_of_type[type_of(process)] for process in workspace.processes}
    names = [process.id for process in workspace.processes]
    calls = calls_of(workspace)
    plan = Plan(names, calls, without_loops(names, calls), row)
    column = _columns(workspace, plan)
    stack = stacks(plan, column, strands(plan))
    called = {target for _, target in calls}
    nodes = tuple(
        Node(
            id=process.id,
            title=process.name(language),
            sign="subprocess" if process.id in called else "object",
            row=row[process.id],
            column=column[process.id],
            stack=stack[process.id],
            note="" if process.status == "active" else STATUSES[process.status].to(language),
            classes=(type_of(process), process.status),
            link=f"processes/{process.id}.html",
            description=_description(workspace, process, language).to(language),
        )
        for process in workspace.processes
    )
    forward = set(plan.forward)
    return GroupPicture(nodes, tuple(_edge(workspace, call, language, is_back=call not in forward) for call in calls))


def _columns(workspace: Workspace, plan: Plan) -> dict[str, int]:
    """Return the columns: called processes beyond their callers, the others by the stage that leads come in at."""
    linked = {name for pair in plan.forward for name in pair}
    names = [name for name in plan.names if name in linked]
    found = columns(Plan(names, plan.forward, plan.forward, plan.lanes))
    stage = _entry_stages(workspace)
    beside: Counter[int] = Counter()
    for name in sorted((name for name in plan.names if name not in linked), key=stage.__getitem__):
        found[name] = beside[plan.lanes[name]] % _ABREAST
        beside[plan.lanes[name]] += 1
    return found


def _entry_stages(workspace: Workspace) -> dict[str, int]:
    """Return for each process how early in the lead's way the first of its stages is."""
    order = {stage: index for index, stage in enumerate(dict.fromkeys([*BUILT_IN_STAGES, *workspace.stages]))}
    found = {}
    for process in workspace.processes:
        stages = [step.sets_stage for step in process.steps if isinstance(step, StartStep) and step.sets_stage]
        found[process.id] = min((order.get(stage, len(order)) for stage in stages), default=len(order))
    return found


def _edge(workspace: Workspace, call: Pair, language: Language, *, is_back: bool) -> Edge:
    caller, called = (workspace.of_kind("processes")[name].name(language) for name in call)
    return Edge(
        source=call[0],
        target=call[1],
        classes=("call", "back") if is_back else ("call",),
        description=_("“{process}” runs within “{caller}”", process=called, caller=caller).to(language),
    )


def _description(workspace: Workspace, process: Process, language: Language) -> Message:
    owner = workspace.roles.get(process.owner or "")
    return _(
        "{title}: {status}, owner: {owner}",
        title=process.name(language),
        status=STATUSES[process.status],
        owner=owner.name(language) if owner else "–",
    )


def _draw(scene: Scene) -> Diagram | None:
    return landscape(scene.workspace, scene.language) if scene.workspace.processes else None


VIEW = View(
    title=_("Landscape"),
    question=_("Which processes are there, and what runs within what?"),
    draw=_draw,
)
