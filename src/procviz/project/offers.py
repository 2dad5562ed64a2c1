"""What can be drawn of a workspace: the lenses, each as a view of a process, and the views."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from procviz.diagram import Diagram
from procviz.errors import ProcvizError
from procviz.model import Process, Workspace
from procviz.reader.nearest import suggestion
from procviz.views import COLUMNS, Columns, Scene, View, lens, row_names, views
from procviz.views.layout.rows import row_of
from procviz.words import Language, Message, _

_QUESTIONS: dict[tuple[str, Columns], Message] = {
    ("role", "order"): _("Who does what, and in which order?"),
    ("role", "time"): _("Who gets in touch with people, and when?"),
    ("team", "order"): _("Which team does what, and in which order?"),
    ("team", "time"): _("Which team gets in touch with people, and when?"),
    ("channel", "order"): _("What runs over which channel, and in which order?"),
    ("channel", "time"): _("What comes when, and over which channel?"),
    ("audience", "order"): _("What happens for which audience, and in which order?"),
    ("audience", "time"): _("Which audience gets what, and when?"),
    ("stage", "order"): _("How does a lead move from stage to stage?"),
    ("stage", "time"): _("What does a lead get in which stage, and when?"),
    ("system", "order"): _("What happens in which system, and in which order?"),
    ("system", "time"): _("What goes out from which system, and when?"),
    ("place", "order"): _("What happens where, and in which order?"),
    ("place", "time"): _("Where do we meet people, and when?"),
}


def offers(workspace: Workspace) -> dict[str, View]:
    """Return every kind of picture by its id: the lenses, such as `role-order`, then the views."""
    return lens_views(workspace) | views()


def lens_views(workspace: Workspace, *, narrow: bool = False) -> dict[str, View]:
    """Return the lenses by id: the rows that the workspace knows, each by order and by time.

    Args:
        workspace: whose lenses are wanted.
        narrow: whether they run from top to bottom.
    """
    return {
        f"{rows}-{columns}": View(
            title=_lens_title(rows, columns, narrow=narrow),
            question=_QUESTIONS.get((rows, columns)) or _lens_question(rows, columns),
            draw=partial(_draw_lens, rows=rows, columns=columns, narrow=narrow),
            about=("processes",),
        )
        for rows in row_names(workspace)
        for columns in COLUMNS
    }


def scenes(workspace: Workspace, view: View, *, day: date, language: Language | None = None) -> Iterator[Scene]:
    """Yield what a view is drawn of: the whole workspace, or each object of the kinds that it is about.

    Args:
        workspace: what is shown.
        view: whose scenes are wanted.
        day: the date that counts as today.
        language: of the pictures; by default the workspace's.
    """
    whole = Scene(workspace=workspace, language=language or workspace.language, today=day)
    if not view.about:
        yield whole
    for kind in view.about:
        for thing in workspace.of_kind(kind).values():
            yield Scene(workspace=workspace, language=whole.language, today=day, kind=kind, about=thing)


def scene_of(workspace: Workspace, view: View, written: str, *, day: date, language: Language | None = None) -> Scene:
    """Return the scene of a view that somebody asks for.

    Args:
        workspace: what is shown.
        view: what is to be drawn.
        written: the object, as an id or as kind and id with a slash between; empty for the whole workspace.
        day: the date that counts as today.
        language: of the picture; by default the workspace's.

    Raises:
        ProcvizError: there is no such object, or several, or the view is about something else.
    """
    if bool(written) != bool(view.about):
        raise ProcvizError(_not_about(view, written))
    found = [
        scene
        for scene in scenes(workspace, view, day=day, language=language)
        if not view.about or is_about(scene, written)
    ]
    if len(found) > 1:
        names = ", ".join(f"`{scene.kind}/{written}`" for scene in found)
        raise ProcvizError(_("“{id}” may be several things; write one of {names}", id=written, names=names))
    if not found:
        raise ProcvizError(_absent(workspace, view, written))
    return found[0]


def is_about(scene: Scene, written: str) -> bool:
    """Return whether a scene is about the object that is `written` as an id or as kind and id."""
    return scene.about is not None and written in {scene.about.id, f"{scene.kind}/{scene.about.id}"}


def unknown(message: Message, written: str, known: Iterable[str]) -> Message:
    """Return the message about a name that is not known, with the nearest one or all that are."""
    cure = suggestion(written, known)
    return _("{message}; {cure}", message=message, cure=cure) if cure else message


def _draw_lens(scene: Scene, *, rows: str, columns: Columns, narrow: bool) -> Diagram | None:
    if not isinstance(scene.about, Process):
        return None
    picture = lens(scene.workspace, scene.about, rows=rows, columns=columns, language=scene.language, narrow=narrow)
    return picture if picture.nodes else None


def _lens_title(rows: str, columns: Columns, *, narrow: bool) -> Message:
    title = row_of(rows).title
    whole = _("{rows} by order", rows=title) if columns == "order" else _("{rows} by time", rows=title)
    return _("{lens}, from top to bottom", lens=whole) if narrow else whole


def _lens_question(rows: str, columns: Columns) -> Message:
    """Return the question that a lens with one of the workspace's own dimensions answers."""
    name = row_of(rows).title
    if columns == "order":
        return _("What happens in which order, by “{dimension}”?", dimension=name)
    return _("What comes when, by “{dimension}”?", dimension=name)


def _not_about(view: View, written: str) -> Message:
    if written:
        return _("“{view}” shows the whole workspace; leave out “{id}”", view=view.title, id=written)
    kinds = ", ".join(f"`{kind}`" for kind in view.about)
    return _("“{view}” is drawn of one object; name one of {kinds} before the options", view=view.title, kinds=kinds)


def _absent(workspace: Workspace, view: View, written: str) -> Message:
    kind, slash, name = written.rpartition("/")
    kinds = [one for one in view.about if one == kind] if slash else list(view.about)
    if not kinds:
        return unknown(_("“{view}” is not drawn of “{kind}”", view=view.title, kind=kind), kind, list(view.about))
    known = [thing for one in kinds for thing in workspace.of_kind(one)]
    if kinds == ["processes"]:
        return unknown(_("there is no process “{id}”", id=name), name, known)
    among = ", ".join(f"`{one}`" for one in kinds)
    return unknown(_("there is no “{id}” among {kinds}", id=name, kinds=among), name, known)
