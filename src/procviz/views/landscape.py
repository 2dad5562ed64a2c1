"""All processes of a workspace: who starts, feeds and contains whom.

What an arrow stands for is defined in `layout.calls`; nothing is drawn that the files do not say.
"""

from collections import Counter
from collections.abc import Sequence

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.model import BUILT_IN_STAGES, Idea, Process, StartStep, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named
from procviz.views.layout.calls import Tie, ties_in
from procviz.views.layout.facts import name_in, owned, told
from procviz.views.layout.groups import GroupPicture, grouped
from procviz.views.layout.kinds import IDEA_STATUSES, STATUSES, lanes_by_type, type_of
from procviz.views.layout.ranks import Plan, columns, strands, without_loops
from procviz.views.layout.stacks import stacks
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_PROCESSES = 60
"""Above it processes are counted in groups, so that the picture stays one to read."""

MOST_ARROWS = 60
"""Above it too: nobody can follow more of them."""

_ABREAST = 4  # processes without arrows that stand side by side before the next line of their lane begins


def landscape(workspace: Workspace, language: Language | None = None) -> Diagram:
    """Return the picture of all processes, a lane a type: arrows tell who starts, feeds and contains whom.

    Args:
        workspace: whose processes are drawn.
        language: of titles and words; by default the workspace's.
    """
    language = language or workspace.language
    ties = ties_in(workspace)
    lanes, _rows = lanes_by_type(workspace.processes, language)
    processes = _n("{count} process", "{count} processes", len(workspace.processes))
    types = ", ".join(lane.title for lane in lanes)
    if len(workspace.processes) > MOST_PROCESSES or len(ties) > MOST_ARROWS:
        picture = grouped(workspace, ties, language)
        ties = [tie for tie in ties if tie.kind != "starts"]
    else:
        picture = _single(workspace, ties, language)
        if any(tie.kind == "starts" for tie in ties):
            lanes = (Lane(title=_("Ideas").to(language)), *lanes)
    return Diagram(
        id="landscape",
        title=_("Landscape of the processes").to(language),
        description=" ".join(
            part.to(language)
            for part in (_("{processes} by type: {types}.", processes=processes, types=types), *_legend(ties))
        ),
        language=language,
        lanes=lanes,
        nodes=picture.nodes,
        edges=picture.edges,
        headings=picture.headings,
    )


def _legend(ties: Sequence[Tie]) -> list[Message]:
    """Return what the arrows stand for."""
    words = {
        "call": _("An arrow leads from a process to one that runs within it."),
        "feeds": _("An arrow with a stage leads from a process that ends at it to one that begins at it."),
        "starts": _("An arrow leads from an idea to the process that it started."),
    }
    kinds = {tie.kind for tie in ties}
    return [message for kind, message in words.items() if kind in kinds or (kind == "call" and not kinds)]


def _single(workspace: Workspace, ties: Sequence[Tie], language: Language) -> GroupPicture:
    """Return a box for each process, and for each idea behind one."""
    ideas = list(dict.fromkeys(tie.source for tie in ties if tie.kind == "starts"))
    _lanes, row_of_type = lanes_by_type(workspace.processes, language)
    row = dict.fromkeys(ideas, 0)
    row |= {process.id: row_of_type[type_of(process)] + bool(ideas) for process in workspace.processes}
    names = [*ideas, *(process.id for process in workspace.processes)]
    pairs = list(dict.fromkeys((tie.source, tie.target) for tie in ties))
    plan = Plan(names, pairs, without_loops(names, pairs), row)
    column = _columns(workspace, plan)
    stack = stacks(plan, column, strands(plan))
    called = {tie.target for tie in ties if tie.kind == "call"}

    def place(name: str) -> tuple[int, int, int]:
        return row[name], column[name], stack[name]

    nodes = (
        *(_idea_box(workspace.ideas[name], place(name), language) for name in ideas),
        *(
            _process_box(
                workspace, process, place(process.id), language, sign="subprocess" if process.id in called else "object"
            )
            for process in workspace.processes
        ),
    )
    forward = set(plan.forward)
    edges = (_edge(workspace, tie, language, is_back=(tie.source, tie.target) not in forward) for tie in ties)
    return GroupPicture(nodes, tuple(edges))


def _idea_box(idea: Idea, place: tuple[int, int, int], language: Language) -> Node:
    row, column, stack = place
    status = IDEA_STATUSES[idea.status] if idea.status else None
    return Node(
        id=idea.id,
        title=idea.name(language),
        sign="object",
        row=row,
        column=column,
        stack=stack,
        note=status.to(language) if status else "",
        classes=("idea",),
        link=address_of("ideas", idea.id),
        description=told(_("idea “{title}”", title=idea.name(language)).to(language), [status], language),
    )


def _process_box(
    workspace: Workspace, process: Process, place: tuple[int, int, int], language: Language, *, sign: str
) -> Node:
    row, column, stack = place
    return Node(
        id=process.id,
        title=process.name(language),
        sign=sign,
        row=row,
        column=column,
        stack=stack,
        note="" if process.status == "active" else STATUSES[process.status].to(language),
        classes=(type_of(process), process.status),
        link=address_of("processes", process.id),
        description=told(
            process.name(language),
            [
                STATUSES[process.status],
                owned(workspace, "roles", process.owner, language),
                _("begins with: {starts}", starts=named(starts, language))
                if (starts := _starts(process, language))
                else None,
            ],
            language,
        ),
    )


def _starts(process: Process, language: Language) -> list[str]:
    return [step.name(language) for step in process.steps if isinstance(step, StartStep)]


def _columns(workspace: Workspace, plan: Plan) -> dict[str, int]:
    """Return the columns: along the arrows, what has none by the stage that leads come in at."""
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


def _edge(workspace: Workspace, tie: Tie, language: Language, *, is_back: bool) -> Edge:
    stages = named([name_in(workspace, "stages", stage, language) for stage in tie.stages], language)
    return Edge(
        source=tie.source,
        target=tie.target,
        label=stages,
        classes=(tie.kind, "back") if is_back else (tie.kind,),
        description=_told(workspace, tie, stages, language).to(language),
    )


def _told(workspace: Workspace, tie: Tie, stages: str, language: Language) -> Message:
    """Return an arrow in a sentence."""
    target = name_in(workspace, "processes", tie.target, language)
    if tie.kind == "starts":
        return _(
            "the idea “{idea}” is behind “{process}”",
            idea=name_in(workspace, "ideas", tie.source, language),
            process=target,
        )
    source = name_in(workspace, "processes", tie.source, language)
    if tie.kind == "call":
        return _("“{process}” runs within “{caller}”", process=target, caller=source)
    return _(
        "“{source}” ends at a stage at which “{target}” begins: {stages}", source=source, target=target, stages=stages
    )


def _draw(scene: Scene) -> Diagram | None:
    return landscape(scene.workspace, scene.language) if scene.workspace.processes else None


VIEW = View(
    title=_("Landscape"),
    question=_("Which processes are there, and who starts, feeds and contains whom?"),
    draw=_draw,
)
