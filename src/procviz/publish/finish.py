"""The last step after any builder: diagrams into the pages, parts of words into the search, a look at the whole."""

import os
import re
from collections.abc import Iterator, Mapping
from functools import partial
from html import escape
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from procviz.beside import shared
from procviz.blocks import put_back
from procviz.problem import Problem
from procviz.publish.compounds import add_parts
from procviz.publish.faults import fault, start_of
from procviz.publish.inlining import inline
from procviz.publish.links import Links, Scan, scan
from procviz.publish.writing import ASSETS, Manifest
from procviz.source import Span
from procviz.words import _

_WORTH_A_PROCESS = 100  # pages that take as long as a fork does
_INDENTATION = re.compile(r"\n\s+")

STYLES = ("diagrams.css", "procviz.css", "pictures.css", "poster.css", "tables.css")
"""The packaged styles that each page has."""

SCRIPTS = (
    "page.js",
    "picture-view.js",
    "picture-gestures.js",
    "picture-trace.js",
    "picture-tip.js",
    "picture-full.js",
    "picture-save.js",
    "picture-narrow.js",
    "picture.js",
    "table-scroll.js",
    "table-csv.js",
    "process-filter.js",
)
"""The packaged scripts that each page has: with instant loading, pages come without the scripts at their end."""


def finish(site: Path, docs: Path, manifest: Manifest) -> tuple[Problem, ...]:
    """Put the drawings of `docs` into the built `site`, extend its search, and return what is wrong with the site.

    Raises:
        OSError: a file cannot be read or written.
    """
    problems: list[Problem] = []
    links = Links()
    files = set(_files(site))
    pages = {address_of(path): (path, diagrams) for path, diagrams in manifest.pages.items()}
    todo = [
        _Page(page, *pages.get(page, ("", ()))) for page in sorted(file for file in files if file.endswith(".html"))
    ]
    with shared(todo, partial(_finish_page, site, docs), worth_it=len(todo) >= _WORTH_A_PROCESS) as rest:
        add_parts(site)
        done = rest()
    for page, missing, found in done:
        path, _diagrams = pages.get(page, ("", ()))
        problems += [_missing_diagram(path, diagram) for diagram in missing]
        links.take(page, found)
    for path, diagrams in manifest.pages.items():
        for diagram in diagrams:
            drawing = PurePosixPath(path).with_name(f"{diagram}.svg").as_posix()
            (site / drawing).unlink(missing_ok=True)
            files.discard(drawing)
    problems += [_missing_page(path) for address, (path, _diagrams) in pages.items() if address not in files]
    problems += _faults(site, links, files, {address: path for address, (path, _diagrams) in pages.items()})
    return tuple(problems)


def address_of(path: str) -> str:
    """Return the address of the page that a builder makes of the Markdown file `path`."""
    place = PurePosixPath(path)
    return place.with_name("index.html" if place.stem in {"index", "README"} else f"{place.stem}.html").as_posix()


def _files(site: Path) -> Iterator[str]:
    for base, _names, files in os.walk(site):
        for name in files:
            yield Path(base, name).relative_to(site).as_posix()


class _Page(NamedTuple):
    """A page of the site: its address, the Markdown file it is made of, and the ids of its drawn diagrams."""

    page: str
    path: str
    diagrams: tuple[str, ...]


class _Finished(NamedTuple):
    """What is known of a finished page: the ids of diagrams without a place, its anchors and links."""

    page: str
    missing: list[str]
    found: Scan


def _finish_page(site: Path, docs: Path, todo: _Page) -> _Finished:
    """Put its blocks, diagrams, styles and scripts into a page."""
    page, path, diagrams = todo
    file, source = site / page, docs / path
    text = file.read_text(encoding="utf-8")
    html = put_back(text, source.read_text(encoding="utf-8")) if source.is_file() else text
    missing: list[str] = []
    if diagrams:
        drawings = {name: source.with_name(f"{name}.svg").read_text(encoding="utf-8") for name in diagrams}
        html, found = inline(html, drawings)
        missing = [name for name in diagrams if name not in found]
    html = _tightened(_linked(html, page))
    if html is not text:
        file.write_text(html, encoding="utf-8", newline="")
    return _Finished(page, missing, scan(html))


def _tightened(html: str) -> str:
    """Return a page without the indentation around its navigation, which is nearly half of what stands there."""
    article = max(html.find("<article"), 0)
    return _INDENTATION.sub("\n", html[:article]) + html[article:]


def _linked(html: str, page: str) -> str:
    """Return a page with our styles and scripts linked, for a configuration that leaves some out."""
    head, body = html.find("</head>"), html.rfind("</body>")
    if not 0 <= head <= body:
        return html
    folder = f"{'../' * page.count('/')}{ASSETS}"
    styles = [name for name in STYLES if html.find(f"{ASSETS}/{name}", 0, head) < 0]
    scripts = [name for name in SCRIPTS if html.rfind(f"{ASSETS}/{name}") < 0]
    if not styles and not scripts:
        return html
    links = "".join(f'<link rel="stylesheet" href="{folder}/{name}">' for name in styles)
    sources = "".join(f'<script src="{folder}/{name}"></script>' for name in scripts)
    return f"{html[:head]}{links}{html[head:body]}{sources}{html[body:]}"


def _faults(site: Path, links: Links, files: set[str], pages: Mapping[str, str]) -> Iterator[Problem]:
    """Yield a problem for each link of each page that leads nowhere, and for each request to another host."""
    for page in links.doubtful(files):
        found = scan((site / page).read_text(encoding="utf-8"))
        for address in sorted(found.links):
            if not links.leads_on(page, address, files):
                yield _broken_link(_place(site, page, address), address, pages.get(page, ""))
        for address in sorted(found.foreign):
            yield _foreign_request(_place(site, page, address), address, pages.get(page, ""))


def _place(site: Path, page: str, address: str) -> Span:
    """Return where `address` stands first in the HTML of `page`."""
    html = (site / page).read_text(encoding="utf-8")
    position = html.find(f'="{escape(address)}"') + len('="')
    line, column = html.count("\n", 0, position) + 1, position - html.rfind("\n", 0, position)
    return Span(page, line, column, line, column + len(address))


def _missing_page(path: str) -> Problem:
    return fault(
        "build-missing-page",
        start_of(path),
        _("the builder made no page of “{path}”", path=path),
        repair=_("see what `mkdocs.yml` excludes, and whether a plugin moves pages"),
        page=path,
    )


def _missing_diagram(path: str, diagram: str) -> Problem:
    return fault(
        "build-missing-diagram",
        start_of(path),
        _("the page has no place for the diagram “{id}”", id=diagram),
        repair=_("see whether a plugin or an extension in `mkdocs.yml` rewrites pages"),
        page=path,
    )


def _broken_link(place: Span, address: str, path: str) -> Problem:
    return fault(
        "build-broken-link",
        place,
        _("the link “{address}” leads nowhere", address=address),
        repair=_("correct the address, or remove the link"),
        page=path,
    )


def _foreign_request(place: Span, address: str, path: str) -> Problem:
    return fault(
        "build-foreign-request",
        place,
        _("the page fetches “{address}” from another host", address=address),
        repair=_("put the file into `site/` and refer to it there"),
        page=path,
    )
