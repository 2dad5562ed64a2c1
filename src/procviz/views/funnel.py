"""How many of those who come into a process get how far, from the shares that it names.

Each start has a column of its own, from top to bottom in the order of the flow, the ends last.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from procviz.diagram import Diagram, Heading, Lane, Node
from procviz.graph import Flow, back_links, flow_of, goes_on
from procviz.graph.portions import Portion, portions
from procviz.graph.shares import divides
from procviz.model import AnyStep, EndStep, Process, Workspace
from procviz.timing import number_words
from procviz.views.layout.addresses import address_of
from procviz.views.layout.ranks import in_order
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_BARS = 30
_FEW = 14
_TELLING = frozenset({"start", "message", "handover", "subprocess", "end"})
_DIVIDING = frozenset({"decision", "split"})
_LEAST = 0.0005  # what would be shown as nothing


@dataclass(frozen=True, slots=True)
class _Column:
    """A start of a process, the steps shown beneath it with their portions, and how many are not."""

    process: Process
    start: AnyStep
    steps: Sequence[tuple[AnyStep, Portion]]
    hidden: int


def _draw(scene: Scene) -> Diagram | None:
    if not isinstance(process := scene.about, Process):
        return None
    flow = flow_of(process)
    language = scene.language
    starts = [name for name in flow.starts if _has_shares(flow, name)] if flow.is_whole else []
    if not starts:
        return None
    columns = [_column(scene.workspace, flow, name) for name in starts]
    nodes = [node for number, column in enumerate(columns) for node in _bars(column, number, language)]
    headings = [
        Heading(title=column.start.name(language), first=number, last=number) for number, column in enumerate(columns)
    ]
    return Diagram(
        id=f"funnel--{process.id}",
        title=_("{process}: how many get how far", process=process.name(language)).to(language),
        description=_description(columns, language),
        language=language,
        lanes=(Lane(title=_("On the way").to(language)), Lane(title=_("Ends").to(language))),
        nodes=tuple(nodes),
        edges=(),
        headings=tuple(headings) if len(headings) > 1 else (),
    )


def _has_shares(flow: Flow, start: str) -> bool:
    return any(divides(flow, flow.steps[name]) for name in flow.reachable((start,)))


def _column(workspace: Workspace, flow: Flow, start: str) -> _Column:
    """Return what comes of those who come in at a start: the steps that matter, the ends last."""
    inside = flow.reachable((start,))
    back = back_links(flow)
    pairs = [(link.source, link.target) for link in flow.links if link not in back]
    order = [flow.steps[name] for name in in_order(list(flow.steps), pairs) if name in inside]
    ends = [step for step in flow.steps.values() if step.id in inside and step.kind == "end"]
    others = [step for step in order if step.kind != "end"]
    shown = [step for step in others if step.kind in _TELLING | _DIVIDING or step.kind == "activity"]
    for kinds in (_TELLING | _DIVIDING, _TELLING):
        if len(shown) + len(ends) > (_FEW if kinds != _TELLING else MOST_BARS):
            shown = [step for step in shown if step.kind in kinds]
    chosen = [*shown[: max(1, MOST_BARS - len(ends))], *ends][:MOST_BARS]
    found = portions(flow, start, [step.id for step in chosen], lambda name: _may_fail(workspace, name))
    return _Column(
        flow.process,
        flow.steps[start],
        [(step, found[step.id]) for step in chosen],
        len(shown) + len(ends) - len(chosen),
    )


def _may_fail(workspace: Workspace, process_id: str) -> bool:
    """Return whether a called process has ends from which its caller does not go on."""
    called = [flow_of(process) for process in workspace.processes if process.id == process_id]
    return any(len(goes_on(flow)) < len(flow.ends) for flow in called)


def _bars(column: _Column, number: int, language: Language) -> Iterator[Node]:
    """Yield the bars of a start: in the first row the steps on the way, in the second the ends."""
    stacks = [0, 0]
    for step, portion in column.steps:
        row = int(isinstance(step, EndStep))
        yield Node(
            id=f"{column.start.id}--{step.id}",
            title=step.name(language),
            sign="bar",
            row=row,
            column=number,
            stack=stacks[row],
            note=_figure(portion).to(language),
            classes=(step.outcome,) if isinstance(step, EndStep) else (),
            link=address_of("processes", column.process.id, step.id),
            description=_(
                "Of those who come in at “{start}”, this part reaches “{step}”: {portion}",
                start=column.start.name(language),
                step=step.name(language),
                portion=_figure(portion),
            ).to(language),
            portion=portion.least,
        )
        stacks[row] += 1


def _figure(portion: Portion) -> Message:
    """Return a portion in percent, or what is known of it."""
    if portion.is_known:
        return _percent(portion.least)
    if portion.least < _LEAST:
        return (
            _("unknown")
            if portion.most > 1 - _LEAST
            else _("unknown, at most {portion}", portion=_percent(portion.most))
        )
    if portion.most > 1 - _LEAST:
        return _("unknown, at least {portion}", portion=_percent(portion.least))
    return _("unknown, {least} to {most}", least=_percent(portion.least), most=_percent(portion.most))


def _percent(portion: float) -> Message:
    if 0 < portion < _LEAST:
        return _("under {percent} %", percent=number_words(0.1))
    return _("{percent} %", percent=number_words(portion * 100))


def _description(columns: Sequence[_Column], language: Language) -> str:
    """Return what the bars say, and what they do not."""
    said = [
        _("Which part of those who come in reach a step at least once, by the shares that the process names."),
        _("Ways out that people may take at any time are not counted."),
    ]
    if any(not portion.is_known for column in columns for _step, portion in column.steps):
        said.append(_("Where no shares are named, the part is unknown."))
    if hidden := sum(column.hidden for column in columns):
        said.append(_n("{count} step is not shown.", "{count} steps are not shown.", hidden))
    return " ".join(sentence.to(language) for sentence in said)


VIEW = View(
    title=_("Funnel"),
    question=_("How many of those who come in get how far?"),
    draw=_draw,
    about=("processes",),
)
