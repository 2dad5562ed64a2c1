"""Compounds in the search index carry their parts: “Bestätigung” finds the step “Anmeldebestätigung”.

The search looks for words that begin with what is typed, so the end of a compound has to stand in the index as a word
of its own. It is added to the index alone, after any builder: pages, and the excerpts that the search shows, stay as
they are. English compounds are written apart, so German hyphenation is all it takes.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping
from html import escape
from pathlib import Path, PurePosixPath
from typing import Any

from procviz.dot.hyphenation import places

Section = dict[str, Any]
"""A page, or what stands below one of its headings, as builders write it: its `location`, `title` and `text`."""

_FIELDS = {"title_parts": {"boost": 100.0}, "text_parts": {"boost": 0.5}}
"""Our own fields, and what a hit there counts: less than the word itself, which is 1,000 in a title and 1 in a text."""

_STEP = "step-"
_WORD = re.compile(r"[^\W\d_]{4,}+")
_SHORTEST_HEAD = 3
_SHORTEST_TAIL = 4
_TELLING_TAIL = 5
_ENDING = 2


def add_parts(site: Path) -> None:
    """Add the parts of compounds, and the ids of pages and steps, to the search index of the built `site`.

    Raises:
        OSError: the index cannot be read or written.
    """
    material, zensical = site / "search/search_index.json", site / "search.json"
    if material.is_file():
        index = json.loads(material.read_text(encoding="utf-8"))
        if "fields" in index["config"]:  # MkDocs' own search, which other themes use, has fixed ones
            index["config"]["fields"] |= _FIELDS
            for section, parts in _with_parts(index["docs"]):
                section.update(parts)
            _write(material, index)
    if zensical.is_file():
        index = json.loads(zensical.read_text(encoding="utf-8"))
        for section, parts in _with_parts(index["items"]):
            if parts:  # its fields are fixed, too, but it looks into text that is not shown
                section["text"] = f'<i hidden="hidden">{escape(" ".join(parts.values()))}</i>{section["text"]}'
        _write(zensical, index)


def tails(word: str) -> tuple[str, ...]:
    """Return what a German `word` in small letters may end with, were it put together of several.

    >>> tails("anmeldebestätigung")
    ('debestätigung', 'bestätigung', 'stätigung', 'tigung')
    """
    return tuple(word[at:] for at in places(word, "de") if at >= _SHORTEST_HEAD and len(word) - at >= _SHORTEST_TAIL)


def _with_parts(sections: Collection[Section]) -> Iterator[tuple[Section, dict[str, str]]]:
    """Yield each section with the fields to add to it.

    A title, which is short, gives whatever may be a part; a text only words that the site has elsewhere, too.
    """
    words = [(_words(section["title"]), _words(section["text"])) for section in sections]
    vocabulary = frozenset[str]().union(*(found for both in words for found in both))
    beginnings = {word[:end] for word in vocabulary for end in range(_SHORTEST_TAIL, len(word) + 1)}
    ends = {word: found for word in vocabulary if (found := tails(word))}
    known = {word: [tail for tail in found if _is_known(tail, beginnings)] for word, found in ends.items()}
    likely = {
        word: [tail for tail in found if len(tail) >= _TELLING_TAIL or tail in known[word]]
        for word, found in ends.items()
    }
    for section, (title, text) in zip(sections, words, strict=True):
        of_title = {tail for word in title for tail in likely.get(word, ())} - title
        of_text = {tail for word in text for tail in known.get(word, ())} - of_title - text - title
        fields = (*_ids(section["location"]), *sorted(of_title)), sorted(of_text)
        yield section, {name: " ".join(parts) for name, parts in zip(_FIELDS, fields, strict=True) if parts}


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


def _is_known(tail: str, beginnings: set[str]) -> bool:
    """Tell whether a word of the site begins with `tail`, up to two letters that bend it: „-termine“ by „Termin“."""
    return tail[: max(_SHORTEST_TAIL, len(tail) - _ENDING)] in beginnings


def _ids(location: str) -> tuple[str, ...]:
    """Return the id of the step or the page at `location`; other sections have none that anybody knows."""
    path, _hash, anchor = location.partition("#")
    if anchor.startswith(_STEP):
        return (anchor.removeprefix(_STEP),)
    name = PurePosixPath(path).stem
    return () if anchor or name == "index" else (name,)


def _write(file: Path, index: Mapping[str, Any]) -> None:
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    file.write_text(text, encoding="utf-8", newline="")
    script = file.with_suffix(".js")  # for pages that are opened from a folder
    if script.is_file():
        script.write_text(f"var __index = {text}", encoding="utf-8", newline="")
