"""What is really drawn: the parts of an SVG with their outlines, lines and letters, read from the file alone.

The audit must not believe the code that drew the picture, so nothing here asks it where things are. Coordinates are
those of the picture, y downwards; curves become short straight pieces.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from math import cos, pi, sin
from xml.etree import ElementTree as ET

from procviz.dot.widths import text_width

Point = tuple[float, float]
Line = tuple[Point, ...]

KINDS = ("step", "edge", "lane", "lane-title", "heading")
_SVG = "{http://www.w3.org/2000/svg}"
_WORD = re.compile(r"[a-zA-Z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_SHIFT = re.compile(r"translate\(\s*(-?[\d.]+)[ ,]+(-?[\d.]+)\s*\)")
_INNER = frozenset({"mark", "part"})
"""Classes of what is drawn within a sign and says nothing about its outline."""
_PIECES = 12
_CORNERS = 48
_ABOVE, _BELOW = 0.72, 0.21
"""How far letters reach above and below their base line, of the font's size."""


@dataclass(frozen=True, slots=True)
class Letters:
    """A line of text and the box that it fills."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    middle: float

    @property
    def corners(self) -> Line:
        """The corners of the box."""
        return (self.left, self.top), (self.right, self.top), (self.right, self.bottom), (self.left, self.bottom)


@dataclass(slots=True)
class Part:
    """A node, an edge, a lane, its title or a heading: what of it is filled, what is a line, what is text.

    `tips` are the points where what is filled begins, which is where the head of an arrow points.
    """

    kind: str
    outlines: list[Line] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    letters: list[Letters] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Paper:
    """A picture: its size, and its parts by their ids."""

    width: float
    height: float
    parts: dict[str, Part]


@dataclass(frozen=True, slots=True)
class _Pen:
    """What an element takes over from those around it."""

    x: float = 0.0
    y: float = 0.0
    size: float = 16.0
    bold: bool = False
    anchor: str = "start"
    filled: bool = True


def read(svg: bytes) -> Paper:
    """Return what an SVG shows."""
    root = ET.fromstring(svg)  # noqa: S314 - a picture of our own
    _x, _y, width, height = map(float, root.get("viewBox", "0 0 0 0").split())
    parts: dict[str, Part] = {}
    _walk(root, _Pen(), None, parts)
    return Paper(width, height, parts)


def _walk(element: ET.Element, pen: _Pen, part: Part | None, parts: dict[str, Part]) -> None:
    """Put what is drawn in `element` into its part."""
    classes = element.get("class", "").split()
    if classes and classes[0] in KINDS:
        part = parts.setdefault(element.get("id", ""), Part(classes[0]))
    pen = _taken(element, pen)
    tag = element.tag.removeprefix(_SVG)
    if part is not None and not _INNER & set(classes):
        if tag in {"text", "tspan"} and (element.text or "").strip():
            part.letters.append(_letters(element, pen))
        for line in _outlines(tag, element):
            moved = tuple((x + pen.x, y + pen.y) for x, y in line)
            (part.outlines if pen.filled else part.lines).append(moved)
    for child in element:
        _walk(child, pen, part, parts)


def _taken(element: ET.Element, pen: _Pen) -> _Pen:
    """Return the pen within `element`."""
    shift = _SHIFT.search(element.get("transform", ""))
    dx, dy = (float(shift[1]), float(shift[2])) if shift else (0.0, 0.0)
    return replace(
        pen,
        x=pen.x + dx,
        y=pen.y + dy,
        size=float(element.get("font-size", pen.size)),
        bold=element.get("font-weight", "bold" if pen.bold else "") == "bold",
        anchor=element.get("text-anchor", pen.anchor),
        filled=element.get("fill", "some" if pen.filled else "none") != "none",
    )


def _letters(element: ET.Element, pen: _Pen) -> Letters:
    text = element.text or ""
    width = text_width(text.replace("\N{NO-BREAK SPACE}", " "), pen.size, bold=pen.bold)
    x, y = pen.x + _number(element, "x"), pen.y + _number(element, "y")
    left = x - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[pen.anchor]
    top, bottom = y - _ABOVE * pen.size, y + _BELOW * pen.size
    return Letters(text, left, top, left + width, bottom, y - _ABOVE * pen.size / 2)


def _outlines(tag: str, element: ET.Element) -> Iterator[Line]:
    """Yield the lines that an element draws."""
    match tag:
        case "rect":
            x, y, width, height = (_number(element, name) for name in ("x", "y", "width", "height"))
            yield (x, y), (x + width, y), (x + width, y + height), (x, y + height)
        case "ellipse" | "circle":
            x, y = _number(element, "cx"), _number(element, "cy")
            rx, ry = (_number(element, name) or _number(element, "r") for name in ("rx", "ry"))
            angles = [2 * pi * number / _CORNERS for number in range(_CORNERS)]
            yield tuple((x + rx * cos(angle), y + ry * sin(angle)) for angle in angles)
        case "polygon" | "polyline":
            numbers = [float(word) for word in re.split(r"[ ,]+", element.get("points", "").strip())]
            yield tuple(zip(numbers[::2], numbers[1::2], strict=True))
        case "line":
            yield (
                (_number(element, "x1"), _number(element, "y1")),
                (_number(element, "x2"), _number(element, "y2")),
            )
        case "path":
            yield from ways(element.get("d", ""))


def ways(data: str) -> Iterator[Line]:
    """Yield the lines of a path.

    >>> list(ways("M1 1h2v2"))
    [((1.0, 1.0), (3.0, 1.0), (3.0, 3.0))]
    """
    words = _WORD.findall(data)
    line: list[Point] = []
    command = ""
    place = 0
    while place < len(words):
        if words[place].isalpha():
            command = words[place]
            place += 1
        kind = command.upper()
        count = {"M": 2, "L": 2, "H": 1, "V": 1, "Q": 4, "C": 6, "Z": 0}[kind]
        numbers = [float(word) for word in words[place : place + count]]
        place += count
        here = line[-1] if line else (0.0, 0.0)
        points = _points(kind, numbers, here, relative=command.islower())
        if kind == "M":
            if len(line) > 1:
                yield tuple(line)
            line = points
            command = "l" if command == "m" else "L"
        elif kind in "QC":
            line += _curve([here, *points])
        elif kind == "Z":
            line.append(line[0])
        else:
            line += points
    if len(line) > 1:
        yield tuple(line)


def _points(kind: str, numbers: list[float], here: Point, *, relative: bool) -> list[Point]:
    """Return the points that a command names."""
    x, y = here if relative else (0.0, 0.0)
    if kind == "H":
        return [(x + numbers[0], here[1])]
    if kind == "V":
        return [(here[0], y + numbers[0])]
    return [(x + one, y + other) for one, other in zip(numbers[::2], numbers[1::2], strict=True)]


def _curve(points: list[Point]) -> list[Point]:
    """Return the pieces of a Bézier curve, by halving the way between its points (de Casteljau)."""
    found = []
    for number in range(1, _PIECES + 1):
        share = number / _PIECES
        rest = points
        while len(rest) > 1:
            rest = [(ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairwise(rest)]
        found.append(rest[0])
    return found


def _number(element: ET.Element, name: str) -> float:
    return float(element.get(name, "0"))
