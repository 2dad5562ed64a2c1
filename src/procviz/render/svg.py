"""Graphviz' SVG turned into ours: checked, fit for a page, readable for everyone.

The shapes and lines are Graphviz'; texts, ids, links, titles and roles are written anew from the diagram, so only what
stands on the list of allowed elements and attributes can come out.
"""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache
from html import escape as escape_html
from xml.etree import ElementTree as ET

from procviz.diagram import Diagram
from procviz.dot import Placement, Point, Route, element_id
from procviz.dot.colours import LIGHT
from procviz.dot.placement import LABEL_LINE, LABEL_SIZE
from procviz.dot.signs import FONT_SIZE, LINE_HEIGHT
from procviz.dot.text import plain, safe_link
from procviz.render.engine import EngineError
from procviz.render.style import style

_SVG = "{http://www.w3.org/2000/svg}"
_SHAPES = {
    f"{_SVG}polygon": ("points",),
    f"{_SVG}polyline": ("points",),
    f"{_SVG}ellipse": ("cx", "cy", "rx", "ry"),
    f"{_SVG}path": ("d",),
}
_DRESS = ("stroke-width", "stroke-dasharray")
_WRAPPERS = frozenset({f"{_SVG}g", f"{_SVG}a"})
_REWRITTEN = frozenset({f"{_SVG}title", f"{_SVG}text"})
_WRITTEN = re.compile(r'(?: [a-z-]+[12]?="[0-9MCLZ ,.e+-]*")+')
_SHIFT = re.compile(r"translate\((-?[0-9.]+) (-?[0-9.]+)\)")
_BASE_LINE = 0.35  # of the font size: how far below a line's middle its letters stand
_NOTE = ' class="note" font-size="11"'
_FONT = "Helvetica, Arial, sans-serif"


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Return `text` with the characters that XML reads replaced; most texts of a process are in several pictures."""
    return escape_html(text)


def finish(raw: bytes, diagram: Diagram, placement: Placement, routes: tuple[Route, ...]) -> bytes:
    """Return the SVG of a diagram.

    Args:
        raw: what Graphviz drew.
        diagram: what it was to draw.
        placement: where everything stands.
        routes: the ways of the edges.

    Raises:
        EngineError: the drawing is no SVG, holds something unexpected, or lost a node, an edge or a lane.
    """
    try:
        root = ET.fromstring(raw)  # noqa: S314 - Graphviz' own, of DOT without a word of the user's
    except ET.ParseError as error:
        raise EngineError(str(error)) from error
    shapes, marks = _groups(root)
    width, height = _size(root)
    tints: set[str] = set()
    lanes = "".join(_lanes(diagram, placement, shapes, tints))
    edges = "".join(_edges(diagram, placement, routes, shapes, tints))
    nodes = "".join(_nodes(diagram, placement, shapes, marks, tints))
    if shapes:
        message = f"unexpected: {', '.join(shapes)}"
        raise EngineError(message)
    name = escape(diagram.id)
    x, y = _shift(root)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" class="procviz" role="group" '
        f'aria-labelledby="{name}_title {name}_desc" width="{width:.0f}" height="{height:.0f}" '
        f'viewBox="0 0 {width:.0f} {height:.0f}">'
        f'<title id="{name}_title">{escape(plain(diagram.title))}</title>'
        f'<desc id="{name}_desc">{escape(plain(diagram.description))}</desc>'
        f"<style>{style(tints)}</style>"
        f'<g transform="translate({x} {y})" font-family="{_FONT}" font-size="{FONT_SIZE:g}" text-anchor="middle">'
        f"{lanes}"
        f'<g aria-hidden="true" font-size="{LABEL_SIZE:g}">{edges}</g>'
        f'<g role="list">{nodes}</g>'
        "</g></svg>\n"
    )
    return text.encode()


def _groups(root: ET.Element) -> tuple[dict[str, str], dict[str, str]]:
    """Return the shapes of each group by its name in DOT (an edge's is its id), and of each mark by its node's."""
    shapes: dict[str, str] = {}
    marks: dict[str, str] = {}
    for group in root.iterfind(f"{_SVG}g/{_SVG}g"):
        drawn = "".join(_shapes(group))
        if not drawn:
            continue
        kinds = group.get("class", "").split()
        name = group.findtext(f"{_SVG}title") or ""
        if "mark" in kinds:
            found, name = marks, name.partition("-")[0]
        else:
            found, name = shapes, group.get("id", "") if "edge" in kinds else name
        if name in found:
            message = f"twice: {name}"
            raise EngineError(message)
        found[name] = drawn
    return shapes, marks


def _shapes(group: ET.Element) -> Iterator[str]:
    """Yield the shapes in a group with the attributes that are allowed."""
    for element in group.iter():
        geometry = _SHAPES.get(element.tag)
        if geometry is None:
            if element.tag not in _WRAPPERS and element.tag not in _REWRITTEN:
                message = f"unexpected element {element.tag}"
                raise EngineError(message)
            continue
        drawn = element.attrib
        written = "".join([f' {name}="{drawn[name]}"' for name in (*geometry, *_DRESS) if name in drawn])
        if not _WRITTEN.fullmatch(written) or not drawn.get(geometry[0]):
            message = f"unexpected value in {element.tag}"
            raise EngineError(message)
        fill = ' fill="none"' if drawn.get("fill") in {"none", "transparent"} else ""
        yield f"<{element.tag.removeprefix(_SVG)}{written}{fill}/>"


def _size(root: ET.Element) -> tuple[float, float]:
    """Return the width and height of the drawing, in points."""
    words = root.get("viewBox", "").split()
    try:
        _x, _y, width, height = map(float, words)
    except ValueError as error:
        raise EngineError(str(error)) from error
    return width, height


def _shift(root: ET.Element) -> tuple[str, str]:
    """Return how far the drawing is shifted into its view."""
    graph = root.find(f"{_SVG}g")
    found = _SHIFT.search(graph.get("transform", "")) if graph is not None else None
    if found is None:
        message = "no transform"
        raise EngineError(message)
    return found.group(1), found.group(2)


def _take(shapes: dict[str, str], key: str) -> str:
    """Return the shapes of the group `key`, which must be there."""
    drawn = shapes.pop(key, "")
    if not drawn:
        message = f"lost: {key}"
        raise EngineError(message)
    return drawn


def _opening(key: str, classes: str, tint: str, tints: set[str], *, more: str = "") -> str:
    """Return the opening tag of a group; its colours hold where CSS variables are unknown, as in office programs."""
    tints.add(tint)
    colours = LIGHT[tint]
    dress = f'fill="{colours.fill}" stroke="{colours.line}"'
    return f'<g id="{escape(key)}" class="{escape(classes)} tint-{tint}"{more} {dress}>'


def _lanes(diagram: Diagram, placement: Placement, shapes: dict[str, str], tints: set[str]) -> Iterator[str]:
    """Yield the lanes, their titles and the headings."""
    for row, (lane, text) in enumerate(zip(diagram.lanes, placement.titles, strict=True)):
        parity = "even" if row % 2 else "odd"
        key = element_id(diagram, "lane", str(row))
        yield f"{_opening(key, f'lane {parity}', parity, tints)}{_take(shapes, f'cluster_{row}')}</g>"
        key = element_id(diagram, "title", str(row))
        yield _opening(key, "lane-title", "title", tints, more=' font-weight="bold"')
        drawn = _take(shapes, f"t{row}") + _text(text.lines, (text.box.x, text.box.y), "title")
        yield f"{_linked(lane.link, lane.title, f'<title>{escape(plain(lane.title))}</title>{drawn}')}</g>"
    for index, (heading, text) in enumerate(zip(diagram.headings, placement.headings, strict=True)):
        key = element_id(diagram, "heading", str(index))
        yield _opening(key, "heading", "heading", tints, more=' font-weight="bold"')
        yield f"<title>{escape(plain(heading.title))}</title>{_take(shapes, f'h{index}')}"
        yield f"{_text(text.lines, (text.box.x, text.box.y), 'heading')}</g>"


def _edges(
    diagram: Diagram,
    placement: Placement,
    routes: tuple[Route, ...],
    shapes: dict[str, str],
    tints: set[str],
) -> Iterator[str]:
    """Yield the edges with their labels."""
    for index, (edge, route) in enumerate(zip(diagram.edges, routes, strict=True)):
        key = element_id(diagram, "edge", str(index))
        tint = "back" if "back" in edge.classes else "edge"
        told = plain(edge.description or edge.label)
        yield _opening(key, " ".join(("edge", *edge.classes)), tint, tints)
        yield f"<title>{escape(told)}</title>" if told else ""
        yield _take(shapes, f"e{index}")
        if route.label:
            parity = _parity(placement, route.label[1])
            halo = f'class="on-{parity}" paint-order="stroke" stroke="{LIGHT[parity].fill}" stroke-width="3"'
            label = _text(route.lines, route.label, tint, small=True)
            yield label.replace('stroke="none"', halo, 1)
        yield "</g>"


def _parity(placement: Placement, y: float) -> str:
    """Return whether the lane at a height is an odd or an even one, which decides its colour."""
    rows = (row for row, lane in enumerate(placement.lanes) if lane.bottom <= y <= lane.top)
    return "even" if next(rows, 0) % 2 else "odd"


def _nodes(
    diagram: Diagram,
    placement: Placement,
    shapes: dict[str, str],
    marks: dict[str, str],
    tints: set[str],
) -> Iterator[str]:
    """Yield the nodes as items of a list, each with its link where it has one."""
    for index, (node, placed) in enumerate(zip(diagram.nodes, placement.nodes, strict=True)):
        key = element_id(diagram, "step", node.id)
        tint = placed.sign.tint
        title, note = plain(node.title), plain(node.note)
        drawn = _take(shapes, f"n{index}")
        if placed.sign.mark:
            drawn += f'<g class="mark" fill="none">{_take(marks, f"n{index}")}</g>'
        drawn += _text(placed.lines, (placed.box.x, placed.box.y), tint, notes=placed.notes)
        told = f"<title>{escape(plain(node.description) or title)}</title>"
        name = f"{title}, {note}" if note else title
        label = "" if safe_link(node.link) else f' aria-label="{escape(name)}"'
        yield _opening(key, " ".join(("step", node.sign, *node.classes)), tint, tints, more=f' role="listitem"{label}')
        yield f"{_linked(node.link, name, told + drawn)}</g>"


def _linked(link: str, name: str, inside: str) -> str:
    """Return `inside` within a link, if the link is a safe one."""
    link = safe_link(link)
    return f'<a href="{escape(link)}" aria-label="{escape(plain(name))}">{inside}</a>' if link else inside


def _text(lines: tuple[str, ...], middle: Point, tint: str, *, small: bool = False, notes: int = 0) -> str:
    """Return lines of text around their middle; y runs downwards in SVG."""
    if not lines:
        return ""
    size, height = (LABEL_SIZE, LABEL_LINE) if small else (FONT_SIZE, LINE_HEIGHT)
    x, y = middle
    first = -y - height * (len(lines) - 1) / 2 + size * _BASE_LINE
    spans = "".join(
        f'<tspan{_NOTE if index < notes else ""} x="{x:.6g}" y="{y:.6g}">{escape(line)}</tspan>'
        for index, (line, y) in enumerate(zip(lines, itertools.count(first, height), strict=False))
    )
    return f'<text fill="{LIGHT[tint].text}" stroke="none">{spans}</text>'
