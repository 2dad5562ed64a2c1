"""How wide text is, from a static table, so that no picture depends on the fonts of a machine.

The figures are Helvetica's advance widths in thousandths of the font size, as its public font metrics give them; Arial
and Liberation Sans share them.
"""

import unicodedata
from functools import lru_cache

_BY_WIDTH = {
    191: "'",
    222: "ijl‘’‚",
    260: "|",
    278: " !,./:;I[\\]ft·",
    333: "()-`r„“”",
    334: "{}",
    355: '"',
    389: "*",
    400: "°",
    469: "^",
    500: "Jckszvxy",
    549: "≤≥",
    556: "#$0123456789?L_abdeghnopqu§€–«»",
    584: "+<=>~×",
    611: "FTZß",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…→←",
    1015: "@",
}
_WIDTHS = {character: width for width, characters in _BY_WIDTH.items() for character in characters}
_ORDINARY = 600
_WIDE = 1000
_BOLD = 1.1  # Helvetica-Bold runs up to a tenth wider than Helvetica


@lru_cache(maxsize=4096)
def _character_width(character: str) -> int:
    """Return the width of one character in thousandths of the font size."""
    if (known := _WIDTHS.get(character)) is not None:
        return known
    if unicodedata.combining(character) or unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.east_asian_width(character) in {"W", "F"} or unicodedata.category(character) == "So":
        return _WIDE
    base = unicodedata.normalize("NFD", character)[0]
    return _WIDTHS.get(base, _ORDINARY)


@lru_cache(maxsize=16384)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of `text` on one line.

    Args:
        text: the text, without line breaks.
        size: the font size, in points.
        bold: whether it is set in bold.

    Returns:
        The width in points.
    """
    return sum(map(_character_width, text)) * size / 1000 * (_BOLD if bold else 1)
