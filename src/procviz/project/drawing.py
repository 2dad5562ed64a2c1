"""One process as a picture, and where pictures are kept."""

from collections.abc import Iterable
from pathlib import Path
from typing import cast

from platformdirs import user_cache_path

from procviz.dot import write
from procviz.errors import ProcvizError
from procviz.model import Process, Workspace
from procviz.reader import read_workspace
from procviz.reader.nearest import suggestion
from procviz.render import Drawing, Format, Job, draw
from procviz.views import Columns, lens, row_names
from procviz.words import Language, Message, _


def drawing_cache() -> Path:
    """Return the user's folder for pictures already drawn."""
    return user_cache_path("procviz") / "drawings"


def draw_lens(  # noqa: PLR0913 - what and how, one named value each
    folder: Path, process_id: str, *, rows: str, columns: str, form: str, language: Language | None
) -> Drawing:
    """Return the picture of one process; `form` is svg, png, pdf or dot.

    Raises:
        ProcvizError: there is no such process or dimension, or the workspace cannot be used.
    """
    workspace = read_workspace(folder).workspace
    process = _process(workspace, process_id)
    if rows not in (known := row_names(workspace)):
        raise ProcvizError(_unknown(_("there is no dimension “{id}” to draw by", id=rows), rows, known))
    diagram = lens(
        workspace,
        process,
        rows=rows,
        columns=cast("Columns", columns),
        language=language or workspace.language,
    )
    if form == "dot":
        return Drawing(write(diagram).encode())
    drawing = next(iter(draw([Job(diagram, cast("Format", form))], cache=drawing_cache())))
    if not drawing.data:
        raise ProcvizError(drawing.problem or _("the diagram “{title}” could not be drawn", title=diagram.title))
    return drawing


def _process(workspace: Workspace, process_id: str) -> Process:
    known = {process.id: process for process in workspace.processes}
    if process_id not in known:
        raise ProcvizError(_unknown(_("there is no process “{id}”", id=process_id), process_id, known))
    return known[process_id]


def _unknown(message: Message, written: str, known: Iterable[str]) -> Message:
    cure = suggestion(written, known)
    return _("{message}; {cure}", message=message, cure=cure) if cure else message
