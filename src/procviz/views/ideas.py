"""Ideas by status, what must come before what, what ends for what, and whether it fits in the period.

Rows are statuses; columns are the periods in which something was decided, as long as the capacity is given for, with
the work of the ideas approved or running there beside what fits, by the reckoning of the rule `over-capacity`. An arrow
leads from an idea that must come first to the one that depends on it; another one from an idea to what ends for it.
"""

from collections.abc import Mapping, Sequence

from procviz.checks.capacity import Load, loads
from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.model import Idea, Process, Workspace
from procviz.timing import long_duration, short_duration
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import amount
from procviz.views.layout.backlog import UNDECIDED, Backlog, Order, backlog_of
from procviz.views.layout.bands import in_bands, stacked
from procviz.views.layout.dates import day_words
from procviz.views.layout.facts import name_in, owned, told
from procviz.views.layout.kinds import IDEA_STATUSES, STATUSES
from procviz.views.layout.known import objects_in
from procviz.views.layout.ranks import Plan, without_loops
from procviz.views.layout.scores import score_words
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

_UNKNOWN = "unknown"
_ENDING = "ending"
_ROWS: dict[str, Message] = {**IDEA_STATUSES, _UNKNOWN: _("without a status"), _ENDING: _("process that ends")}
_DAY = 8 * 60  # minutes of work
_ALL = 100  # percent

_Place = tuple[int, int, int]


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    if not workspace.ideas:
        return None
    backlog = backlog_of(workspace)
    names = [*backlog.ideas, *backlog.ending]
    row_of = {name: idea.status or _UNKNOWN for name, idea in backlog.ideas.items()} | dict.fromkeys(
        backlog.ending, _ENDING
    )
    rows = [row for row in _ROWS if row in row_of.values()]
    lanes = {name: rows.index(row) for name, row in row_of.items()}
    pairs = list(dict.fromkeys((order.before, order.after) for order in backlog.orders))
    plan = Plan(names, pairs, without_loops(names, pairs), lanes)
    members = [[name for name in names if backlog.periods[name] == period] for period in backlog.columns]
    column, bands = in_bands(plan, members)
    stack = stacked(plan, column)
    held = {load.period: load for load in loads(workspace)}
    return Diagram(
        id="ideas",
        title=_("Ideas and what they depend on").to(language),
        description=_description(backlog, list(held.values()), language),
        language=language,
        lanes=tuple(Lane(title=_capital(_ROWS[row].to(language))) for row in rows),
        nodes=tuple(_box(workspace, name, (lanes[name], column[name], stack[name]), language) for name in names),
        edges=tuple(_arrow(workspace, order, column, language) for order in backlog.orders),
        headings=tuple(
            Heading(title=_heading(backlog, index, held, language), first=first, last=last)
            for index, (first, last) in enumerate(bands)
        ),
    )


def _box(workspace: Workspace, name: str, place: _Place, language: Language) -> Node:
    """Return the box of an idea, or of a process that ends for one."""
    idea = workspace.ideas.get(name)
    return _idea(workspace, idea, place, language) if idea else _process(workspace, name, place, language)


def _idea(workspace: Workspace, idea: Idea, place: _Place, language: Language) -> Node:
    row, column, stack = place
    score = score_words(idea.score, language)
    effort = short_duration(idea.effort) if idea.effort else None
    day = idea.decision.date if idea.decision else None
    return Node(
        id=idea.id,
        title=idea.name(language),
        sign="object",
        row=row,
        column=column,
        stack=stack,
        note=" · ".join(part.to(language) for part in (score, effort) if part),
        classes=("idea", idea.status or _UNKNOWN),
        link=address_of("ideas", idea.id),
        description=told(
            idea.name(language),
            [
                _ROWS[idea.status or _UNKNOWN],
                _("score: {score}", score=score) if score else _("without a score"),
                _("work: {time}", time=long_duration(idea.effort)) if idea.effort else None,
                _("decided on {day}", day=day_words(day, language)) if day else None,
                owned(workspace, "roles", idea.home, language) if idea.home else None,
                _("also ends for it: {work}", work=idea.drops.to(language)) if idea.drops else None,
            ],
            language,
        ),
    )


def _process(workspace: Workspace, name: str, place: _Place, language: Language) -> Node:
    row, column, stack = place
    process = objects_in(workspace, "processes")[name]
    status = STATUSES[process.status] if isinstance(process, Process) else None
    return Node(
        id=name,
        title=process.name(language),
        sign="subprocess",
        row=row,
        column=column,
        stack=stack,
        note=status.to(language) if status else "",
        classes=("process",),
        link=address_of("processes", name),
        description=told(process.name(language), [_("process"), status], language),
    )


def _arrow(workspace: Workspace, order: Order, column: Mapping[str, int], language: Language) -> Edge:
    kind = "replaces" if order.ends else "first"
    names = {}
    for key, name in (("before", order.before), ("after", order.after)):
        names[key] = name_in(workspace, "ideas" if name in workspace.ideas else "processes", name, language)
    words = _("“{after}” ends for “{before}”", **names) if order.ends else _("“{after}” depends on “{before}”", **names)
    return Edge(
        source=order.before,
        target=order.after,
        label=(_("replaces") if order.ends else _("comes first")).to(language),
        classes=(kind, "back") if column[order.after] < column[order.before] else (kind,),
        description=words.to(language),
    )


def _heading(backlog: Backlog, index: int, held: Mapping[str, Load], language: Language) -> str:
    """Return what stands over the columns of a period: “2026-Q4: 105 of 120 d”."""
    period = backlog.columns[index]
    if period == UNDECIDED:
        return _("not decided").to(language)
    if backlog.is_cut and not index:
        return _("up to {period}", period=period).to(language)
    if load := held.get(period):
        return _loaded(load, language, _("{period}: {work} of {room} d"), _("{period}: {work} of {room} d – too much"))
    return period


def _loaded(load: Load, language: Language, fits: Message, too_much: Message) -> str:
    """Return the work in a period beside what fits, in one of two wordings."""
    words = too_much if load.exceeds(_ALL) else fits
    work = amount(round(load.minutes / _DAY, 1), language)
    room = amount(round(load.room.effort_days, 1), language)
    return _(words.template, period=load.period, work=work, room=room).to(language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _description(backlog: Backlog, held: Sequence[Load], language: Language) -> str:
    """Return the picture in words."""
    count = _n("{count} idea", "{count} ideas", len(backlog.ideas))
    parts = [
        _("{ideas} by status and by when they were decided.", ideas=count).to(language),
        *(
            _loaded(
                load,
                language,
                _("{period}: {work} of {room} days of work are decided."),
                _("{period}: {work} of {room} days of work are decided, more than fit."),
            )
            for load in held
            if load.period in backlog.columns
        ),
    ]
    if backlog.left_out:
        parts.append(
            _n(
                "{count} idea that weighs less is left out.",
                "{count} ideas that weigh less are left out.",
                backlog.left_out,
            ).to(language)
        )
    return " ".join(parts)


VIEW = View(
    title=_("Ideas"),
    question=_("Which ideas are there, what depends on what, and does it fit?"),
    draw=_draw,
)
