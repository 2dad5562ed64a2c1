"""Pages as files: what is generated, and the user's own files over it."""

import json
import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import escape
from importlib import resources
from pathlib import Path, PurePosixPath

from procviz.pages import Page
from procviz.problem import Problem
from procviz.publish.faults import fault, start_of
from procviz.publish.folders import Folders
from procviz.publish.handbook import Handbook
from procviz.publish.scalars import quoted
from procviz.words import _

ASSETS = "assets/procviz"
"""Where the packaged styles and scripts lie on the site."""

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_TITLE = re.compile(r"^title:.*\n(?:[ \t].*\n)*", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Manifest:
    """The pages that a builder must publish, by path below the docs folder, each with the ids of its drawn diagrams."""

    pages: Mapping[str, tuple[str, ...]]


def write_pages(folders: Folders, handbook: Handbook) -> tuple[Manifest, tuple[Problem, ...]]:
    """Write the docs folder and its manifest: pages, drawings, packaged assets, and the user's `site/` over them.

    Files are written only where their bytes differ, and whatever else lies in the docs folder is removed.

    Raises:
        OSError: a file cannot be read or written.
    """
    own = own_files(folders)
    files = dict(_generated(handbook))
    problems = [_overridden(folders, path) for path in sorted(files.keys() & own.keys())]
    files |= {path: source.read_bytes() for path, source in own.items()}
    _remove_others(folders.pages, files.keys())
    for path, data in files.items():
        _write(folders.pages / path, data)
    manifest = Manifest(
        {page.path: _drawn(page, handbook) for page in handbook.pages if page.path not in own}
        | {path: () for path in sorted(own) if path.endswith(".md")}
    )
    _write(folders.manifest, json.dumps({"version": 1, "pages": manifest.pages}, indent=1).encode())
    return manifest, tuple(problems)


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


def _generated(handbook: Handbook) -> Iterator[tuple[str, bytes]]:
    for name, data in _assets():
        yield f"{ASSETS}/{name}", data
    for page in handbook.pages:
        place = PurePosixPath(page.path)
        if place.is_absolute() or ".." in place.parts:
            message = f"a page outside the docs folder: {page.path}"
            raise ValueError(message)
        yield page.path, _titled(page).encode()
        for diagram in _drawn(page, handbook):
            yield (place.parent / f"{diagram}.svg").as_posix(), handbook.drawings[diagram]


def _assets() -> Iterator[tuple[str, bytes]]:
    for asset in sorted(resources.files("procviz.publish").joinpath("assets").iterdir(), key=lambda asset: asset.name):
        if asset.is_file():
            yield asset.name, asset.read_bytes()


def _drawn(page: Page, handbook: Handbook) -> tuple[str, ...]:
    return tuple(diagram.id for diagram in page.pictures if handbook.drawings.get(diagram.id))


def _titled(page: Page) -> str:
    """Return the page's text with its title in the front matter.

    Material puts the title of the front matter into `<title>` as it is, but turns the navigation's escaped one back
    into tags there; so every page below the home page brings its own, escaped.
    """
    if not page.section:
        return page.text
    title = f"title: {quoted(escape(page.title))}\n"
    front = _FRONT.match(page.text)
    if not front:
        return f"---\n{title}---\n\n{page.text}"
    return f"---\n{title}{_TITLE.sub('', front[1])}---\n{page.text[front.end() :]}"


def _overridden(folders: Folders, path: str) -> Problem:
    return fault(
        "build-overridden-page",
        start_of((folders.own / path).relative_to(folders.root).as_posix()),
        _("takes the place of the generated file “{path}”", path=path),
        repair=_("rename it if that is not meant"),
        page=path if path.endswith(".md") else "",
    )


def _remove_others(folder: Path, kept: Collection[str]) -> None:
    """Remove what is in `folder` and not among `kept`, then the folders left empty."""
    for base, names, files in os.walk(folder, topdown=False):
        for name in files:
            path = Path(base, name)
            if path.relative_to(folder).as_posix() not in kept:
                path.unlink()
        for name in names:
            path = Path(base, name)
            if path.is_symlink():
                path.unlink()
            elif not any(path.iterdir()):
                path.rmdir()


def _write(path: Path, data: bytes) -> None:
    """Write `data` unless `path` holds it already."""
    try:
        if path.read_bytes() == data:
            return
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
