"""From a folder to the site."""

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from procviz import pages
from procviz.checks import Checked
from procviz.diagram import Sketch
from procviz.errors import ProcvizError
from procviz.model import Process, Workspace
from procviz.pages import Draft, Page
from procviz.problem import Severity
from procviz.project.checking import check, fails, today
from procviz.project.drawing import drawing_cache
from procviz.project.exhibits import gallery, overviews
from procviz.project.output import TEAM, Output, seen_by
from procviz.project.past import past
from procviz.project.take_away import take_away
from procviz.publish import MKDOCS, Builder, Drawn, Folders, Handbook, publish
from procviz.publish.phases import Tell, phase, silent
from procviz.reader import read_workspace
from procviz.render import Job, draw
from procviz.source import WORKSPACE
from procviz.tree import Trees, read_tree
from procviz.views import Choice, sketches
from procviz.words import Language, Message, _

_FRESH = 50_000
"""Objects made between two looks for garbage while a site is built."""


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
    trees: Trees = read_tree,
    output: Output = TEAM,
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
        trees: what gives the tree of each file.
        output: who reads the site.
        keep_going: publish what can be read although there are errors.
        builder: what makes HTML of the pages.
        say: hears what takes long, and what the site has to do without.
        tell: hears what only those want to know who ask for details.

    Raises:
        ProcvizError: the workspace or the target cannot be used, or the builder failed.
    """
    with phase(_("reading and checking"), tell):
        checked = check(folder, today=day, trees=trees)
    if fails(checked.problems, "error") and not keep_going:
        return Built(checked=checked)
    with _settled():
        handbook = assemble(checked, day=day, cache=cache, output=output, say=say)
        published = publish(handbook, root, say=say, tell=tell, builder=builder)
    problems = checked.problems + published.problems
    return Built(
        checked=replace(checked, problems=problems), site=Folders(root, output != TEAM).site, pages=published.pages
    )


@contextmanager
def _settled() -> Iterator[None]:
    """Look for no garbage among what was read, which is needed to the end, but soon for what is made from now on."""
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(_FRESH, *usual[1:])
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def gather(root: Path, output: Output = TEAM, *, say: Callable[[Message], None] = silent) -> Handbook:
    """Return what is published from the workspace of the project in `root`, for a builder that is already running.

    Args:
        root: the folder that holds `mkdocs.yml` and the workspace.
        output: who reads the site.
        say: hears what the site has to do without.

    Raises:
        ProcvizError: the workspace cannot be used, or has errors.
    """
    day = today()
    checked = check(root / WORKSPACE, today=day)
    if errors := [problem for problem in checked.problems if problem.severity is Severity.ERROR]:
        first = errors[0]
        place = f"{first.span.file}:{first.span.line}:{first.span.column}"
        raise ProcvizError(_("{place}: {message}; `procviz check` tells more", place=place, message=first.message))
    return assemble(checked, day=day, cache=drawing_cache(), output=output, say=say)


def site_language(folder: Path) -> Language:
    """Return the language of the site's own words.

    Raises:
        ProcvizError: the workspace cannot be used.
    """
    return read_workspace(folder).workspace.language


def assemble(
    checked: Checked,
    *,
    day: date,
    cache: Path | None,
    output: Output = TEAM,
    say: Callable[[Message], None] = silent,
) -> Handbook:
    """Return the handbook of a checked workspace; its pages and drawings are made as they are taken.

    Args:
        checked: the workspace and what is wrong with it.
        day: the date that counts as today.
        cache: where drawings are kept; None draws everything anew.
        output: who reads the site; nothing that they may not see gets any further.
        say: hears what the site has to do without.
    """
    seen = seen_by(output, checked, day=day)
    workspace = seen.workspace
    settings = workspace.settings
    site = pages.Site(
        workspace=workspace,
        day=day,
        for_editors=output != TEAM,
        history=past(checked.workspace, output, day=day, say=say),
        problems=seen.problems,
        lenses={process.id: _lenses(workspace, process) for process in workspace.processes},
    )
    return Handbook(
        title=(settings.title.to(workspace.language) if settings.title else "") or "procviz",
        company=settings.company.to(workspace.language) if settings.company else "",
        logo=settings.logo,
        logo_at=settings.span_of("logo") if settings.logo else None,
        language=workspace.language,
        workspace=workspace,
        for_editors=site.for_editors,
        pages=_pages(site),
        many=pages.many(site),
        draw=partial(_drawings, cache=cache),
        files=take_away(workspace),
    )


def _pages(site: pages.Site) -> Iterator[Page | Draft]:
    """Yield the pages of a site with its views, which are drawn up when the first page is asked for."""
    views = overviews(site.workspace, day=site.day, for_editors=site.for_editors)
    shown = gallery(site.workspace, views, day=site.day, for_editors=site.for_editors)
    yield from pages.drafts(replace(site, views=views, gallery=shown))


def _drawings(written: Sequence[Page], *, cache: Path | None) -> Iterator[Drawn]:
    """Yield the drawings of pages."""
    places = [(page.path, diagram) for page in written for diagram in page.pictures]
    drawings = draw([Job(diagram, "svg") for _page, diagram in places], cache=cache)
    for (page, diagram), drawing in zip(places, drawings, strict=True):
        yield Drawn(page, diagram.id, drawing.data, drawing.problem)


def _lenses(workspace: Workspace, process: Process) -> tuple[Sketch, ...]:
    """Return the pictures of a process in the order of `pages.LENSES`."""
    return sketches(workspace, process, [Choice(one.rows, one.columns, one.narrow) for one in pages.LENSES])
