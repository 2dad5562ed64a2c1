"""How this room makes its problems."""

import re
from bisect import bisect_right

from procviz.problem import Problem, Related, Severity
from procviz.source import Span
from procviz.words import Message

# A file with more faults than this is read on, but the rest of them is kept for the next time.
MAX_PROBLEMS = 200
_LONGEST = 60
_BREAK = re.compile(r"\r\n|\r|\n")


class Text:
    """A file's text, which knows the line and column of each of its characters."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.text = text
        self._lines: list[int] | None = None

    @property
    def line_starts(self) -> list[int]:
        """Return the index of each line's first character."""
        if self._lines is None:
            self._lines = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        return self._lines

    def position(self, index: int) -> tuple[int, int]:
        """Return line and column, from 1, of the character at `index`."""
        line = bisect_right(self.line_starts, index)
        return line, index - self.line_starts[line - 1] + 1

    def index(self, line: int, column: int) -> int:
        """Return the index of the character at a line and column, from 1; that of the end is one after the last.

        Raises:
            ValueError: there is no such place.
        """
        starts = self.line_starts
        index = starts[line - 1] + column - 1 if 0 < line <= len(starts) else -1
        if index < 0 or not 0 < column <= len(self.line(line)) + 1:
            message = f"{self.file} has no line {line}, column {column}"
            raise ValueError(message)
        return index

    def span(self, start: int, end: int) -> Span:
        """Return the place of the characters from `start` to before `end`, as far as there are any."""
        last = len(self.text)
        return Span(self.file, *self.position(min(start, last)), *self.position(min(max(start, end), last)))

    def line(self, number: int) -> str:
        """Return line `number`, counted from 1, without its break."""
        starts = self.line_starts
        if not 0 < number <= len(starts):
            return ""
        return self.text[starts[number - 1] : starts[number] if number < len(starts) else None].rstrip("\r\n")


class Unreadable(Exception):  # noqa: N818 - it is no error of ours: it carries the user's fault to `read_tree`
    """Reading this file cannot go on; the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem.message))
        self.problem = problem


def brief(text: str) -> str:
    """Return `text` on one line, and so short that a sentence can quote it."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def fault(span: Span, message: Message, repair: Message | None = None, *, related: tuple[Related, ...] = ()) -> Problem:
    """Return a `yaml-syntax` problem."""
    return Problem("yaml-syntax", Severity.ERROR, span, message, repair, related=related)
