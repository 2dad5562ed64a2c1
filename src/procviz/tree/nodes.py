"""The nodes of a tree.

Nodes are values: nobody changes them once they are read. They are not frozen, and keep plain numbers from which
`span` is made when somebody asks, because a workspace of 1,000 files has 300,000 of them and both cost a third of the
time of reading. Two nodes are equal only if they are the same: a mapping that an alias repeats is one object.
"""

from dataclasses import dataclass

from procviz.problem import Problem
from procviz.source import Span


@dataclass(slots=True, eq=False)
class _Place:
    """Where a node stands: lines and columns count characters from 1, the end column is the one after the last."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def span(self) -> Span:
        """Return the node's place; without its tag and anchor, with its quotes."""
        return Span(self.file, self.line, self.column, self.end_line, self.end_column)


@dataclass(slots=True, eq=False)
class Scalar(_Place):
    """A text. `plain` says that it is neither quoted nor a block, so that a plain empty text is an absent value."""

    text: str
    plain: bool = True

    @property
    def bare(self) -> Span | None:
        """Return the place of the text itself, without quotes; None where it is not written there letter by letter.

        That is so where it stands over several lines or with escapes, and where there is none.
        """
        quote = 0 if self.plain else 1
        if not self.text or self.line != self.end_line or self.end_column - self.column != len(self.text) + 2 * quote:
            return None
        return Span(self.file, self.line, self.column + quote, self.line, self.end_column - quote)


@dataclass(slots=True, eq=False)
class Repeated(Scalar):
    """A text that stands elsewhere; here is an alias that repeats it."""

    @property
    def bare(self) -> None:
        """Return nothing: the text is not written here."""
        return


@dataclass(slots=True, eq=False)
class Sequence(_Place):
    """A list."""

    items: tuple["Node", ...]


@dataclass(slots=True, eq=False)
class Mapping(_Place):
    """A map in the order of the file, by the text of its keys."""

    entries: dict[str, "Entry"]


Node = Scalar | Sequence | Mapping


@dataclass(slots=True, eq=False)
class Entry:
    """One key of a map with its value."""

    key: Scalar
    value: Node


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read of a file: no root where it could not be read, in which case at least one problem says why."""

    root: Mapping | None
    problems: tuple[Problem, ...]
