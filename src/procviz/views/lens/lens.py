"""A process through a lens: one dimension on the rows, order or time on the columns (DESIGN: Lens layout)."""

from collections.abc import Iterable

from procviz.diagram import Diagram
from procviz.graph import back_links, flow_of
from procviz.model import Process, Workspace
from procviz.timing import is_anchored, timings_of
from procviz.views.layout.boxes import boxes_of
from procviz.views.layout.descriptions import Subject
from procviz.views.layout.lanes import course_of
from procviz.views.layout.rows import ROWS
from procviz.views.lens import picture
from procviz.views.lens.shown import Choice, Columns, Shown, shown
from procviz.words import Language


def row_names(workspace: Workspace) -> tuple[str, ...]:
    """Return the names of all dimensions that can stand on the rows: the built-in ones, then the workspace's own."""
    things = [thing for process in workspace.processes for thing in (process, *process.steps)]
    return tuple(dict.fromkeys([*ROWS, *sorted({name for thing in things for name in thing.dimensions})]))


def lens(  # noqa: PLR0913 - what and how, one named value each
    workspace: Workspace,
    process: Process,
    *,
    rows: str,
    columns: Columns,
    language: Language | None = None,
    narrow: bool = False,
) -> Diagram:
    """Return the picture of a process.

    Args:
        workspace: where names of lanes are found.
        process: what is drawn.
        rows: the dimension on the rows: `role`, `team`, `channel`, `audience`, `stage`, `system`, `place` or one of the
            workspace's own.
        columns: `order` shows every step; `time` the contacts only, each under its moment.
        language: of titles and words; by default the workspace's.
        narrow: whether the process runs from top to bottom, for phones and print; what its lane would say then stands
            on each box.
    """
    return lenses(workspace, process, [Choice(rows, columns, narrow)], language=language)[0]


def lenses(
    workspace: Workspace, process: Process, choices: Iterable[Choice], *, language: Language | None = None
) -> tuple[Diagram, ...]:
    """Return several pictures of a process; what they share is found but once.

    Args:
        workspace: where names of lanes are found.
        process: what is drawn.
        choices: what pictures.
        language: of titles and words; by default the workspace's.
    """
    subject = _subject(workspace, process, language or workspace.language)
    boxes = boxes_of(subject)
    known: dict[tuple[Columns, bool], Shown] = {}
    found = []
    for rows, columns, narrow in choices:
        headed = columns == "time" and not narrow
        if (columns, headed) not in known:
            known[columns, headed] = shown(subject, boxes, columns, headed=headed)
        draw = picture.narrow if narrow else picture.wide
        found.append(draw(known[columns, headed], rows))
    return tuple(found)


def _subject(workspace: Workspace, process: Process, language: Language) -> Subject:
    flow = flow_of(process)
    closing = back_links(flow)
    back = {id(link) for link in flow.links if link in closing}
    return Subject(
        workspace=workspace,
        flow=flow,
        back=back,
        course=course_of(flow, back),
        titles={name: step.name(language) for name, step in flow.steps.items()},
        times=timings_of(workspace).offsets(flow),
        anchored=is_anchored(flow),
        language=language,
    )
