"""Text broken into lines of whole words that fit a shape.

A word too long for its line is hyphenated, never cut: a German compound where words are put together, else by the
language's patterns. What the lines cannot hold ends in an ellipsis, and only a text without any place to break is cut
by characters.
"""

import itertools
import re
from collections.abc import Callable
from functools import lru_cache, partial

from procviz.dot.hyphenation import joints, places
from procviz.dot.widths import text_width
from procviz.words import Language

ELLIPSIS = "…"
_WORDS = re.compile(r"(?:\S|[\xa0\u202f])+")  # a no-break space is part of a word
_PIECES = re.compile(r"[^/–-]*[/–-]+(?=[^\W\d])|[^/–-]+[/–-]*|[/–-]+")
_POINT = "· "  # between things of their own: the best place to break
_LETTERS = re.compile(r"[^\W\d_]+")
_SHORTEST_PART = 4  # a hyphenated part of fewer letters reads badly
_LOOSE_ENDS = " ,;:.–-/(·"  # what reads badly before an ellipsis
_NARROWER = (0.6, 0.7, 0.8, 0.9)  # tried in turn to balance the lines


@lru_cache(maxsize=4096)
def wrap(
    text: str, *, widths: tuple[float, ...], size: float, language: Language, bold: bool = False
) -> tuple[str, ...]:
    """Break `text` into at most as many lines as `widths` names.

    Args:
        text: one paragraph; any white space separates words.
        widths: `widths[n - 1]` is the width, in points, that each line has when there are `n` lines. A diamond has
            narrower lines the more there are.
        size: the font size, in points.
        language: whose hyphenation applies.
        bold: whether the text is set in bold.

    Returns:
        The lines; an empty tuple for an empty text.
    """

    def measure(line: str) -> float:
        return text_width(line, size, bold=bold)

    pieces = _pieces(text)
    if not pieces:
        return ()
    for splits in ((_between_points, _whole), (_at_joints,), (_hyphenated,)):
        for (count, width), split in itertools.product(enumerate(widths, start=1), splits):
            parts = split(pieces, width, measure, language)
            lines = _fill(parts, width, measure)
            if len(lines) <= count and all(measure(line) <= width for line in lines):
                return _balanced(parts, width, lines, count, measure)
    return _shortened(_hyphenated(pieces, widths[-1], measure, language), widths, measure)


def _pieces(text: str) -> list[str]:
    """Return the words of `text`, parted after hyphens and slashes too; a piece that a space follows ends in one."""
    pieces = []
    for word in _WORDS.findall(text):
        inner = _PIECES.findall(word)
        pieces += inner[:-1]
        pieces.append(inner[-1] + " ")
    if pieces:
        pieces[-1] = pieces[-1].rstrip()
    return pieces


def _between_points(
    pieces: list[str], _width: float, _measure: Callable[[str], float], _language: Language
) -> list[str]:
    """Return the pieces put together but for where a raised point stands between them."""
    parts = [""]
    for piece in pieces:
        parts[-1] += piece
        if piece == _POINT:
            parts.append("")
    return parts


def _whole(pieces: list[str], _width: float, _measure: Callable[[str], float], _language: Language) -> list[str]:
    """Return the pieces as they are."""
    return pieces


def _at_joints(pieces: list[str], width: float, measure: Callable[[str], float], language: Language) -> list[str]:
    """Return the pieces, those wider than `width` split where words are put together; as they are if that fails."""
    parts = _split(pieces, width, measure, partial(joints, language=language))
    return parts if all(measure(_shown(part)) <= width for part in parts) else pieces


def _hyphenated(pieces: list[str], width: float, measure: Callable[[str], float], language: Language) -> list[str]:
    """Return the pieces, those wider than `width` split where the language allows."""
    return _split(pieces, width, measure, partial(places, language=language))


def _split(
    pieces: list[str], width: float, measure: Callable[[str], float], find: Callable[[str], tuple[int, ...]]
) -> list[str]:
    """Return the pieces, those wider than `width` split at places that `find` finds; a soft hyphen marks a split."""
    parts: list[str] = []
    for piece in pieces:
        rest = piece
        while measure(rest.rstrip()) > width:
            fitting = [at for at in _places(rest.rstrip(), find) if measure(rest[:at] + "-") <= width]
            if not fitting:
                break
            cut = max(fitting)
            parts.append(rest[:cut] + "\N{SOFT HYPHEN}")
            rest = rest[cut:]
        parts.append(rest)
    return parts


def _places(word: str, find: Callable[[str], tuple[int, ...]]) -> list[int]:
    """Return where `word` may be hyphenated."""
    return [
        run.start() + at
        for run in _LETTERS.finditer(word)
        for at in find(run.group())
        if _SHORTEST_PART <= at <= len(run.group()) - _SHORTEST_PART
    ]


def _fill(parts: list[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Return lines filled one after the other with as many parts as fit."""
    lines: list[str] = []
    line = ""
    for part in parts:
        longer = line.removesuffix("\N{SOFT HYPHEN}") + part
        if line and part != _POINT and measure(_shown(longer)) > width:
            lines.append(_shown(line))
            line = part
        else:
            line = longer
    lines.append(_shown(line))
    return lines


def _shown(line: str) -> str:
    """Return a line as it is shown: no space or point at its end, a hyphen where a word is split."""
    line = line.rstrip().removesuffix(" ·")
    return line.removesuffix("\N{SOFT HYPHEN}") + "-" if line.endswith("\N{SOFT HYPHEN}") else line


def _balanced(
    parts: list[str],
    width: float,
    lines: list[str],
    count: int,
    measure: Callable[[str], float],
) -> tuple[str, ...]:
    """Return `count` lines of more even length where that is possible, else the lines as they are."""
    if count > 1:
        for share in _NARROWER:
            narrower = _fill(parts, width * share, measure)
            if len(narrower) == count and all(measure(line) <= width for line in narrower):
                return tuple(narrower)
    return tuple(lines)


def _shortened(parts: list[str], widths: tuple[float, ...], measure: Callable[[str], float]) -> tuple[str, ...]:
    """Return as many lines as there may be, the last one ended by an ellipsis after a whole word."""
    width = widths[-1]
    lines = _fill(parts, width, measure)
    kept = lines[: len(widths)]
    if len(lines) == len(kept):  # a single piece was too wide
        return tuple(_cut(line, width, measure) for line in kept)
    while kept:
        words = kept.pop().split()
        while words:
            ended = " ".join(words).rstrip(_LOOSE_ENDS)
            for ellipsis in (f" {ELLIPSIS}", ELLIPSIS):
                if ended and measure(ended + ellipsis) <= width:
                    return (*(_cut(line, width, measure) for line in kept), ended + ellipsis)
            words.pop()
    return (_cut(lines[0] + ELLIPSIS, width, measure),)


def _cut(line: str, width: float, measure: Callable[[str], float]) -> str:
    """Return `line`, cut by characters only if no place to break made it fit."""
    if measure(line) <= width:
        return line
    line = line.removesuffix(ELLIPSIS).rstrip()
    while line and measure(line + ELLIPSIS) > width:
        line = line[:-1]
    return line + ELLIPSIS
