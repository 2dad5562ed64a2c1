"""Text in SVG, the one place where it is escaped, and numbers."""

from functools import lru_cache
from html import escape as escape_html

from procviz.dot.labels import LABEL_LINE, LABEL_SIZE
from procviz.dot.signs import FONT_SIZE, LINE_HEIGHT
from procviz.dot.text import plain

_BASE_LINE = 0.35  # of the font size: how far below a line's middle its letters stand
_NOTE = ' class="note" font-size="11"'


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Return `text` on one line without what XML reads or forbids; most texts of a process are in several pictures."""
    return escape_html(plain(text))


@lru_cache(maxsize=16384)  # most coordinates of a picture are those of its rows and columns
def short(value: float) -> str:
    """Return a number with one decimal, or with none where that says the same.

    >>> short(12.04), short(-0.02), short(7.25)
    ('12', '0', '7.2')
    """
    rounded = round(value, 1)
    whole = int(rounded)
    return str(whole) if whole == rounded else str(rounded)


def letters(
    lines: tuple[str, ...], middle: tuple[float, float], *, small: bool = False, dress: str = "", notes: int = 0
) -> str:
    """Return lines of text around their middle, whose `y` grows downwards.

    Each is an element of its own with its place: what all programs understand.

    Args:
        lines: the lines.
        middle: where the middle is.
        small: whether it is the label of an edge.
        dress: attributes of each element.
        notes: how many of the lines, from the first, are a note.
    """
    size, height = (LABEL_SIZE, LABEL_LINE) if small else (FONT_SIZE, LINE_HEIGHT)
    first = middle[1] - height * (len(lines) - 1) / 2 + size * _BASE_LINE
    across = f' x="{short(middle[0])}"' if middle[0] else ""
    places = [f'{across} y="{short(first + height * index)}"' for index in range(len(lines))]
    looks = [_NOTE if index < notes else dress for index in range(len(lines))]
    return "".join(
        [f"<text{at}{look}>{escape(line)}</text>" for at, look, line in zip(places, looks, lines, strict=True)]
    )


@lru_cache(maxsize=4096)
def inscription(lines: tuple[str, ...], notes: int) -> str:
    """Return the text of a node around the origin; the lenses of a process have the same ones."""
    return letters(lines, (0, 0), notes=notes)
