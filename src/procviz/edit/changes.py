"""Changes applied to the bytes of a file."""

from collections.abc import Iterable
from itertools import pairwise

from procviz.source import Change
from procviz.tree.faults import Text

_BOM = b"\xef\xbb\xbf"


class OverlapError(ValueError):
    """Two changes want the same characters."""


def edited(data: bytes, changes: Iterable[Change]) -> bytes:
    """Return the bytes of a UTF-8 file with `changes` made; all else keeps, the byte order mark and line ends too.

    The same change given twice is made once.

    Raises:
        OverlapError: two of the changes overlap.
        ValueError: the file has no such place, or is not UTF-8.
    """
    ordered = sorted(set(changes), key=lambda change: change.span)
    for change, following in pairwise(ordered):
        if overlap(change, following):
            message = f"changes overlap at {following.span}"
            raise OverlapError(message)
    mark = _BOM if data.startswith(_BOM) else b""
    text = Text(ordered[0].span.file if ordered else "", data.removeprefix(_BOM).decode())
    parts = []
    done = 0
    for change in ordered:
        span = change.span
        start, end = text.index(span.line, span.column), text.index(span.end_line, span.end_column)
        parts += [text.text[done:start], change.text]
        done = end
    return mark + "".join((*parts, text.text[done:])).encode()


def overlap(one: Change, other: Change) -> bool:
    """Return whether two changes cannot both be made: they share a character, or write at the same place."""
    first, second = sorted((one.span, other.span))
    if first.file != second.file:
        return False
    begin, end = (second.line, second.column), (first.end_line, first.end_column)
    return begin < end or (first.line, first.column) == begin
