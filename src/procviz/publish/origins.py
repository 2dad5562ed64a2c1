"""Where the broken links of a site are written: in a text of the workspace, or in a page of the user's own."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from procviz.model import CATALOGUE, Workspace
from procviz.model.located import Located, Word
from procviz.pages.markup.prose import links, published
from procviz.problem import Problem
from procviz.publish.folders import Folders
from procviz.publish.links import resolve
from procviz.source import Span
from procviz.words import _

_RULE = "build-broken-link"


@dataclass(frozen=True, slots=True)
class _Origin:
    """A text that holds a link, and the address of the page of the object that the text is part of."""

    page: str
    word: Word


def traced(problems: Sequence[Problem], folders: Folders, workspace: Workspace | None) -> tuple[Problem, ...]:
    """Return the `problems` of a site, those of broken links where the links are written.

    A link that stands on several pages is one problem then. What nobody wrote keeps its place in the HTML; where it
    leads to a page that the user's own has taken the place of, it is none: that page need not have the same anchors.
    The texts of `workspace` are looked through only where a link is broken.
    """
    if not any(problem.rule == _RULE for problem in problems):
        return tuple(problems)
    origins = _origins(workspace) if workspace else {}
    lines: dict[str, Sequence[str]] = {}
    found: dict[tuple[Span, str], Problem] = {}
    for problem in problems:
        address = str(dict(problem.message.values).get("address", ""))
        wholes: list[Span] = []
        if problem.rule == _RULE:
            own = _own_page(folders, problem.span.file, lines)
            wholes = [own] if own else _written(origins.get(address, ()), problem.span.file)
        for whole in wholes:
            if whole.file not in lines:
                lines[whole.file] = _lines(workspace, whole.file)
            place = _within(whole, lines[whole.file], address)
            repair = _("correct the address, which counts from “{page}”, or remove the link", page=problem.span.file)
            found.setdefault((place, address), replace(problem, span=place, repair=repair))
        if not wholes and not (problem.rule == _RULE and _leads_to_own(folders, problem.span.file, address, lines)):
            found[problem.span, problem.rule + address] = problem
    return tuple(found.values())


def _origins(workspace: Workspace) -> Mapping[str, Sequence[_Origin]]:
    """Return the texts of the workspace that lead to each address."""
    found: dict[str, list[_Origin]] = {}
    for page, thing in _things(workspace):
        for word in thing.words():
            for address in {published(word), *links(word)}:
                found.setdefault(address, []).append(_Origin(page, word))
    return found


def _things(workspace: Workspace) -> Iterator[tuple[str, Located]]:
    """Yield everything that people wrote, each with the address of its page."""
    yield "index.html", workspace.settings
    for kind in ("processes", *CATALOGUE):
        for name, thing in workspace.of_kind(kind).items():
            yield f"{kind}/{name}.html", thing


def _written(origins: Sequence[_Origin], page: str) -> list[Span]:
    """Return where a link on `page` comes from: from the page's own object, else from whatever has such a link."""
    nearest = [origin for origin in origins if origin.page == page] or origins
    return [origin.word.node.span for origin in nearest]


def _own_page(folders: Folders, page: str, lines: dict[str, Sequence[str]]) -> Span | None:
    """Return all of the user's own file that the builder made `page` of, and put its lines among `lines`."""
    place = PurePosixPath(page)
    names = [f"{place.stem}.md", *(["README.md"] if place.stem == "index" else []), place.name]
    for file in (folders.own / place.with_name(name) for name in names):
        if file.is_file():
            name = file.relative_to(folders.root).as_posix()
            lines[name] = file.read_text(encoding="utf-8", errors="replace").splitlines()
            return Span(name, 1, 1, max(len(lines[name]), 1), 1)
    return None


def _leads_to_own(folders: Folders, page: str, address: str, lines: dict[str, Sequence[str]]) -> bool:
    target, anchor = resolve(page, address)
    return bool(anchor) and _own_page(folders, target, lines) is not None


def _lines(workspace: Workspace | None, name: str) -> Sequence[str]:
    source = workspace.sources.get(name) if workspace else None
    try:
        return source.beginning().decode("utf-8-sig", "replace").splitlines() if source else ()
    except OSError:
        return ()


def _within(whole: Span, lines: Sequence[str], address: str) -> Span:
    """Return where `address` stands within the stretch `whole` of a file, or its beginning where that is not seen."""
    path, hash_sign, anchor = address.partition("#")
    source = f"{path.removesuffix('.html')}.md{hash_sign}{anchor}" if path.endswith(".html") else address
    for number in range(whole.line, min(whole.end_line, len(lines)) + 1):
        for spelling in (address, source, unquote(address), unquote(source)):
            if (column := lines[number - 1].find(spelling) + 1) > 0:
                return Span(whole.file, number, column, number, column + len(spelling))
    return replace(whole, end_line=whole.line, end_column=whole.column)
