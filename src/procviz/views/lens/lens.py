"""A process through a lens: one dimension on the rows, order or time on the columns (DESIGN: Lens layout)."""

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from procviz.diagram import Diagram, Heading
from procviz.graph import Flow, back_links, flow_of
from procviz.model import HandoverStep, Process, StartStep, Workspace
from procviz.timing import is_anchored, offsets
from procviz.views.layout.boxes import Telling, node_of
from procviz.views.layout.descriptions import Subject, descriptions_of
from procviz.views.layout.labels import edge_of
from procviz.views.layout.lanes import lanes_of, values_of
from procviz.views.layout.ranks import Plan, strands
from procviz.views.layout.ranks import columns as order_columns
from procviz.views.layout.rows import ROWS, row_of
from procviz.views.layout.stacks import stacks
from procviz.views.layout.times import time_columns
from procviz.views.layout.ways import Arc, arcs, plain_waits
from procviz.words import Language, Message, _, _n

Columns = Literal["order", "time"]
COLUMNS: tuple[Columns, ...] = get_args(Columns)


def row_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of all dimensions that can stand on the rows: the built-in ones, then the workspace's own."""
    things = [thing for process in workspace.processes for thing in (process, *process.steps)]
    return tuple(dict.fromkeys([*ROWS, *sorted({name for thing in things for name in thing.dimensions})]))


def lens(
    workspace: Workspace, process: Process, *, rows: str, columns: Columns, language: Language | None = None
) -> Diagram:
    """Return the picture of a process.

    Args:
        workspace: where names of lanes are found.
        process: what is drawn.
        rows: the dimension on the rows: `role`, `team`, `channel`, `audience`, `stage`, `system`, `place` or one of the
            workspace's own.
        columns: `order` shows every step; `time` the contacts only, each under its moment.
        language: of titles and words; by default the workspace's.
    """
    return lenses(workspace, process, [(rows, columns)], language=language)[0]


def lenses(
    workspace: Workspace,
    process: Process,
    choices: Iterable[tuple[str, Columns]],
    *,
    language: Language | None = None,
) -> tuple[Diagram, ...]:
    """Return several pictures of a process, its flow and its times found but once.

    Args:
        workspace: where names of lanes are found.
        process: what is drawn.
        choices: rows and columns of each picture.
        language: of titles and words; by default the workspace's.
    """
    flow = flow_of(process)
    closing = back_links(flow)
    subject = Subject(
        workspace=workspace,
        flow=flow,
        back={id(link) for link in flow.links if link in closing},
        times=offsets(flow),
        anchored=is_anchored(flow),
        language=language or workspace.language,
    )
    descriptions = descriptions_of(subject)
    pictures = []
    for rows, columns in choices:
        telling = Telling(
            subject=subject,
            descriptions=descriptions,
            values=values_of(workspace, flow, row_of(rows), subject.back),
            by_time=columns == "time",
        )
        pictures.append(_picture(telling, rows, columns))
    return tuple(pictures)


def _picture(telling: Telling, rows: str, columns: Columns) -> Diagram:
    subject = telling.subject
    flow, language = subject.flow, subject.language
    names = _contacts(flow) if telling.by_time else _all_but_waits(flow)
    arrows = arcs(flow, set(names), subject.back, merged=telling.by_time)
    if arrows is None:  # too many ways lead over what is hidden: hide nothing
        names = list(flow.steps)
        arrows = arcs(flow, flow.steps, subject.back, merged=telling.by_time) or []
    if telling.by_time:
        names = _without_idle_starts(flow, names, arrows)
    lanes, row = lanes_of(subject.workspace, telling.values, names, language)
    plan = Plan(
        names,
        pairs=[(arc.source, arc.target) for arc in arrows],
        forward=[(arc.source, arc.target) for arc in arrows if not arc.is_back and arc.source != arc.target],
        lanes=row,
    )
    strand = strands(plan)
    headings: list[Heading] = []
    if telling.by_time:
        column, headings = time_columns(plan, subject.times, anchored=subject.anchored, language=language)
    else:
        column = _with_exits_last(flow, order_columns(plan), strand)
    stack = stacks(plan, column, strand)
    return Diagram(
        id=f"{flow.process.id}--{rows}-{columns}",
        title=_title(flow.process, rows, columns, language).to(language),
        description=_description(flow, names, [lane.title for lane in lanes], language).to(language),
        language=language,
        lanes=tuple(lanes),
        nodes=tuple(
            node_of(telling, flow.steps[name], row=row[name], column=column[name], stack=stack[name]) for name in names
        ),
        edges=tuple(
            edge_of(flow, arc, language, leads_back=arc.is_back or column[arc.target] < column[arc.source])
            for arc in arrows
        ),
        headings=tuple(headings),
    )


def _all_but_waits(flow: Flow) -> list[str]:
    hidden = plain_waits(flow)
    return [name for name in flow.steps if name not in hidden]


def _contacts(flow: Flow) -> list[str]:
    """Return the steps that people outside notice, the hand-overs and the starts."""
    return [name for name, step in flow.steps.items() if step.channel or isinstance(step, HandoverStep | StartStep)]


def _without_idle_starts(flow: Flow, names: Sequence[str], arrows: Iterable[Arc]) -> list[str]:
    """Return the names but for starts that nobody outside notices and that lead to nothing drawn."""
    joined = {name for arc in arrows for name in (arc.source, arc.target)}
    steps = [(name, flow.steps[name]) for name in names]
    return [name for name, step in steps if not isinstance(step, StartStep) or step.channel or name in joined]


def _with_exits_last(flow: Flow, column: dict[str, int], strand: dict[str, int]) -> dict[str, int]:
    """Return the columns with strands that no start begins, such as the ends of exits, moved to the right."""
    begun = {strand[name] for name in flow.starts}
    ends: dict[int, int] = {}
    for name, place in column.items():
        ends[strand[name]] = max(place, ends.get(strand[name], 0))
    last = max(ends.values(), default=0)
    return {
        name: place if strand[name] in begun else place + last - ends[strand[name]] for name, place in column.items()
    }


def _title(process: Process, rows: str, columns: Columns, language: Language) -> Message:
    row = row_of(rows).title
    if columns == "order":
        return _("{process}: {rows} by order", process=process.name(language), rows=row)
    return _("{process}: {rows} by time", process=process.name(language), rows=row)


def _description(flow: Flow, names: Sequence[str], lanes: Sequence[str], language: Language) -> Message:
    """Return what there is to see: how many steps, in which lanes, from where to where."""
    ends = [flow.steps[name].name(language) for name in flow.ends]
    starts = [flow.steps[name].name(language) for name in flow.starts]
    return _(
        "{steps} in {lanes}. Starts: {starts}. Ends: {ends}.",
        steps=_n("{count} step", "{count} steps", len(names)),
        lanes=_n("one lane ({names})", "{count} lanes ({names})", len(lanes), names=", ".join(lanes)),
        starts=", ".join(starts) or "–",
        ends=", ".join(ends) or "–",
    )
