"""The signs as SVG around the origin, y downwards, as Graphviz draws them from the DOT text."""

from collections.abc import Iterable
from functools import lru_cache

from procviz.dot import Box
from procviz.dot.colours import LIGHT
from procviz.dot.marks import Curve
from procviz.dot.numbers import RIM
from procviz.dot.signs import Sign, filled
from procviz.dot.until import bar_curves
from procviz.render.lettering import short
from procviz.render.outline import POINTER_DEPTH, POINTER_INSET

PEN = 1.2
"""The width of an ordinary outline, which the group of all nodes names."""

UNTIL_PEN = 2
_FOLD = 6.0
_ROUNDED = 9


def dress(tint: str, classes: str = "") -> str:
    """Return the attributes for a tint; its colours hold where style sheets are unknown, as in office programs."""
    return f'class="{classes}tint-{tint}" fill="{LIGHT[tint].fill}" stroke="{LIGHT[tint].line}"'


@lru_cache(maxsize=1024)
def shape(sign: Sign, portion: float = 0.0) -> str:
    """Return a sign with its mark, but for its text.

    Args:
        sign: the sign.
        portion: how much of it is filled from the left, where it has such a part.
    """
    pen = "" if sign.pen == PEN else f' stroke-width="{short(sign.pen)}"'
    drawn = f"{_outline(sign, f'{dress(sign.tint)}{pen}')}"
    if portion := filled(sign, portion):
        width, height = (sign.width - sign.pen) * portion, sign.height - sign.pen
        look = f'{dress(sign.filling, "part ")} stroke-width="0"'
        drawn += _rectangle(Box((width + sign.pen - sign.width) / 2, 0, width, height), look)
    if sign.mark:
        x, y = sign.mark.x(sign.width) - sign.width / 2, sign.mark.y(sign.height) - sign.height / 2
        lines = path(tuple((x + dx, y - dy) for dx, dy in curve) for curve in sign.mark.curves)
        drawn += f'<path {_lines("mark", sign.tint)} stroke-width="{short(sign.mark.pen)}" d="{lines}"/>'
    return drawn


def until(bar: Box, middle: Box, tint: str) -> str:
    """Return the bar beneath a node.

    Args:
        bar: where it stands.
        middle: the node's box, whose centre is the origin.
        tint: the colours of the node.
    """
    around = Box(bar.x - middle.x, middle.y - bar.y, bar.width, bar.height)
    return f'<path {_lines("until", tint)} stroke-width="{UNTIL_PEN}" d="{path(bar_curves(around))}"/>'


def path(curves: Iterable[Curve]) -> str:
    """Return the path data of Bézier curves; straight pieces are written as such."""
    words = []
    for curve in curves:
        words.append(f"M{_point(curve[0])}")
        for before, one, other, end in zip(curve[::3], curve[1::3], curve[2::3], curve[3::3], strict=False):
            if _on_line(before, one, end) and _on_line(before, other, end):
                words.append(f"L{_point(end)}")
            else:
                words.append(f"C{_point(one)} {_point(other)} {_point(end)}")
    return "".join(words)


def _outline(sign: Sign, look: str) -> str:
    """Return the outline of a sign."""
    right, low = sign.width / 2, sign.height / 2
    match sign.shape:
        case "ellipse":
            return f'<ellipse {look} rx="{short(right)}" ry="{short(low)}"/>'
        case "diamond":
            right_half = f"L0 {short(-low)} {short(right)} 0 0 {short(low)}"
            return f'<path {look} d="M{short(-right)} 0{right_half}z"/>'
        case "note":
            fold = right - _FOLD, -low
            corner = f"{_point(fold)}v{short(_FOLD)}h{short(_FOLD)}"
            around = f"M{_point(fold)}H{short(-right)}V{short(low)}H{short(right)}V{short(_FOLD - low)}zM{corner}"
            return f'<path {look} d="{around}"/>'
        case "cds":
            back, neck, low = short(-right), short(right - POINTER_DEPTH), low - POINTER_INSET
            return f'<path {look} d="M{back} {short(-low)}H{neck}L{_point((right, 0))} {neck} {short(low)}H{back}z"/>'
        case _:
            more = f' rx="{_ROUNDED}"' if "rounded" in sign.style else ""
            boxes = (
                Box(0, 0, sign.width - 2 * RIM * rim, sign.height - 2 * RIM * rim) for rim in range(sign.peripheries)
            )
            return "".join(_rectangle(box, look + more) for box in boxes)


def _rectangle(box: Box, look: str) -> str:
    """Return a rectangle; its `y` grows downwards."""
    place = f'x="{short(box.left)}" y="{short(box.bottom)}" width="{short(box.width)}" height="{short(box.height)}"'
    return f"<rect {look} {place}/>"


def _lines(kind: str, tint: str) -> str:
    """Return the attributes of lines that are not filled."""
    return f'class="{kind} tint-{tint}" fill="none" stroke="{LIGHT[tint].line}"'


def _point(place: tuple[float, float]) -> str:
    """Return a point."""
    return f"{short(place[0])} {short(place[1])}"


def _on_line(a: tuple[float, float], b: tuple[float, float], c: tuple[float, float]) -> bool:
    """Tell whether `b` lies on the line from `a` to `c`."""
    return abs((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])) < 1e-6  # noqa: PLR2004 - rounding
