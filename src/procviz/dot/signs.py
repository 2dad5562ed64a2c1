"""The sign of each kind of step: its shape, its size, how much text it holds, and the mark drawn inside.

Shapes differ, not only colours, so that a picture reads in grey as well.
"""

from dataclasses import dataclass, replace
from functools import lru_cache
from math import sqrt

from procviz.dot.marks import ALERT, ARMS, CHECK, CLOCK, CROSS, PLUS, Mark

FONT_SIZE = 12.0
LINE_HEIGHT = 14.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """How one kind of node is drawn; sizes in points.

    Attributes:
        shape: Graphviz' name of the shape.
        outline: what an arrow meets: `box`, `ellipse`, `diamond` or `pointer`.
        widths: the width that each line of text has when there are one, two or three.
        tint: the name of its colours.
        mark: what is drawn inside beside the text.
        filling: the name of the colours of the part that is filled from the left; empty where no sign has such a part.
    """

    shape: str
    outline: str
    width: float
    height: float
    widths: tuple[float, ...]
    tint: str
    style: str = "filled"
    peripheries: int = 1
    pen: float = 1.2
    mark: Mark | None = None
    filling: str = ""


_WIDTH = 144.0
_HEIGHT = 56.0
_BOX = (130.0, 130.0, 130.0)
_BESIDE_MARK = (100.0, 100.0, 100.0)
_IN_ELLIPSE = (122.0, 112.0, 88.0)
_ELLIPSE_BESIDE_MARK = (94.0, 94.0, 88.0)  # the mark is beside the middle line only
_NOTE_LINE = {"ellipse": 20.0, "diamond": 26.0}  # what narrows upwards grows by more than the line
_NOTE_MARGIN = 8.0
_IN_DIAMOND = (122.0, 106.0, 82.0)
_BELOW_MARK = (104.0, 84.0)
_BOLD_PEN = 2.4
_SLIM_WIDTH = 152.0  # "Vertriebsinnendienst" stays one word in a hand-over
_SLIM_DIAMOND = 96.0
LEVELS = tuple(f"level-{level}" for level in range(6))
"""The classes of a heat map's cells, from nothing to as much as is allowed."""


def _box(tint: str, *, shape: str = "box", style: str = "filled", peripheries: int = 1) -> Sign:
    """Return the sign of an ordinary box."""
    return Sign(
        shape=shape,
        outline="box",
        width=_WIDTH,
        height=_HEIGHT,
        widths=_BOX,
        tint=tint,
        style=style,
        peripheries=peripheries,
    )


def _diamond(tint: str, mark: Mark | None = None) -> Sign:
    """Return the sign of a gateway."""
    return Sign(
        shape="diamond",
        outline="diamond",
        width=168,
        height=88,
        widths=_BELOW_MARK if mark else _IN_DIAMOND,
        tint=tint,
        mark=mark,
    )


def _ellipse(tint: str, *, pen: float, mark: Mark | None = None) -> Sign:
    """Return the sign of a start or an end."""
    return Sign(
        shape="ellipse",
        outline="ellipse",
        width=_WIDTH,
        height=_HEIGHT,
        widths=_ELLIPSE_BESIDE_MARK if mark else _IN_ELLIPSE,
        tint=tint,
        pen=pen,
        mark=mark,
    )


def _cell(tint: str, *, pen: float = 1.2, mark: Mark | None = None) -> Sign:
    """Return the sign of a number in a heat map."""
    width = 28.0 if mark else 38.0
    return Sign(shape="box", outline="box", width=44, height=26, widths=(width,), tint=tint, pen=pen, mark=mark)


def _bar(tint: str, *, filling: str = "", pen: float = 1.2, mark: Mark | None = None) -> Sign:
    """Return the sign of a share or a load."""
    width = 220.0 if mark else 248.0
    return Sign(
        shape="box",
        outline="box",
        width=264,
        height=34,
        widths=(width, width),
        tint=tint,
        pen=pen,
        mark=mark,
        filling=filling,
    )


SIGNS = {
    "start": _ellipse("start", pen=1.2),
    "end": _ellipse("neutral", pen=_BOLD_PEN),
    "end success": _ellipse("success", pen=_BOLD_PEN, mark=CHECK),
    "end failure": _ellipse("failure", pen=_BOLD_PEN, mark=CROSS),
    "message": _box("message", shape="note"),
    "activity": _box("activity", style="rounded,filled"),
    "object": _box("object", style="rounded,filled"),
    "subprocess": _box("subprocess", peripheries=2),
    "decision": _diamond("decision"),
    "split": _diamond("split", ARMS),
    "parallel": _diamond("parallel", PLUS),
    "join": _diamond("parallel", PLUS),
    "wait": Sign(
        shape="box",
        outline="box",
        width=_WIDTH,
        height=46,
        widths=_BESIDE_MARK,
        tint="wait",
        style="rounded,filled",
        mark=CLOCK,
    ),
    "handover": Sign(
        shape="cds",
        outline="pointer",
        width=160,
        height=_HEIGHT,
        widths=(122, 122, 118),
        tint="handover",
    ),
    "cell": _cell("object"),
    **{f"cell {level}": _cell(level) for level in LEVELS},
    "cell level-over": _cell("over", pen=_BOLD_PEN, mark=replace(ALERT, left=6)),
    "bar": _bar("bar", filling="part"),
    "bar over": _bar("over", pen=_BOLD_PEN, mark=ALERT),
    "bar warning": _bar("warning", pen=_BOLD_PEN, mark=ALERT),
}


@lru_cache(maxsize=1024)
def sign_of(sign: str, classes: tuple[str, ...], notes: int = 0, *, slim: bool = False) -> Sign:
    """Return how a node is drawn.

    Args:
        sign: the node's kind; one that has no sign of its own is drawn as a plain box.
        classes: the node's classes, among them the outcome of an end, the level of a cell, and `warning`.
        notes: how many lines the node's note has; each makes the sign higher by as much, whatever it says.
        slim: whether no sign of a step is wider than most are, as where width is short.
    """
    variants = (SIGNS[name] for kind in classes if (name := f"{sign} {kind}") in SIGNS)
    found = next(variants, SIGNS.get(sign, SIGNS["object"]))
    if "warning" in classes:
        found = _warned(found)
    if slim:
        found = _slimmed(found)
    return replace(found, height=_height(found, notes)) if notes else found


def _warned(sign: Sign) -> Sign:
    """Return a sign in warning style: a thick outline, and an exclamation mark unless another mark is there."""
    if sign.mark:
        return replace(sign, tint="warning", pen=_BOLD_PEN)
    if sign.outline == "diamond":
        return replace(sign, tint="warning", pen=_BOLD_PEN, mark=replace(ALERT, left=0, top=19), widths=_BELOW_MARK)
    if sign.outline == "ellipse":
        return replace(sign, tint="warning", pen=_BOLD_PEN, mark=ALERT, widths=_ELLIPSE_BESIDE_MARK)
    small = sign.width < _WIDTH
    mark = replace(ALERT, left=6) if small else ALERT
    room = sign.width - 2 * mark.left - (4 if small else 10)
    widths = tuple(min(width, room) for width in sign.widths)
    return replace(sign, tint="warning", pen=_BOLD_PEN, mark=mark, widths=widths)


def _slimmed(sign: Sign) -> Sign:
    """Return a sign that is hardly wider than a box; a diamond gets higher instead, so that its lines stay as long."""
    if sign.outline == "diamond":
        return replace(sign, width=_SLIM_WIDTH, height=_SLIM_DIAMOND)
    if sign.outline == "pointer":
        lost = sign.width - _SLIM_WIDTH
        return replace(sign, width=_SLIM_WIDTH, widths=tuple(width - lost for width in sign.widths))
    return sign


def _height(sign: Sign, lines: int) -> float:
    """Return the height of a sign with a note of some lines."""
    return sign.height + _NOTE_LINE.get(sign.outline, LINE_HEIGHT) * lines


def note_width(sign: Sign, lines: int, title: int) -> float:
    """Return the width of the lines of a note above the title.

    Args:
        sign: the sign without a note.
        lines: how many lines the note has.
        title: how many lines the title has.
    """
    share = LINE_HEIGHT * (lines + title) / _height(sign, lines)
    match sign.outline:
        case "ellipse":
            widest = sign.width * sqrt(max(0.0, 1 - share * share)) - _NOTE_MARGIN
        case "diamond":
            widest = sign.width * max(0.0, 1 - share)
        case _:
            widest = sign.width
    return min(widest, sign.widths[0])


def filled(sign: Sign, portion: float) -> float:
    """Return how much of a sign is filled from the left: nothing where it has no such part, never more than all."""
    return min(portion, 1.0) if sign.filling and portion > 0 else 0.0
