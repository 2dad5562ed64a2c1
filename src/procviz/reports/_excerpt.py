"""Lines of the sources as they can be shown: harmless to a terminal, as narrow as it, with carets beneath."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from procviz.source import SourceFile, Span

_ELLIPSIS = "…"
_TAB = "    "
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Unicode categories that a terminal obeys or hides: controls, marks of direction, halves of characters, separators."""
_OPENING_COMMAND = re.compile(r"\s*(:):")
_INNER_COMMAND = re.compile(r"#(?=#\w*\[)")
"""What a CI runner obeys in a log: `::add-mask::` where a line begins, `##[group]` and `##vso[...]` anywhere."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line as it is shown, and what of it is marked: from which column on, over how many."""

    text: str
    indent: int
    length: int


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of the workspace's files; each file is read when the first of its lines is asked for."""

    sources: Mapping[str, SourceFile]
    _read: dict[str, list[str]] = field(default_factory=dict)

    def line(self, span: Span) -> str | None:
        """Return the line that `span` begins in, or None where it cannot be read or holds nothing."""
        if span.file not in self._read:
            self._read[span.file] = self._lines(span.file)
        lines = self._read[span.file]
        line = lines[span.line - 1] if 0 < span.line <= len(lines) else ""
        return line if line.strip() else None

    def _lines(self, name: str) -> list[str]:
        source = self.sources.get(name)
        try:
            text = source.beginning().decode("utf-8-sig", "replace") if source else ""
        except OSError:
            return []  # why it cannot be read is a problem of its own
        return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def shown(text: str) -> str:
    """Return `text` with every character that a terminal or a CI runner obeys or hides as its code, such as `u{1b}`."""
    if not text.isprintable():  # as nearly all text is
        text = "".join(_code(sign) if unicodedata.category(sign) in _HIDDEN else sign for sign in text)
    return _INNER_COMMAND.sub(lambda found: _code(found.group()), text) if "##" in text else text


def shown_first(text: str) -> str:
    """Return `text` like `shown`, and such that it can begin a line, where CI runners take `::` for a command."""
    colon = _OPENING_COMMAND.match(text) if "::" in text else None
    return shown(text[: colon.start(1)]) + _code(":") + shown(text[colon.end(1) :]) if colon else shown(text)


def _code(sign: str) -> str:
    return f"\\u{{{ord(sign):x}}}"


def cut_around(line: str, span: Span, width: int) -> Excerpt:
    """Return `line` as it is shown in `width` columns, with `span` marked."""
    # Only what is near can be shown; a file of one long line may have a thousand problems.
    near = max(span.column - 1 - 2 * width, 0)
    part = line[near : span.column + 3 * width]
    cells = _cells(part)
    end = span.end_column if span.end_line == span.line else len(line) + 1
    first = min(span.column - 1 - near, len(cells))
    last = max(min(end - 1 - near, len(cells)), first + 1)
    begin, stop = _window(cells, first, last, width)
    before = _ELLIPSIS if begin or near else ""
    after = _ELLIPSIS if stop < len(cells) or near + len(part) < len(line) else ""
    text = before + "".join(cells[begin:stop]) + after
    marked = columns("".join(cells[first : min(last, stop)]))
    return Excerpt(text, columns(before + "".join(cells[begin:first])), max(marked, 1))


def _cells(line: str) -> Sequence[str]:
    """Return each sign of a line as it is shown."""
    if line.isprintable() and "##" not in line and "::" not in line:
        return line
    cells = [_TAB if sign == "\t" else shown(sign) for sign in line]
    commands = [found.start() for found in _INNER_COMMAND.finditer(line)]
    if colon := _OPENING_COMMAND.match(line):
        commands.append(colon.start(1))
    for index in commands:
        cells[index] = _code(line[index])
    return cells


def _window(cells: Sequence[str], first: int, last: int, width: int) -> tuple[int, int]:
    """Return the part of the cells to show: all where they fit, else what is marked with as much before it as after."""
    if columns("".join(cells)) <= width:
        return 0, len(cells)
    room = width - 2 * len(_ELLIPSIS)
    begin, stop = first, first
    used = 0
    while stop < last and used + columns(cells[stop]) <= room:
        used += columns(cells[stop])
        stop += 1
    while True:
        grown = used
        if begin > 0 and used + columns(cells[begin - 1]) <= room:
            begin -= 1
            used += columns(cells[begin])
        if stop < len(cells) and used + columns(cells[stop]) <= room:
            used += columns(cells[stop])
            stop += 1
        if used == grown:
            return begin, stop


def columns(text: str) -> int:
    """Return how many columns of a terminal `text` takes: two for a wide character, none for a combining mark."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )
