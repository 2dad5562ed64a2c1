"""The pictures that the site shows beside those of its processes: what of the views its readers may see."""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from procviz.model import Process, Workspace
from procviz.pages.telling.exhibits import Exhibit
from procviz.project.offers import lens_views, scenes
from procviz.views import Scene, View, views
from procviz.views.layout.addresses import address_of

_TRIED = 30
"""Objects that a view of one object is tried on before it is left out of the gallery."""


def overviews(workspace: Workspace, *, day: date, for_editors: bool = False) -> tuple[Exhibit, ...]:
    """Return the pictures of the whole workspace that have anything to show.

    Args:
        workspace: what is shown.
        day: the date that counts as today.
        for_editors: whether those who edit read it, who may see all.
    """
    found = (
        _exhibit(name, view, scenes(workspace, view, day=day))
        for name, view in views().items()
        if not view.about and (for_editors or not view.for_editors)
    )
    return tuple(exhibit for exhibit in found if exhibit)


def gallery(
    workspace: Workspace, shown: tuple[Exhibit, ...], *, day: date, for_editors: bool = False
) -> tuple[Exhibit, ...]:
    """Return one picture of each kind: the lenses on the process with the most kinds of steps, then the views.

    Args:
        workspace: what is shown.
        shown: the pictures of the whole workspace.
        day: the date that counts as today.
        for_editors: whether those who edit read it, who may see all.
    """
    lenses = lens_views(workspace) | _upright(workspace)
    whole = {exhibit.id: exhibit for exhibit in shown}
    best_first = {process.id: place for place, process in enumerate(sorted(workspace.processes, key=_plainness))}

    def worth(scene: Scene) -> int:
        return best_first.get(scene.about.id, 0) if scene.about and scene.kind == "processes" else len(best_first)

    found = []
    for name, view in {**lenses, **views()}.items():
        if view.for_editors and not for_editors:
            continue
        if view.about:
            tried = sorted(scenes(workspace, view, day=day), key=worth)
            found.append(_exhibit(name, view, islice(tried, _TRIED), is_lens=name in lenses))
        else:
            found.append(whole.get(name))
    return tuple(exhibit for exhibit in found if exhibit)


def _upright(workspace: Workspace) -> dict[str, View]:
    """Return one lens as it runs from top to bottom, to show that it can."""
    name = "role-order"
    return {f"{name}-narrow": lens_views(workspace, narrow=True)[name]}


def _exhibit(name: str, view: View, tried: Iterator[Scene], *, is_lens: bool = False) -> Exhibit | None:
    """Return the picture of the first scene that shows anything."""
    for scene in tried:
        if diagram := view.draw(scene):
            return Exhibit(
                id=name,
                title=view.title,
                question=view.question,
                diagram=diagram,
                of=scene.about.name(scene.language) if scene.about else "",
                page=address_of(scene.kind, scene.about.id) if scene.about else "",
                is_lens=is_lens,
                for_editors=view.for_editors,
            )
    return None


def _plainness(process: Process) -> tuple[int, int, str]:
    """Return what the best example has least of: kinds of steps that it lacks, and steps."""
    return -len({step.kind for step in process.steps}), len(process.steps), process.id
