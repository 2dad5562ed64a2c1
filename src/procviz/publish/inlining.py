"""Drawings in the place of their `<img>`, so that links, colours and search-free text work."""

import re
from collections.abc import Mapping

_START = '<div class="procviz-diagram"'
_PLACE = re.compile(_START + r'[^>]*?\sdata-diagram="([^"]+)"[^>]*>\s*(<img\b[^>]*>)\s*</div>(</p>)?')
_PARAGRAPH = "<p>"


def inline(html: str, drawings: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """Return `html` with the SVG of each diagram in the place of its image, and the ids of those found.

    `drawings` holds SVG documents by diagram id; a diagram that is not among them keeps its image. Markdown wraps what
    stands in a tab into a paragraph, where HTML allows no such box: the paragraph goes.
    """
    parts: list[str] = []
    found = set()
    done = 0
    for place in _PLACE.finditer(html):
        drawing = drawings.get(place[1])
        if drawing is not None:
            found.add(place[1])
            wrapped = bool(place[3]) and html.endswith(_PARAGRAPH, done, place.start())
            parts += (
                html[done : place.start() - (len(_PARAGRAPH) if wrapped else 0)],
                html[place.start() : place.start(2)],
                _element(drawing),
                html[place.end(2) : place.start(3)] if wrapped else html[place.end(2) : place.end()],
            )
            done = place.end()
    return "".join((*parts, html[done:])), frozenset(found)


def _element(drawing: str) -> str:
    """Return the `<svg>` element of an SVG document: without declaration, document type and comments before it."""
    start = drawing.find("<svg")
    return drawing[start:].rstrip() if start >= 0 else ""
