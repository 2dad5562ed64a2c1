"""The nodes of a tree.

What is read is kept as `Raw`, a plain tuple a node: a workspace of 1,000 files has 300,000 of them, and tuples are made
in half the time of objects and pass from process to process as they are. `Scalar`, `Sequence` and `Mapping` are how the
rest of the program looks at them, made when somebody looks. Two nodes are equal only if they are the same: a mapping
that an alias repeats is one.
"""

from collections.abc import Iterator
from collections.abc import Mapping as AbstractMapping
from dataclasses import dataclass
from typing import Any

from procviz.problem import Problem
from procviz.source import Span

Raw = tuple[str, int, int, int, int, Any, int]
"""A node as it was read: file, line, column, line and column after the last, content, style.

Lines and columns count characters from 1. The content of a scalar is its text, of a sequence a tuple of nodes, of a
mapping a dict of (key, value) by the key's text. The style is one of the figures below.
"""

PLAIN = 0
"""The style of a text that is neither quoted nor a block, and of lists and maps."""
QUOTED = 1
"""The style of a quoted text or of a block."""
REPEATED = 2
"""Added to the style of a text that stands elsewhere; here is an alias that repeats it."""
LOST = 4
"""The style of an alias that repeats nothing: what it should say is not known."""


class _Node:
    """A node as it is looked at."""

    __slots__ = ("raw",)

    def __init__(self, raw: Raw) -> None:
        self.raw = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Node) and self.raw is other.raw

    def __hash__(self) -> int:
        return id(self.raw)

    @property
    def span(self) -> Span:
        """Return the node's place; without its tag and anchor, with its quotes."""
        return Span(*self.raw[:5])


class Scalar(_Node):
    """A text."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """Return the text."""
        text: str = self.raw[5]
        return text

    @property
    def plain(self) -> bool:
        """Return whether it is neither quoted nor a block, so that an empty one is an absent value."""
        return not self.raw[6] & QUOTED

    @property
    def bare(self) -> Span | None:
        """Return the place of the text itself, without quotes; None where it is not written there letter by letter.

        That is so where it stands over several lines or with escapes, where an alias repeats it, and where there is
        none.
        """
        file, line, column, end_line, end_column, text, style = self.raw
        quote = style & QUOTED
        if style & REPEATED or not text or line != end_line or end_column - column != len(text) + 2 * quote:
            return None
        return Span(file, line, column + quote, line, end_column - quote)


class Sequence(_Node):
    """A list."""

    __slots__ = ()

    @property
    def items(self) -> "Items":
        """Return the nodes in it."""
        return Items(self.raw[5])


class Mapping(_Node):
    """A map in the order of the file."""

    __slots__ = ()

    @property
    def entries(self) -> "Entries":
        """Return its entries by the text of their keys."""
        return Entries(self.raw[5])


Node = Scalar | Sequence | Mapping


class Items:
    """The nodes of a list; each is made when it is asked for."""

    __slots__ = ("_raw",)

    def __init__(self, raw: list[Raw]) -> None:
        self._raw = raw

    def __getitem__(self, place: int) -> "Node":
        return node_of(self._raw[place])

    def __iter__(self) -> Iterator["Node"]:
        return map(node_of, self._raw)

    def __len__(self) -> int:
        return len(self._raw)


@dataclass(frozen=True, slots=True)
class Entry:
    """One key of a map with its value."""

    key: Scalar
    value: Node


class Entries(AbstractMapping[str, Entry]):
    """The entries of a map; each is made when it is asked for."""

    __slots__ = ("_raw",)

    def __init__(self, raw: dict[str, tuple[Raw, Raw]]) -> None:
        self._raw = raw

    def __getitem__(self, key: str) -> Entry:
        name, value = self._raw[key]
        return Entry(Scalar(name), node_of(value))

    def __contains__(self, key: object) -> bool:
        return key in self._raw

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)


def node_of(raw: Raw) -> Node:
    """Return how to look at what was read."""
    content = raw[5].__class__
    return Scalar(raw) if content is str else Mapping(raw) if content is dict else Sequence(raw)


@dataclass(frozen=True, slots=True)
class Tree:
    """What was read of a file: no root where it could not be read, in which case at least one problem says why."""

    root: Mapping | None
    problems: tuple[Problem, ...]
