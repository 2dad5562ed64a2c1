"""Pictures of a workspace as files: one that somebody asks for, or all of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import cast

from platformdirs import user_cache_path

from procviz.diagram import Diagram
from procviz.dot import write
from procviz.errors import ProcvizError
from procviz.model import Workspace
from procviz.project.offers import is_about, lens_views, offers, scene_of, scenes, unknown
from procviz.render import Drawing, Format, Job, draw
from procviz.views import COLUMNS, Scene, View, row_names, views
from procviz.words import Language, _

_AT_ONCE = 600
"""Pictures that are made before they are drawn; all of a large workspace would take its memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is to be drawn, as far as somebody has said so; an empty text leaves it open.

    Attributes:
        about: an object, by id or by kind and id.
        view: a view or, as `role-order`, a lens.
        rows: the rows of a lens.
        columns: the columns of a lens.
        narrow: whether lenses run from top to bottom; then no other views are meant.
    """

    about: str = ""
    view: str = ""
    rows: str = ""
    columns: str = ""
    narrow: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a set: where it belongs, and what was drawn; nothing where there is nothing to show."""

    path: PurePosixPath
    drawing: Drawing | None


def drawing_cache() -> Path:
    """Return the user's folder for pictures already drawn."""
    return user_cache_path("procviz") / "drawings"


def draw_one(
    workspace: Workspace, request: Request, *, form: str, day: date, language: Language | None = None
) -> tuple[str, Drawing]:
    """Return one picture with its name; where nothing else is said, a process by role and order.

    Args:
        workspace: what is drawn.
        request: which of its pictures.
        form: svg, png, pdf or dot.
        day: the date that counts as today.
        language: of the picture; by default the workspace's.

    Raises:
        ProcvizError: there is no such object, view or dimension, or nothing to show in it, or it cannot be drawn.
    """
    if not request.about and not request.view:
        raise ProcvizError(_("name a process, or a view with `--view`; `procviz list --views` shows all"))
    view = _chosen(workspace, request, rows="role", columns="order")
    (only,) = view.values()
    diagram = only.draw(scene_of(workspace, only, request.about, day=day, language=language))
    if diagram is None:
        raise ProcvizError(_("“{view}” has nothing to show here", view=only.title))
    drawing = next(_drawn([diagram], form))
    if not drawing.data:
        raise ProcvizError(drawing.problem or _("the diagram “{title}” could not be drawn", title=diagram.title))
    return diagram.id, drawing


def draw_all(
    workspace: Workspace, request: Request, *, form: str, day: date, language: Language | None = None
) -> tuple[int, Iterator[Picture]]:
    """Return how many pictures are looked for, and all of them: lenses of all processes, then the views.

    Each belongs at `processes/<id>/`, `views/` or, where only editors may see it, `editors/`.

    Args:
        workspace: what is drawn.
        request: narrows them down.
        form: svg, png, pdf or dot.
        day: the date that counts as today.
        language: of the pictures; by default the workspace's.

    Raises:
        ProcvizError: there is no such object, view or dimension.
    """
    chosen = _chosen(workspace, request)
    seen = [
        (name, view, scene)
        for name, view in chosen.items()
        for scene in scenes(workspace, view, day=day, language=language)
    ]
    wanted = [one for one in seen if not request.about or is_about(one[2], request.about)]
    if not wanted:
        known = [scene.about.id for _name, _view, scene in seen if scene.about]
        raise ProcvizError(unknown(_("nothing can be drawn of “{id}”", id=request.about), request.about, known))
    lenses = lens_views(workspace).keys()
    # By process, so that its folder is done before the next one begins.
    order = {process.id: number for number, process in enumerate(workspace.processes)}
    wanted.sort(key=lambda one: order[one[2].about.id] if one[0] in lenses and one[2].about else len(order))
    return len(wanted), _pictures(wanted, lenses, form)


def _chosen(workspace: Workspace, request: Request, *, rows: str = "", columns: str = "") -> Mapping[str, View]:
    """Return the views that a request leaves open; `rows` and `columns` stand for those of a lens that are not said."""
    lenses = lens_views(workspace, narrow=request.narrow)
    known = lenses if request.narrow else offers(workspace)
    if request.view:
        if request.rows or request.columns:
            raise ProcvizError(_("`--rows` and `--columns` go without `--view`"))
        if request.view not in known:
            message = _("there is no view “{id}”", id=request.view)
            if request.view in views():
                raise ProcvizError(
                    _("`--narrow` is for lenses; “{view}” has one form", view=views()[request.view].title)
                )
            raise ProcvizError(unknown(message, request.view, [*views(), *lenses]))
        return {request.view: known[request.view]}
    if request.rows and request.rows not in (names := row_names(workspace)):
        message = _("there is no dimension “{id}” to draw by", id=request.rows)
        raise ProcvizError(unknown(message, request.rows, list(names)))
    rows, columns = request.rows or rows, request.columns or columns
    if not rows and not columns:
        return known
    all_rows, all_columns = [rows] if rows else row_names(workspace), [columns] if columns else COLUMNS
    return {name: known[name] for name in (f"{row}-{column}" for row in all_rows for column in all_columns)}


def _pictures(wanted: Iterable[tuple[str, View, Scene]], lenses: Iterable[str], form: str) -> Iterator[Picture]:
    """Yield the pictures in their order."""
    rest = iter(wanted)
    while some := list(islice(rest, _AT_ONCE)):
        diagrams = [view.draw(scene) for _name, view, scene in some]
        drawings = _drawn([diagram for diagram in diagrams if diagram], form)
        for (name, view, scene), diagram in zip(some, diagrams, strict=True):
            folder = _folder(name, view, scene, is_lens=name in lenses)
            yield Picture(folder / f"{diagram.id}.{form}", next(drawings)) if diagram else Picture(folder, None)


def _folder(name: str, view: View, scene: Scene, *, is_lens: bool) -> PurePosixPath:
    if is_lens and scene.about:
        return PurePosixPath("processes", scene.about.id)
    folder = PurePosixPath("editors" if view.for_editors else "views")
    return folder / name if view.about else folder


def _drawn(diagrams: Iterable[Diagram], form: str) -> Iterator[Drawing]:
    alone = map(_without_links, diagrams)
    if form == "dot":
        return (Drawing(write(diagram).encode()) for diagram in alone)
    return draw([Job(diagram, cast("Format", form)) for diagram in alone], cache=drawing_cache())


def _without_links(diagram: Diagram) -> Diagram:
    """Return a picture that stands alone: its links lead to pages that are not beside it."""
    return replace(
        diagram,
        nodes=tuple(replace(node, link="") for node in diagram.nodes),
        lanes=tuple(replace(lane, link="") for lane in diagram.lanes),
    )
