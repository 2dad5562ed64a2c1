"""What is shown of a process, put in lanes and columns, or in few columns from top to bottom."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.views.layout.boxes import note_without_lane, with_values
from procviz.views.layout.lanes import lanes_of, name_of, values_of
from procviz.views.layout.narrow import places, strand_parts
from procviz.views.layout.ranks import columns as order_columns
from procviz.views.layout.ranks import net_of
from procviz.views.layout.rows import Row, Value, row_of
from procviz.views.layout.stacks import stacks
from procviz.views.layout.times import bands_of, time_axis
from procviz.views.lens.shown import Shown
from procviz.views.lens.wording import description_of, id_of, title_of


def wide(shown: Shown, rows: str) -> Diagram:
    """Return what is shown from left to right, in lanes for the dimension `rows`."""
    subject = shown.subject
    values = values_of(subject.workspace, subject.flow, row_of(rows), subject.course)
    lanes, lane = lanes_of(subject.workspace, values, shown.plan.names, subject.language)
    plan = replace(shown.plan, lanes=lane)
    until: Mapping[str, int] = {}
    headings: tuple[Heading, ...] = ()
    if shown.columns == "time":
        axis = time_axis(plan, subject.times, anchored=subject.anchored, language=subject.language)
        column, until, headings = axis.columns, axis.until, axis.headings
    else:
        column = _with_exits_last(shown, order_columns(plan, shown.net))
    stack = stacks(plan, column, shown.net.strand, shown.net)
    nodes = tuple(
        Node(
            id=name,
            title=box.title,
            sign=box.step.kind,
            row=lane[name],
            column=column[name],
            stack=stack[name],
            note=with_values(shown.notes[name], _named(shown, values[name][1:]))
            if len(values[name]) > 1
            else shown.notes[name],
            classes=box.classes,
            link=f"#step-{name}",
            description=box.description,
            until=until.get(name),
        )
        for name, box in shown.boxes.items()
    )
    return Diagram(
        id=id_of(subject.flow.process, rows, shown.columns),
        title=title_of(subject.flow.process, rows, shown.columns, subject.language),
        description=description_of(shown, rows, lanes),
        language=subject.language,
        lanes=tuple(lanes),
        nodes=nodes,
        edges=_edges(shown.arrows, column),
        headings=headings,
    )


def narrow(shown: Shown, rows: str) -> Diagram:
    """Return what is shown from top to bottom, each box with its value in the dimension `rows`."""
    subject = shown.subject
    values = values_of(subject.workspace, subject.flow, row_of(rows), subject.course)
    lanes, _lane = lanes_of(subject.workspace, values, shown.plan.names, subject.language)
    plan = replace(shown.plan, lanes=dict.fromkeys(shown.plan.names, 0))
    if shown.columns == "time":
        parts = [net_of(plan.part(names)) for names in bands_of(plan.names, subject.times).values()]
    else:
        parts = strand_parts(shown.net)
    place = places(plan, shown.net, parts)
    telling = _telling(shown, row_of(rows)) if lanes[1:] else set()
    nodes = tuple(
        Node(
            id=name,
            title=box.title,
            sign=box.step.kind,
            row=0,
            column=place[name].column,
            stack=place[name].row,
            note=note_without_lane(box, shown.times[name], _named(shown, values[name]) if name in telling else ()),
            classes=box.classes,
            link=f"#step-{name}",
            description=box.description,
        )
        for name, box in shown.boxes.items()
    )
    return Diagram(
        id=id_of(subject.flow.process, rows, shown.columns, narrow=True),
        title=title_of(subject.flow.process, rows, shown.columns, subject.language),
        description=description_of(shown, rows, lanes, narrow=True),
        language=subject.language,
        lanes=(Lane(title=""),) if nodes else (),
        nodes=nodes,
        edges=_edges(shown.arrows, {name: spot.row for name, spot in place.items()}),
    )


def _telling(shown: Shown, row: Row) -> set[str]:
    """Return the steps whose value says something: all but ends that merely stand where somebody came from."""
    workspace, process = shown.subject.workspace, shown.subject.flow.process
    steps = {name: box.step for name, box in shown.boxes.items()}
    return {name for name, step in steps.items() if step.kind != "end" or row.own(workspace, process, step)}


def _named(shown: Shown, values: Sequence[Value]) -> list[str]:
    """Return the names of values."""
    subject = shown.subject
    return [name_of(subject.workspace, value, subject.language) for value in values]


def _edges(arrows: Sequence[Edge], rank: Mapping[str, int]) -> tuple[Edge, ...]:
    """Return the arrows; those that lead to an earlier rank are marked as leading back."""
    return tuple(
        replace(arrow, classes=("back", *arrow.classes))
        if rank[arrow.target] < rank[arrow.source] and "back" not in arrow.classes
        else arrow
        for arrow in arrows
    )


def _with_exits_last(shown: Shown, column: Mapping[str, int]) -> dict[str, int]:
    """Return the columns with strands that no start begins, such as the ends of exits, moved to the right."""
    strand = shown.net.strand
    begun = {strand[name] for name in shown.subject.flow.starts}
    ends: dict[int, int] = {}
    for name, place in column.items():
        ends[strand[name]] = max(place, ends.get(strand[name], 0))
    last = max(ends.values(), default=0)
    return {
        name: place if strand[name] in begun else place + last - ends[strand[name]] for name, place in column.items()
    }
