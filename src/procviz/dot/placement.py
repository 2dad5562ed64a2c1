"""Where everything stands: rows, columns and stacks turned into points.

Coordinates are Graphviz' own: points, x to the right, y upwards, the origin at the lower left.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from procviz.diagram import Diagram, Edge, Node
from procviz.dot.signs import FONT_SIZE, Sign, note_width, sign_of, with_note
from procviz.dot.spacing import NARROWEST_GAP, columns_of, rows_of
from procviz.dot.text import plain
from procviz.dot.widths import text_width
from procviz.dot.wrap import wrap
from procviz.words import Language

LABEL_SIZE = 11.0
LABEL_LINE = 13.0
_NARROW_LABEL = 0.75
_SLACK = 1.04  # fonts differ a little
_LABEL_WIDTHS = (112.0, 124.0)
_TITLE_WIDTHS = (104.0, 104.0, 104.0)
_TITLE_MARGIN = 24.0
_NARROWEST_TITLE = 76.0
_END_MARGIN = 36.0
_HEADING_HEIGHT = 26.0
_HEADING_SPACE = 8.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre and size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def left(self) -> float:
        """The smallest x."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The largest x."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The smallest y."""
        return self.y - self.height / 2

    @property
    def top(self) -> float:
        """The largest y."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Text:
    """Lines centred in a box."""

    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of an edge's label, their size and whole text; where it stands is known once the edge has its way."""

    lines: tuple[str, ...]
    width: float
    height: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node in its place; the first `notes` of its lines are its note."""

    sign: Sign
    box: Box
    lines: tuple[str, ...]
    notes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A whole diagram in points; every tuple runs parallel to the one of the diagram.

    Attributes:
        nodes: the nodes.
        lanes: the lanes over the whole width.
        titles: the lanes' titles, at the left inside them.
        headings: the headings over their columns.
        labels: the edges' labels.
        field: the lanes without their titles, where arrows may run.
    """

    nodes: tuple[Placed, ...]
    lanes: tuple[Box, ...]
    titles: tuple[Text, ...]
    headings: tuple[Text, ...]
    labels: tuple[Label, ...]
    field: Box


def place(diagram: Diagram) -> Placement:
    """Return where everything in `diagram` stands."""
    notes = [_note(node, diagram.language) for node in diagram.nodes]
    signs = [
        with_note(sign_of(node.sign, node.classes), len(note)) for node, note in zip(diagram.nodes, notes, strict=True)
    ]
    labels = tuple(_label(edge, diagram) for edge in diagram.edges)
    titles = [
        wrap(plain(lane.title), widths=_TITLE_WIDTHS, size=FONT_SIZE, language=diagram.language, bold=True)
        for lane in diagram.lanes
    ]
    title_width = _widest(titles)
    columns = columns_of(diagram, signs, [label.width for label in labels], start=title_width + _END_MARGIN)
    width = (columns[-1][1] if columns else title_width) + _END_MARGIN
    middles, bands = rows_of(diagram, signs)
    bottom = bands[-1][1] if bands else 0.0
    lanes = tuple(Box(width / 2, bottom - (upper + lower) / 2, width, lower - upper) for upper, lower in bands)
    nodes = []
    for node, sign, note in zip(diagram.nodes, signs, notes, strict=True):
        left, right = columns[node.column]
        box = Box((left + right) / 2, bottom - middles[node.row, node.stack], sign.width, sign.height)
        title = wrap(plain(node.title), widths=sign.widths, size=FONT_SIZE, language=diagram.language)
        nodes.append(Placed(sign, box, note + title, len(note)))
    return Placement(
        nodes=tuple(nodes),
        lanes=lanes,
        titles=tuple(
            Text(lines, Box(title_width / 2, lane.y, title_width, lane.height))
            for lines, lane in zip(titles, lanes, strict=True)
        ),
        headings=_headings(diagram, columns, bottom + _HEADING_SPACE + _HEADING_HEIGHT / 2),
        labels=labels,
        field=Box((title_width + width) / 2, bottom / 2, width - title_width, bottom),
    )


def _note(node: Node, language: Language) -> tuple[str, ...]:
    """Return the note of a node as one line, or as two where it needs them."""
    if not node.note:
        return ()
    sign = sign_of(node.sign, node.classes)
    title = wrap(plain(node.title), widths=sign.widths, size=FONT_SIZE, language=language)
    widths = tuple(note_width(sign, count, len(title)) for count in (1, 2))
    return wrap(plain(node.note), widths=widths, size=FONT_SIZE, language=language)


def _label(edge: Edge, diagram: Diagram) -> Label:
    """Return the label of an edge."""
    text = plain(edge.label)
    return _sized(wrap(text, widths=_LABEL_WIDTHS, size=LABEL_SIZE, language=diagram.language), text)


def narrower(label: Label, language: Language) -> Label:
    """Return a label in more and shorter lines; as it is where no words can be parted so."""
    widths = (label.width * _NARROW_LABEL,) * (len(label.lines) + 1)
    lines = wrap(label.text, widths=widths, size=LABEL_SIZE, language=language)
    return _sized(lines, label.text) if _words(" ".join(lines)) == _words(label.text) else label


def _words(text: str) -> list[str]:
    """Return the words of a text without what may be left out at the end of a line."""
    return text.replace(" · ", " ").split(" ")


def _sized(lines: tuple[str, ...], text: str) -> Label:
    """Return a label with its size."""
    width = max((text_width(line, LABEL_SIZE) for line in lines), default=0.0)
    return Label(lines, width * _SLACK, LABEL_LINE * len(lines), text)


def _widest(titles: Iterable[tuple[str, ...]]) -> float:
    """Return the width of the band that holds the lanes' titles."""
    widest = max((text_width(line, FONT_SIZE, bold=True) for lines in titles for line in lines), default=0.0)
    return max(_NARROWEST_TITLE, widest + _TITLE_MARGIN)


def _headings(diagram: Diagram, columns: list[tuple[float, float]], y: float) -> tuple[Text, ...]:
    """Return the headings, each from the middle of the space before its columns to the middle of the one after."""
    texts = []
    for heading in diagram.headings:
        before = columns[heading.first - 1][1] if heading.first else columns[0][0] - NARROWEST_GAP
        after = columns[heading.last + 1][0] if heading.last + 1 < len(columns) else columns[-1][1] + NARROWEST_GAP
        left = (before + columns[heading.first][0]) / 2 + 2
        right = (columns[heading.last][1] + after) / 2 - 2
        lines = wrap(
            plain(heading.title), widths=(right - left - 8,), size=FONT_SIZE, language=diagram.language, bold=True
        )
        texts.append(Text(lines, Box((left + right) / 2, y, right - left, _HEADING_HEIGHT)))
    return tuple(texts)
