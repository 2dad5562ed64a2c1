"""A diagram as SVG, written by ourselves: fit for a page, a slide and an office program, readable for everyone.

Positions come from `dot`, the ways of the edges from `routing`. Nothing here depends on a font or on Graphviz.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from procviz.diagram import Diagram, Node
from procviz.dot import Box, Placed, Placement, Point, Route, Text
from procviz.dot.colours import LIGHT, arrow_tint
from procviz.dot.labels import LABEL_SIZE, size_of
from procviz.dot.signs import FONT_SIZE
from procviz.dot.text import safe_link
from procviz.render.lettering import escape, inscription, letters, short
from procviz.render.shapes import PEN, dress, shape, until
from procviz.render.strokes import head, line
from procviz.render.style import style

_PAD = 8.0  # around the picture
_ROUNDING = 0.001
_FONT = "Helvetica, Arial, sans-serif"
_DASHES = {"back": ' stroke-dasharray="5 3"', "missing": ' stroke-dasharray="2 4" stroke-width="2"'}


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Where the picture's upper left corner is in the placement, and its size."""

    left: float
    top: float
    width: int
    height: int

    def at(self, point: Point) -> Point:
        """Return where a point is drawn; y grows downwards from here on."""
        return point[0] - self.left, self.top - point[1]


def write_svg(diagram: Diagram, placement: Placement, routes: tuple[Route, ...]) -> bytes:
    """Return the SVG of a diagram.

    Args:
        diagram: what is drawn.
        placement: where everything stands.
        routes: the ways of the edges.
    """
    canvas = _canvas(placement, routes)
    tints = {"title"}
    lanes = "".join(_lanes(diagram, placement, canvas, tints))
    edges = "".join(_edges(diagram, placement, routes, canvas, tints))
    nodes = "".join(_nodes(diagram, placement, canvas, tints))
    name = escape(diagram.id)
    text = (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}" class="procviz" role="group" '
        f'aria-labelledby="{name}_title {name}_desc" width="{canvas.width}" height="{canvas.height}" '
        f'viewBox="0 0 {canvas.width} {canvas.height}">'
        f'<title id="{name}_title">{escape(diagram.title)}</title>'
        f'<desc id="{name}_desc">{escape(diagram.description)}</desc>'
        f"<style>{style(tints)}</style>"
        f'<g font-family="{_FONT}" font-size="{FONT_SIZE:g}" text-anchor="middle" fill="{LIGHT["title"].text}">'
        f'<g font-weight="bold">{lanes}</g>'
        f'<g aria-hidden="true" font-size="{LABEL_SIZE:g}" stroke-linejoin="round">{edges}</g>'
        f'<g role="list" stroke-width="{PEN}">{nodes}</g>'
        "</g></svg>\n"
    )
    return text.encode()


def _canvas(placement: Placement, routes: tuple[Route, ...]) -> _Canvas:
    """Return the canvas that holds all boxes, ways and labels."""
    corners = [point for route in routes for point in route.points]
    for route in routes:
        if route.label:
            (x, y), (width, height) = route.label, size_of(route.lines)
            corners += [(x - width / 2, y - height / 2), (x + width / 2, y + height / 2)]
    across, up = [x for x, _y in corners], [y for _x, y in corners]
    left, right = (
        min([*(lane.left for lane in placement.lanes[:1]), *across], default=0.0),
        max([placement.field.right, *across]),
    )
    bottom, top = min([0.0, *up]), max([placement.field.top, *up, *(heading.box.top for heading in placement.headings)])
    width, height = right - left + 2 * _PAD, top - bottom + 2 * _PAD
    return _Canvas(left - _PAD, top + _PAD, ceil(width - _ROUNDING), ceil(height - _ROUNDING))


def _lanes(diagram: Diagram, placement: Placement, canvas: _Canvas, tints: set[str]) -> Iterator[str]:
    """Yield the lanes, their titles and the headings."""
    for row, (lane, text) in enumerate(zip(diagram.lanes, placement.titles, strict=True)):
        parity = "even" if row % 2 else "odd"
        tints.add(parity)
        key, area = _key(diagram, "lane", row), _area(placement.lanes[row], canvas)
        yield f"<rect {key} {dress(parity, f'lane {parity} ')} {area}/>"
        if text.box.width:
            band = _linked(lane.link, lane.title, _band(text, lane.title, canvas))
            yield f'<g {_key(diagram, "title", row)} class="lane-title">{band}</g>'
    for index, (heading, text) in enumerate(zip(diagram.headings, placement.headings, strict=True)):
        yield f'<g {_key(diagram, "heading", index)} class="heading">{_band(text, heading.title, canvas)}</g>'


def _band(text: Text, whole: str, canvas: _Canvas) -> str:
    """Return a title on its band; its whole text is the tooltip."""
    lines = letters(text.lines, canvas.at((text.box.x, text.box.y)))
    look = f'class="tint-title" fill="{LIGHT["title"].fill}"'
    return f"{_told(whole)}<rect {look} {_area(text.box, canvas)}/>{lines}"


def _area(box: Box, canvas: _Canvas) -> str:
    """Return the attributes of a box."""
    x, y = canvas.at((box.left, box.top))
    return f'x="{short(x)}" y="{short(y)}" width="{short(box.width)}" height="{short(box.height)}"'


def _edges(
    diagram: Diagram, placement: Placement, routes: tuple[Route, ...], canvas: _Canvas, tints: set[str]
) -> Iterator[str]:
    """Yield the edges with their labels."""
    for index, (edge, route) in enumerate(zip(diagram.edges, routes, strict=True)):
        tint, classes = _arrow(edge.classes)
        tints.add(tint)
        colours = LIGHT[tint]
        points = tuple(map(canvas.at, route.points))
        yield (
            f'<g {_key(diagram, "edge", index)} class="{classes}"'
            f' data-from="{escape(edge.source)}" data-to="{escape(edge.target)}"'
            f' fill="{colours.fill}" stroke="{colours.line}">{_told(edge.description or edge.label)}'
            f'<path fill="none"{_DASHES.get(tint, "")} d="{line(points)}"/><path d="{head(points)}"/>'
        )
        if route.label:
            look = f' class="on-{_parity(placement, route.label[1])}" fill="{colours.text}" stroke="none"'
            yield letters(route.lines, canvas.at(route.label), small=True, dress=look)
        yield "</g>"


@lru_cache(maxsize=256)
def _arrow(classes: tuple[str, ...]) -> tuple[str, str]:
    """Return the colours of an arrow with some classes, and all that it is marked as."""
    tint = arrow_tint(classes)
    return tint, escape(" ".join(("edge", *classes, f"tint-{tint}")))


@lru_cache(maxsize=256)
def _step(sign: str, classes: tuple[str, ...]) -> str:
    """Return all that a node with a sign and some classes is marked as."""
    return escape(" ".join(("step", sign, *classes)))


def _parity(placement: Placement, y: float) -> str:
    """Return whether the lane at a height is an odd or an even one, which decides its colour."""
    for row, lane in enumerate(placement.lanes):
        if lane.bottom <= y <= lane.top:
            return "even" if row % 2 else "odd"
    return "odd"


def _nodes(diagram: Diagram, placement: Placement, canvas: _Canvas, tints: set[str]) -> Iterator[str]:
    """Yield the nodes as items of a list, each with its link where it has one."""
    for node, placed in zip(diagram.nodes, placement.nodes, strict=True):
        sign = placed.sign
        tints.update((sign.tint, sign.filling) if sign.filling else (sign.tint,))
        name = _name(node)
        label = "" if safe_link(node.link) else f' aria-label="{escape(name)}"'
        x, y = canvas.at((placed.box.x, placed.box.y))
        yield (
            f'<g {_key(diagram, "step", node.id)} class="{_step(node.sign, node.classes)}"'
            f' data-node="{escape(node.id)}"'
            f' role="listitem"{label} transform="translate({short(x)} {short(y)})">'
            f"{_linked(node.link, name, _drawn(node, placed))}</g>"
        )


def _drawn(node: Node, placed: Placed) -> str:
    """Return a node around the origin."""
    bar = until(placed.until, placed.box, placed.sign.tint) if placed.until else ""
    told = _told(node.description or node.title)
    return f"{told}{shape(placed.sign, node.portion)}{bar}{inscription(placed.lines, placed.notes)}"


def _name(node: Node) -> str:
    """Return what a screen reader speaks."""
    return f"{node.title}, {node.note}" if node.note else node.title


def _key(diagram: Diagram, kind: str, name: str | int) -> str:
    """Return the id of an element; its parts are escaped each, as they come again and the whole does not."""
    return f'id="{escape(diagram.id)}_{kind}_{name if isinstance(name, int) else escape(name)}"'


def _told(text: str) -> str:
    """Return a tooltip."""
    return f"<title>{escaped}</title>" if text and (escaped := escape(text)) else ""


def _linked(link: str, name: str, inside: str) -> str:
    """Return `inside` within a link, if the link is a safe one."""
    safe = link and safe_link(link)
    return f'<a href="{escape(safe)}" aria-label="{escape(name)}">{inside}</a>' if safe else inside
