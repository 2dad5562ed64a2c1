"""Pages as files: what is generated, and the user's own files over it."""

import json
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from importlib import resources
from pathlib import Path, PurePosixPath

from procviz.beside import shared
from procviz.pages import Draft, Page
from procviz.problem import Problem
from procviz.publish.faults import fault, start_of
from procviz.publish.folders import Folders
from procviz.publish.handbook import Drawn, Handbook
from procviz.publish.phases import Tell, silent
from procviz.publish.scalars import quoted
from procviz.publish.titles import told
from procviz.words import Message, _

ASSETS = "assets/procviz"
"""Where the packaged styles and scripts lie on the site."""

_WORTH_A_PROCESS = 100  # pages that take as long to make as a fork does

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^title:.*\n(?:[ \t].*\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The pages that a builder must publish, by path below the docs folder, each with the ids of its drawn diagrams."""

    pages: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: the generated `pages` without their text, and the paths of the user's `own` files.

    `changed` tells whether any file in the docs folder differs from the time before.
    """

    pages: tuple[Page, ...]
    own: frozenset[str]
    changed: bool


def write_pages(folders: Folders, handbook: Handbook, *, tell: Tell = silent) -> Written:
    """Write the docs folder: pages, files to take along, packaged assets, and the user's `site/` over them.

    Files are written only where their bytes differ. Whatever else lies there is removed, but for the drawings that the
    pages have a place for: `write_drawings` sees to them. `tell` hears which file of the user's takes the place of a
    generated one.

    Raises:
        OSError: a file cannot be read or written.
    """
    own = own_files(folders)
    kept = set(own)
    pages: list[Page] = []
    changed = False
    many = [draft for draft in handbook.many if draft.page.path not in own]
    elsewhere = {draft.page.path for draft in many}
    with shared(many, partial(_write_draft, folders), worth_it=len(many) >= _WORTH_A_PROCESS) as rest:
        for path, data in _generated(handbook, pages, elsewhere):
            kept.add(path)
            if path in own:
                file = own[path].relative_to(folders.root).as_posix()
                tell(_("“{file}” takes the place of the generated file “{path}”", file=file, path=path))
            elif data is not None:
                changed |= _write(folders.pages / path, data)
        changed |= any(rest())
    for path, source in own.items():
        changed |= _write(folders.pages / path, source.read_bytes())
    kept |= {drawing_of(page.path, diagram.id) for page in pages for diagram in page.pictures}
    changed |= _remove_others(folders.pages, kept)
    return Written(tuple(pages), frozenset(own), changed)


def write_drawings(
    folders: Folders, written: Written, drawings: Iterable[Drawn]
) -> tuple[Manifest, tuple[Problem, ...]]:
    """Write drawings beside their pages, and the manifest of all pages; return it with what is wrong with drawings.

    Raises:
        OSError: a file cannot be read or written.
    """
    drawn: dict[str, list[str]] = {page.path: [] for page in written.pages}
    problems = []
    for one in drawings:
        file = folders.pages / drawing_of(one.page, one.diagram)
        if one.problem:
            problems.append(_plainer(one.page, one.problem))
        if one.page in written.own:
            continue
        if one.svg:
            _write(file, one.svg)
            drawn[one.page].append(one.diagram)
        else:
            file.unlink(missing_ok=True)
    manifest = Manifest(
        {path: tuple(diagrams) for path, diagrams in drawn.items() if path not in written.own}
        | {path: () for path in sorted(written.own) if path.endswith(".md")}
    )
    _write(folders.manifest, json.dumps({"version": 1, "pages": manifest.pages}, indent=1).encode())
    return manifest, tuple(problems)


def drawing_of(page: str, diagram: str) -> str:
    """Return where the drawing of a diagram lies, below the docs folder."""
    return PurePosixPath(page).with_name(f"{diagram}.svg").as_posix()


def own_files(folders: Folders) -> dict[str, Path]:
    """Return the user's files below `site/` by path, without hidden ones and without the theme's overrides."""
    found = {}
    for base, names, files in os.walk(folders.own):
        names[:] = [name for name in names if not name.startswith(".") and Path(base, name) != folders.overrides]
        for name in files:
            if not name.startswith("."):
                path = Path(base, name)
                found[path.relative_to(folders.own).as_posix()] = path
    return dict(sorted(found.items()))


def _generated(handbook: Handbook, pages: list[Page], elsewhere: Collection[str]) -> Iterator[tuple[str, bytes | None]]:
    """Yield each generated file but the drawings, and put the pages into `pages`, without their text.

    What is made `elsewhere` comes without its bytes.
    """
    for name, data in _assets():
        yield f"{ASSETS}/{name}", data
    for made in handbook.pages:
        page = made.page if isinstance(made, Draft) else made
        pages.append(replace(page, text=""))
        path = _within(page.path)
        if path in elsewhere:
            yield path, None
        else:
            yield path, _titled(made.written() if isinstance(made, Draft) else made).encode()
    for path, data in handbook.files:
        yield _within(path), data


def _write_draft(folders: Folders, draft: Draft) -> bool:
    """Make and write the page of a draft; tell whether its file differs."""
    return _write(folders.pages / draft.page.path, _titled(draft.written()).encode())


def _within(path: str) -> str:
    """Return a path below the docs folder as it is.

    Raises:
        ValueError: it leads out of there.
    """
    place = PurePosixPath(path)
    if place.is_absolute() or ".." in place.parts:
        message = f"a page outside the docs folder: {path}"
        raise ValueError(message)
    return path


def _assets() -> Iterator[tuple[str, bytes]]:
    for asset in sorted(resources.files("procviz.publish").joinpath("assets").iterdir(), key=lambda asset: asset.name):
        if asset.is_file():
            yield asset.name, asset.read_bytes()


def _titled(page: Page) -> str:
    """Return the page's text with its title in the front matter.

    Material puts the title of the front matter into `<title>` as it is, but turns the navigation's escaped one back
    into tags there; so every page below the home page brings its own, escaped.
    """
    if not page.section:
        return page.text
    title = f"title: {quoted(told(page.title))}\n"
    front = _FRONT.match(page.text)
    if not front:
        return f"---\n{title}---\n\n{page.text}"
    return f"---\n{title}{_TITLE.sub('', front[1])}---\n{page.text[front.end() :]}"


def _plainer(page: str, message: Message) -> Problem:
    return fault("build-diagram", start_of(page), message, repair=_("make the process smaller"), page=page)


def _remove_others(folder: Path, kept: Collection[str]) -> bool:
    """Remove what is in `folder` and not among `kept`, then the folders left empty; tell whether anything went."""
    removed = False
    for base, names, files in os.walk(folder, topdown=False):
        for name in files:
            path = Path(base, name)
            if path.relative_to(folder).as_posix() not in kept:
                path.unlink()
                removed = True
        for name in names:
            path = Path(base, name)
            if path.is_symlink():
                path.unlink()
            elif not any(path.iterdir()):
                path.rmdir()
    return removed


def _write(path: Path, data: bytes) -> bool:
    """Write `data` unless `path` holds it already; tell whether it was written."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return True
