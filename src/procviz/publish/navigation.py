"""The navigation of the site, in sections that stay small.

A flat section of a thousand pages makes MkDocs quadratic, and nobody reads it: what grows too long is split by the
alphabet.
"""

import math
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePosixPath
from typing import TypeAlias, TypeVar

from procviz.pages import Page
from procviz.publish.titles import told

LONGEST = 25
"""How many entries a section holds at most."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page; without a title the builder takes the one that the page gives itself."""

    title: str
    path: str


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of entries."""

    title: str
    entries: tuple["Leaf | Section", ...]


Entry: TypeAlias = Leaf | Section
_Part = TypeVar("_Part", Entry, Section)


def navigate(pages: Sequence[Page], own: Sequence[str] = ()) -> tuple[Entry, ...]:
    """Return the navigation of generated `pages` and of the user's `own` Markdown files, given by path.

    Sections stand in the order of their first page. An own page joins the section of its folder's generated pages; a
    folder without any becomes a section of its name.
    """
    sections = {_folder(page.path): page.section for page in reversed(pages)}
    placed = [(page.section, Leaf(page.title, page.path)) for page in pages]
    generated = {page.path for page in pages}
    placed += [(sections.get(_folder(path), _titles(path)), Leaf("", path)) for path in own if path not in generated]
    return _group(placed)


def outline(entries: Sequence[Entry]) -> list[object]:
    """Return `entries` as the list that MkDocs calls `nav`.

    Material puts titles into its HTML as they are, hence they are escaped here.
    """
    lines: list[object] = []
    for entry in entries:
        if isinstance(entry, Section):
            lines.append({told(entry.title): outline(entry.entries)})
        else:
            lines.append({told(entry.title): entry.path} if entry.title else entry.path)
    return lines


def _folder(path: str) -> str:
    return PurePosixPath(path).parent.as_posix()


def _titles(path: str) -> tuple[str, ...]:
    """Return a section title for each folder of an own page: `brand-voice` reads `Brand voice`."""
    names = [name.replace("-", " ") for name in PurePosixPath(path).parent.parts]
    return tuple(name[:1].upper() + name[1:] for name in names)


def _group(placed: Sequence[tuple[tuple[str, ...], Leaf]]) -> tuple[Entry, ...]:
    """Return the entries of one level: pages without a section here, and each section where its first page stands."""
    places: dict[str | Leaf, list[tuple[tuple[str, ...], Leaf]]] = {}
    for titles, leaf in placed:
        place: str | Leaf = titles[0] if titles else leaf
        places.setdefault(place, []).append((titles[1:], leaf))
    return tuple(
        Section(place, _split(_group(below))) if isinstance(place, str) else place for place, below in places.items()
    )


def _split(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return `entries`, as sections by the alphabet where there are more than `LONGEST`.

    A section's own page (`index.md`) stays on top.
    """
    if len(entries) <= LONGEST:
        return entries
    first = tuple(entry for entry in entries if _is_index(entry))
    rest = sorted(
        (entry for entry in entries if not _is_index(entry)), key=lambda entry: (_fold(_name(entry)), _name(entry))
    )
    chunks = _cut(rest)
    titles = _ranges([(_name(chunk[0]), _name(chunk[-1])) for chunk in chunks])
    sections = tuple(Section(title, tuple(chunk)) for title, chunk in zip(titles, chunks, strict=True))
    return first + _bundle(sections, LONGEST - len(first))


def _bundle(sections: tuple[Section, ...], most: int) -> tuple[Section, ...]:
    """Return `sections` in further sections where there are more than `most`: above 625 pages."""
    if len(sections) <= most:
        return sections
    bundles = _cut(sections)
    titles = _ranges([(_name(bundle[0].entries[0]), _name(bundle[-1].entries[-1])) for bundle in bundles])
    return tuple(Section(title, tuple(bundle)) for title, bundle in zip(titles, bundles, strict=True))


def _cut(entries: Sequence[_Part]) -> list[Sequence[_Part]]:
    """Return `entries` in as few even parts as keep to `LONGEST`."""
    count = math.ceil(len(entries) / LONGEST)
    cuts = [round(number * len(entries) / count) for number in range(count + 1)]
    return [entries[start:end] for start, end in pairwise(cuts)]


def _ranges(ends: Sequence[tuple[str, str]]) -> list[str]:
    """Return a title such as `An–Ko` for each part, given by its first and last name.

    It has as many letters as it takes to tell the part from its neighbours.
    """
    titles = []
    for number, (first, last) in enumerate(ends):
        before = ends[number - 1][1] if number else ""
        after = ends[number + 1][0] if number + 1 < len(ends) else ""
        length = max(_difference(first, before), _difference(last, after))
        start, end = first[:length].strip(), last[:length].strip()
        titles.append(start if start == end else f"{start}–{end}")
    return titles


def _difference(word: str, neighbour: str) -> int:
    """Return how many letters of `word` it takes to see that it is not `neighbour`."""
    other = _fold(neighbour)
    return next((length for length in range(1, len(word)) if not other.startswith(_fold(word[:length]))), len(word))


def _fold(word: str) -> str:
    """Return `word` as it is sorted: without case and accents, so that `Übergabe` stands at U."""
    return "".join(sign for sign in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(sign))


def _name(entry: Entry) -> str:
    return entry.title or PurePosixPath(entry.path).stem if isinstance(entry, Leaf) else entry.title


def _is_index(entry: Entry) -> bool:
    return isinstance(entry, Leaf) and PurePosixPath(entry.path).name == "index.md"
