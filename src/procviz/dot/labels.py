"""The labels of edges: their lines and sizes."""

from functools import lru_cache

from procviz.diagram import Edge
from procviz.dot.geometry import Label
from procviz.dot.text import plain
from procviz.dot.widths import text_width
from procviz.dot.wrap import wrap
from procviz.words import Language

LABEL_SIZE = 11.0
LABEL_LINE = 13.0
_NARROW_LABEL = 0.75
_SLACK = 1.04  # fonts differ a little
_LABEL_WIDTHS = (112.0, 124.0)
_SLIM_WIDTHS = (70.0, 72.0, 72.0)  # half a box
_ALERT = "!"  # what is missing says so without its colour too


def label_of(edge: Edge, language: Language, *, slim: bool = False) -> Label:
    """Return the label of an edge; that of something missing begins with an exclamation mark.

    Args:
        edge: the edge.
        language: whose hyphenation applies.
        slim: whether more and shorter lines hold it, as where width is short.
    """
    text = plain(edge.label)
    if "missing" in edge.classes and _ALERT not in text:
        text = f"{_ALERT} {text}".rstrip()
    return _label(text, _SLIM_WIDTHS if slim else _LABEL_WIDTHS, language)


@lru_cache(maxsize=4096)
def _label(text: str, widths: tuple[float, ...], language: Language) -> Label:
    """Return the label of a text; the lenses of a process have the same ones."""
    return _sized(wrap(text, widths=widths, size=LABEL_SIZE, language=language), text)


def narrower(label: Label, language: Language) -> Label:
    """Return a label in more and shorter lines; as it is where no words can be parted so."""
    widths = (label.width * _NARROW_LABEL,) * (len(label.lines) + 1)
    lines = wrap(label.text, widths=widths, size=LABEL_SIZE, language=language)
    return _sized(lines, label.text) if _words(" ".join(lines)) == _words(label.text) else label


def _words(text: str) -> list[str]:
    """Return the words of a text without what may be left out at the end of a line."""
    return text.replace(" · ", " ").split(" ")


@lru_cache(maxsize=4096)
def size_of(lines: tuple[str, ...]) -> tuple[float, float]:
    """Return the width and height of a label of some lines."""
    return max((text_width(line, LABEL_SIZE) for line in lines), default=0.0) * _SLACK, LABEL_LINE * len(lines)


def _sized(lines: tuple[str, ...], text: str) -> Label:
    """Return a label with its size."""
    return Label(lines, *size_of(lines), text)
