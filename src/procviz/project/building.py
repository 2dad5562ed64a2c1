"""From a folder to the site."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from procviz import pages
from procviz.checks import Checked
from procviz.diagram import Sketch
from procviz.errors import ProcvizError
from procviz.model import Process, Workspace
from procviz.problem import Problem, Severity
from procviz.project.checking import check, fails, today
from procviz.project.drawing import drawing_cache
from procviz.project.exhibits import gallery, overviews
from procviz.publish import MKDOCS, Builder, Folders, Handbook, publish
from procviz.publish.faults import fault, start_of
from procviz.publish.phases import Tell, phase, silent
from procviz.reader import read_workspace
from procviz.render import Job, draw
from procviz.source import WORKSPACE
from procviz.views import sketches
from procviz.words import Language, Message, _

_FOR_EDITORS = frozenset({"no-sponsor", "unprotected-appraisal"})
"""Rules that tell something of stakeholders or of appraisal wherever they find it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build came to: all that is wrong with text and site, and no `site` where that kept it back."""

    checked: Checked
    site: Path | None = None
    pages: int = 0


def build(  # noqa: PLR0913 - what, where and how, one named value each
    root: Path,
    folder: Path,
    *,
    day: date,
    cache: Path | None,
    keep_going: bool = False,
    builder: Builder = MKDOCS,
    say: Callable[[Message], None] = silent,
    tell: Tell = silent,
) -> Built:
    """Check the workspace in `folder` and publish it below `root`.

    Args:
        root: the folder that holds `mkdocs.yml`, if there is one, and `build/`.
        folder: the workspace.
        day: the date that counts as today.
        cache: where drawings are kept; None draws everything anew.
        keep_going: publish what can be read although there are errors.
        builder: what makes HTML of the pages.
        say: hears what takes long.
        tell: hears what only those want to know who ask for details.

    Raises:
        ProcvizError: the workspace or the target cannot be used, or the builder failed.
    """
    with phase(_("reading and checking"), tell):
        checked = check(folder, today=day)
    if fails(checked.problems, "error") and not keep_going:
        return Built(checked=checked)
    with phase(_("pages and diagrams"), tell):
        handbook, undrawn = assemble(checked, day=day, cache=cache)
    problems = checked.problems + undrawn + publish(handbook, root, say=say, tell=tell, builder=builder)
    return Built(checked=replace(checked, problems=problems), site=Folders(root).site, pages=len(handbook.pages))


def gather(root: Path) -> Handbook:
    """Return what is published from the workspace of the project in `root`, for a builder that is already running.

    Raises:
        ProcvizError: the workspace cannot be used, or has errors.
    """
    day = today()
    checked = check(root / WORKSPACE, today=day)
    if errors := [problem for problem in checked.problems if problem.severity is Severity.ERROR]:
        first = errors[0]
        place = f"{first.span.file}:{first.span.line}:{first.span.column}"
        raise ProcvizError(_("{place}: {message}; `procviz check` tells more", place=place, message=first.message))
    return assemble(checked, day=day, cache=drawing_cache())[0]


def site_language(folder: Path) -> Language:
    """Return the language of the site's own words.

    Raises:
        ProcvizError: the workspace cannot be used.
    """
    return read_workspace(folder).workspace.language


def assemble(checked: Checked, *, day: date, cache: Path | None) -> tuple[Handbook, tuple[Problem, ...]]:
    """Return the pages of a checked workspace with their drawings, and the problems of drawing.

    Args:
        checked: the workspace and what is wrong with it.
        day: the date that counts as today.
        cache: where drawings are kept; None draws everything anew.
    """
    workspace = checked.workspace
    views = overviews(workspace, day=day)
    site = pages.Site(
        workspace=workspace,
        day=day,
        problems=tuple(problem for problem in checked.problems if _is_for_the_team(problem)),
        lenses={process.id: _lenses(workspace, process) for process in workspace.processes},
        views=views,
        gallery=gallery(workspace, views, day=day),
    )
    written = pages.write(site)
    places = [(page, diagram) for page in written for diagram in page.pictures]
    drawings = list(draw([Job(diagram, "svg") for _page, diagram in places], cache=cache))
    undrawn = tuple(
        fault(
            "build-diagram", start_of(page.path), drawing.problem, repair=_("make the process smaller"), page=page.path
        )
        for (page, _diagram), drawing in zip(places, drawings, strict=True)
        if drawing.problem
    )
    settings = workspace.settings
    handbook = Handbook(
        title=(settings.title.to(workspace.language) if settings.title else "") or "procviz",
        company=settings.company.to(workspace.language) if settings.company else "",
        logo=settings.logo,
        logo_at=settings.span_of("logo") if settings.logo else None,
        language=workspace.language,
        pages=written,
        drawings={diagram.id: drawing.data for (_page, diagram), drawing in zip(places, drawings, strict=True)},
    )
    return handbook, undrawn


def _lenses(workspace: Workspace, process: Process) -> tuple[Sketch, ...]:
    """Return the pictures of a process in the order of `pages.LENSES`, where the narrow ones come last."""
    wide, narrow = (
        [(one.rows, one.columns) for one in pages.LENSES if one.narrow is is_narrow] for is_narrow in (False, True)
    )
    return sketches(workspace, process, wide) + sketches(workspace, process, narrow, narrow=True)


def _is_for_the_team(problem: Problem) -> bool:
    """Return whether a finding says nothing of stakeholders or of appraisal, which only editors read about."""
    is_about_stakeholders = problem.about is not None and problem.about.kind == "stakeholders"
    return not is_about_stakeholders and problem.rule not in _FOR_EDITORS
