"""Where everything stands: rows, columns and stacks turned into points."""

from collections.abc import Sequence
from math import ceil

from procviz.diagram import Diagram, Heading, Node
from procviz.dot.downwards import MARGIN, runs_down
from procviz.dot.geometry import Box, Placed, Placement, Text
from procviz.dot.labels import label_of
from procviz.dot.signs import FONT_SIZE, LINE_HEIGHT, note_width, sign_of
from procviz.dot.spacing import NARROWEST_GAP, bare_gap, columns_of, rows_of
from procviz.dot.text import plain
from procviz.dot.until import bar_of, slots_of, tracks_of
from procviz.dot.widths import text_width
from procviz.dot.wrap import wrap
from procviz.words import Language

_TITLE_WIDTHS = (104.0, 104.0, 104.0)
_TITLE_MARGIN = 24.0
_NARROWEST_TITLE = 76.0
_END_MARGIN = 36.0
_HEADING_HEIGHT = 26.0
_HEADING_SPACE = 8.0
_HEADING_MARGIN = 8.0
_HEADING_LINES = 2
_WIDEST_WORD = 104.0  # of a heading, that widens its column
_EMPTY_PICTURE = 200.0


def place(diagram: Diagram) -> Placement:
    """Return where everything in `diagram` stands."""
    slim = runs_down(diagram)
    notes = [_note(node, diagram.language, slim=slim) for node in diagram.nodes]
    signs = [
        sign_of(node.sign, node.classes, len(note), slim=slim) for node, note in zip(diagram.nodes, notes, strict=True)
    ]
    labels = tuple(label_of(edge, diagram.language, slim=slim) for edge in diagram.edges)
    titles = [
        wrap(plain(lane.title), widths=_TITLE_WIDTHS, size=FONT_SIZE, language=diagram.language, bold=True)
        for lane in diagram.lanes
    ]
    title_width = _title_width(titles)
    bare = bare_gap(diagram, signs)
    margin = bare if bare is not None else MARGIN if slim else _END_MARGIN
    columns, after = columns_of(
        diagram,
        signs,
        [label.width for label in labels],
        heading_widths=[0.0 if bare is None else _longest_word(heading) for heading in diagram.headings],
        start=title_width + margin,
    )
    width = (columns[-1][1] if columns else title_width or _EMPTY_PICTURE) + after
    tracks = tracks_of(diagram.nodes)
    places, bands = rows_of(diagram, signs, labels, slots_of(diagram.nodes, tracks))
    bottom = bands[-1][1] if bands else 0.0
    lanes = tuple(Box(width / 2, bottom - (upper + lower) / 2, width, lower - upper) for upper, lower in bands)
    nodes = []
    for index, (node, sign, note) in enumerate(zip(diagram.nodes, signs, notes, strict=True)):
        left, right = columns[node.column]
        upper, lower = places[node.row, node.stack]
        box = Box((left + right) / 2, bottom - (upper + lower) / 2, sign.width, sign.height)
        title = wrap(plain(node.title), widths=sign.widths, size=FONT_SIZE, language=diagram.language)
        until = None
        if index in tracks:
            last = columns[min(node.until or 0, len(columns) - 1)][1]
            until = bar_of(box.left, max(box.right, last), bottom - lower, tracks[index])
        nodes.append(Placed(sign, box, note + title, len(note), until))
    return Placement(
        nodes=tuple(nodes),
        lanes=lanes,
        titles=tuple(
            Text(lines, Box(title_width / 2, lane.y, title_width, lane.height))
            for lines, lane in zip(titles, lanes, strict=True)
        ),
        headings=_headings(diagram, columns, bottom, NARROWEST_GAP if bare is None else bare),
        labels=labels,
        field=Box((title_width + width) / 2, bottom / 2, width - title_width, bottom),
    )


def _note(node: Node, language: Language, *, slim: bool) -> tuple[str, ...]:
    """Return the note of a node as one line, or as two where it needs them; in a slim sign as three at most."""
    if not node.note:
        return ()
    sign = sign_of(node.sign, node.classes, slim=slim)
    title = wrap(plain(node.title), widths=sign.widths, size=FONT_SIZE, language=language)
    widths = tuple(note_width(sign, count, len(title)) for count in ((1, 2, 3) if slim else (1, 2)))
    return wrap(plain(node.note), widths=widths, size=FONT_SIZE, language=language)


def _title_width(titles: Sequence[tuple[str, ...]]) -> float:
    """Return the width of the band that holds the lanes' titles; where there is none, there is no band."""
    lines = [text_width(line, FONT_SIZE, bold=True) for lines in titles for line in lines]
    return max(_NARROWEST_TITLE, ceil(max(lines) + _TITLE_MARGIN)) if lines else 0.0


def _longest_word(heading: Heading) -> float:
    """Return the width that a heading needs at least."""
    words = (text_width(word, FONT_SIZE, bold=True) for word in plain(heading.title).split(" "))
    return min(max(words), _WIDEST_WORD) + _HEADING_MARGIN


def _headings(diagram: Diagram, columns: list[tuple[float, float]], bottom: float, margin: float) -> tuple[Text, ...]:
    """Return the headings, each from the middle of the space before its columns to the middle of the one after."""
    spans = []
    for heading in diagram.headings:
        before = columns[heading.first - 1][1] if heading.first else columns[0][0] - margin
        after = columns[heading.last + 1][0] if heading.last + 1 < len(columns) else columns[-1][1] + margin
        spans.append(
            (ceil((before + columns[heading.first][0]) / 2 + 2), int((columns[heading.last][1] + after) / 2 - 2))
        )
    texts = [
        wrap(
            plain(heading.title),
            widths=(right - left - _HEADING_MARGIN,) * _HEADING_LINES,
            size=FONT_SIZE,
            language=diagram.language,
            bold=True,
        )
        for heading, (left, right) in zip(diagram.headings, spans, strict=True)
    ]
    height = _HEADING_HEIGHT + LINE_HEIGHT * max((len(lines) - 1 for lines in texts if lines), default=0)
    y = bottom + _HEADING_SPACE + height / 2
    return tuple(
        Text(lines, Box((left + right) / 2, y, right - left, height))
        for lines, (left, right) in zip(texts, spans, strict=True)
    )
