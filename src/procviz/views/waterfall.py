"""The way of leads from stage to stage, and which processes move them.

Boxes are the stages that somebody has written down or that a process sets, in the order of the files; built-in ones
that are set without being written stand among them in the order of the language. An arrow stands for a change of stage
that leads can go through in some process, reckoned as the rules do (`graph.stages`). Arrows to an earlier stage and to
`recycled` lead back.
"""

from collections.abc import Mapping, Sequence

from procviz.diagram import Diagram, Edge, Node
from procviz.model import BUILT_IN_STAGES, Process, Stage, Workspace
from procviz.timing import short_duration
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named, short_name
from procviz.views.layout.bands import stacked
from procviz.views.layout.dates import day_words
from procviz.views.layout.facts import Fact, lasting, name_in, names_in, owned, told
from procviz.views.layout.kinds import STATUSES
from procviz.views.layout.known import objects_in
from procviz.views.layout.moves import moves_in, stages_set
from procviz.views.layout.ranks import Pair, Plan
from procviz.views.layout.teams import team_lanes
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

_RECYCLED = "recycled"
_MOST_STAGES = 30
_MOST_NAMED = 2  # processes on an arrow
_LONGEST = 40  # characters of names on an arrow
_BOTH_TEAMS = 2


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    names = _stages(workspace)[:_MOST_STAGES]
    if not names:
        return None
    drawn = {pair: movers for pair, movers in moves_in(workspace).items() if set(names).issuperset(pair)}
    stages = {name: workspace.stages[name] for name in names}
    teams = team_lanes(workspace, {name: stage.owner for name, stage in stages.items()}, language)
    column = _columns(names, teams.rows)
    forward = [pair for pair in drawn if not _leads_back(pair, column)]
    stack = stacked(Plan(names, list(drawn), forward, teams.rows), column)
    gaps = {name: _gaps(stage) for name, stage in stages.items()}
    return Diagram(
        id="waterfall",
        title=_("Lead waterfall").to(language),
        description=_description(stages, gaps, len(_stages(workspace)) - len(names), language),
        language=language,
        lanes=teams.lanes,
        nodes=tuple(
            _box(workspace, stage, gaps[name], (teams.rows[name], column[name], stack[name]), language)
            for name, stage in stages.items()
        ),
        edges=tuple(
            _arrow(workspace, pair, movers, language, is_back=_leads_back(pair, column))
            for pair, movers in drawn.items()
        ),
    )


def _stages(workspace: Workspace) -> list[str]:
    """Return the stages that are drawn, in their order."""
    set_ = {stage for process in workspace.processes if process.status != "retired" for stage in stages_set(process)}
    written = [name for name, stage in workspace.stages.items() if stage.model_fields_set - {"id"}]
    order = [name for name in workspace.stages if name in written or (name in set_ and name not in BUILT_IN_STAGES)]
    for index, name in enumerate(BUILT_IN_STAGES):
        if name in set_ and name in workspace.stages and name not in order:
            place = max((order.index(other) + 1 for other in BUILT_IN_STAGES[:index] if other in order), default=0)
            order.insert(place, name)
    return order


def _columns(names: Sequence[str], rows: Mapping[str, int]) -> dict[str, int]:
    """Return the column of each stage: one after the other, but the recycled ones at the beginning of their lane."""
    onward = [name for name in names if name != _RECYCLED]
    column = {name: index for index, name in enumerate(onward)}
    if _RECYCLED in names:
        beside = [column[name] for name in onward if rows[name] == rows[_RECYCLED]]
        column[_RECYCLED] = min(beside, default=0)
    return column


def _leads_back(pair: Pair, column: Mapping[str, int]) -> bool:
    return pair[1] == _RECYCLED or column[pair[1]] <= column[pair[0]]


def _gaps(stage: Stage) -> list[Message]:
    """Return what marketing and sales have not settled about a stage."""
    found = []
    if stage.definition is None:
        found.append(_("no definition"))
    if stage.agreed is None or len(set(stage.agreed.by)) < _BOTH_TEAMS:
        found.append(_("not agreed by two teams"))
    return found


def _box(
    workspace: Workspace, stage: Stage, gaps: Sequence[Message], place: tuple[int, int, int], language: Language
) -> Node:
    row, column, stack = place
    notes = [_("≤ {duration}", duration=short_duration(stage.sla))] if stage.sla else []
    return Node(
        id=stage.id,
        title=stage.name(language),
        sign="object",
        row=row,
        column=column,
        stack=stack,
        note=" · ".join(note.to(language) for note in [*notes, *gaps]),
        classes=("stage", "warning") if gaps else ("stage",),
        link=address_of("stages", stage.id),
        description=told(stage.name(language), _facts(workspace, stage, gaps, language), language),
    )


def _facts(workspace: Workspace, stage: Stage, gaps: Sequence[Message], language: Language) -> list[Fact]:
    """Return what is settled about a stage, and what is not."""
    facts: list[Fact] = [
        _("{text}", text=stage.definition.to(language)) if stage.definition else None,
        owned(workspace, "teams", stage.owner, language),
        _("a lead stays {time}", time=lasting(stage.sla)) if stage.sla else None,
    ]
    if stage.gate:
        fit, engagement = (text.to(language) if text else "–" for text in (stage.gate.fit, stage.gate.engagement))
        facts.append(_("gate: fit {fit}, engagement {engagement}", fit=fit, engagement=engagement))
    if stage.agreed and stage.agreed.by:
        teams = names_in(workspace, "teams", stage.agreed.by, language)
        day = stage.agreed.date
        facts.append(
            _("agreed by {teams} on {day}", teams=teams, day=day_words(day, language))
            if day
            else _("agreed by {teams}", teams=teams)
        )
    return [*facts, *gaps]


def _arrow(workspace: Workspace, pair: Pair, movers: Sequence[str], language: Language, *, is_back: bool) -> Edge:
    before, after = (name_in(workspace, "stages", name, language) for name in pair)
    return Edge(
        source=pair[0],
        target=pair[1],
        label=_label(workspace, movers, language),
        classes=("back", "recycle") if is_back else ("move",),
        description=_(
            "{before} → {after}: {processes}",
            before=before,
            after=after,
            processes=named([_with_status(workspace, name, language) for name in movers], language),
        ).to(language),
    )


def _label(workspace: Workspace, movers: Sequence[str], language: Language) -> str:
    """Return the names of a few processes in short, else how many they are."""
    names = [short_name(name_in(workspace, "processes", name, language)) for name in movers]
    text = ", ".join(names)
    if len(names) == 1 or (len(names) <= _MOST_NAMED and len(text) <= _LONGEST):
        return text
    return _n("{count} process", "{count} processes", len(names)).to(language)


def _with_status(workspace: Workspace, name: str, language: Language) -> str:
    """Return the name of a process, and its status where it is not at work."""
    process = objects_in(workspace, "processes")[name]
    title = process.name(language)
    if not isinstance(process, Process) or process.status == "active":
        return title
    return _("{title} ({status})", title=title, status=STATUSES[process.status]).to(language)


def _description(
    stages: Mapping[str, Stage], gaps: Mapping[str, Sequence[Message]], more: int, language: Language
) -> str:
    """Return the picture in words."""
    titles = " → ".join(stage.name(language) for name, stage in stages.items() if name != _RECYCLED)
    open_ = [stages[name].name(language) for name in stages if gaps[name]]
    parts = [
        _("The stages of a lead: {stages}.", stages=titles),
        _("An arrow names the processes that move leads from one stage to the next; dashed ones lead back."),
    ]
    if open_:
        parts.append(_("Not settled between marketing and sales: {stages}.", stages=named(open_, language)))
    if more > 0:
        parts.append(_n("{count} more stage is left out.", "{count} more stages are left out.", more))
    return " ".join(part.to(language) for part in parts)


VIEW = View(
    title=_("Lead waterfall"),
    question=_("How does a lead get from stage to stage, and which process moves it?"),
    draw=_draw,
)
