"""Drawings in the place of their `<img>`, so that links, colours and search-free text work."""

import re
from collections.abc import Mapping

_PLACE = re.compile(
    r'(?:<p>\s*)?(<div class="procviz-diagram"[^>]*?\sdata-diagram="([^"]+)"[^>]*>)\s*<img\b[^>]*>\s*</div>(?:\s*</p>)?'
)


def inline(html: str, drawings: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    """Return `html` with the SVG of each diagram in the place of its image, and the ids of those found.

    `drawings` holds SVG documents by diagram id; a diagram that is not among them keeps its image.
    """
    found = set()

    def put(match: re.Match[str]) -> str:
        drawing = drawings.get(match[2])
        if drawing is None:
            return match[0]
        found.add(match[2])
        return f"{match[1]}{_element(drawing)}</div>"

    return _PLACE.sub(put, html), frozenset(found)


def _element(drawing: str) -> str:
    """Return the `<svg>` element of an SVG document: without declaration, document type and comments before it."""
    start = drawing.find("<svg")
    return drawing[start:].rstrip() if start >= 0 else ""
