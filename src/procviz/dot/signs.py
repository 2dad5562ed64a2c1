"""The sign of each kind of step: its shape, its size, how much text it holds, and the mark drawn inside.

Shapes differ, not only colours, so that a picture reads in grey as well.
"""

from dataclasses import dataclass, replace
from math import sqrt

from procviz.dot.marks import ARMS, CHECK, CLOCK, CROSS, PLUS, Mark

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


SIGNS = {
    "start": _ellipse("start", pen=1.2),
    "end": _ellipse("neutral", pen=2.4),
    "end success": _ellipse("success", pen=2.4, mark=CHECK),
    "end failure": _ellipse("failure", pen=2.4, mark=CROSS),
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
}


def sign_of(sign: str, classes: tuple[str, ...]) -> Sign:
    """Return how a node is drawn.

    Args:
        sign: the node's kind; one that has no sign of its own is drawn as a plain box.
        classes: the node's classes, among them the outcome of an end.
    """
    for outcome in ("success", "failure"):
        if sign == "end" and outcome in classes:
            return SIGNS[f"end {outcome}"]
    return SIGNS.get(sign, SIGNS["object"])


def with_note(sign: Sign, lines: int) -> Sign:
    """Return `sign` as high as it is with a note of some lines; each makes it higher by as much, whatever it says."""
    return replace(sign, height=_height(sign, lines)) if lines else sign


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
