"""How much work is decided for a period, beside what fits in it: the reckoning of the rule `over-capacity`."""

from collections.abc import Sequence

from procviz.checks.capacity import Load, loads
from procviz.diagram import Diagram, Lane, Node
from procviz.model import Idea
from procviz.views.layout.amounts import amount, named
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_PERIODS = 12
_DAY = 480  # minutes of work
_ALL = 100


def _draw(scene: Scene) -> Diagram | None:
    found = loads(scene.workspace)
    if not found:
        return None
    shown, language = found[-MOST_PERIODS:], scene.language
    return Diagram(
        id="capacity",
        title=_("Capacity for ideas").to(language),
        description=_description(shown, len(found), language),
        language=language,
        lanes=tuple(Lane(title=load.period) for load in shown),
        nodes=tuple(_bar(load, row, language) for row, load in enumerate(shown)),
        edges=(),
    )


def _bar(load: Load, row: int, language: Language) -> Node:
    room = load.room.effort_days * _DAY
    is_over = load.exceeds(_ALL)
    return Node(
        id=load.period,
        title=_work(load, language).to(language),
        sign="bar",
        row=row,
        column=0,
        note=_n("{count} idea", "{count} ideas", len(load.ideas)).to(language),
        classes=("over",) if is_over else (),
        description=_told(load, language),
        portion=min(1.0, load.minutes / room) if room else float(is_over),
    )


def _work(load: Load, language: Language) -> Message:
    """Return the work beside what fits."""
    words = _("{work} of {room} days, too much") if load.exceeds(_ALL) else _("{work} of {room} days")
    return _(
        words.template,
        work=amount(round(load.minutes / _DAY, 1), language),
        room=amount(round(load.room.effort_days, 1), language),
    )


def _told(load: Load, language: Language) -> str:
    """Return the work of a period, idea by idea."""
    known = sorted((idea for idea in load.ideas if idea.effort), key=_days, reverse=True)
    unknown = [idea.name(language) for idea in load.ideas if not idea.effort]
    each = [
        _("“{idea}”: {days} d", idea=idea.name(language), days=amount(round(_days(idea), 1), language)).to(language)
        for idea in known
    ]
    said = [_("{period}: {work}", period=load.period, work=_work(load, language))]
    if each:
        said.append(_("{text}", text=named(each, language)))
    if unknown:
        said.append(_("without effort: {ideas}", ideas=named(unknown, language)))
    return "; ".join(sentence.to(language) for sentence in said)


def _days(idea: Idea) -> float:
    return idea.effort.effort_days if idea.effort else 0.0


def _description(shown: Sequence[Load], found: int, language: Language) -> str:
    """Return what the bars say, and which are too full."""
    said = [_("The work of the ideas that are approved or running, in the period of their decision, beside what fits.")]
    if full := [load.period for load in shown if load.exceeds(_ALL)]:
        said.append(_("More than fits: {periods}.", periods=", ".join(full)))
    if hidden := found - len(shown):
        said.append(_n("{count} earlier period is not shown.", "{count} earlier periods are not shown.", hidden))
    return " ".join(sentence.to(language) for sentence in said)


VIEW = View(
    title=_("Capacity"),
    question=_("How much of the time for ideas is taken?"),
    draw=_draw,
)
