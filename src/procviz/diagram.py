"""Neutral pictures: what is drawn, on which row and column, and not how.

A view makes a `Diagram`; `dot` turns it into DOT. Rows are lanes from top to bottom, columns run from left to right;
several nodes of one row and column stack. All texts are raw: whoever writes them out escapes them.
"""

from collections.abc import Callable
from dataclasses import dataclass

from procviz.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """A box: `id` is unique in the diagram, `sign` its shape; `row`, `column` and `stack` count from 0.

    Attributes:
        until: the last column that what it stands for may reach into, drawn as a bar beneath it; None draws none.
        portion: how much of a `bar` is filled, from 0 to 1.
    """

    id: str
    title: str
    sign: str
    row: int
    column: int
    stack: int = 0
    note: str = ""
    classes: tuple[str, ...] = ()
    link: str = ""
    description: str = ""
    until: int | None = None
    portion: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """An arrow from node `source` to node `target`; `label` is short, `description` whole."""

    source: str
    target: str
    label: str = ""
    classes: tuple[str, ...] = ()
    description: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """A band over the whole width; its index in `Diagram.lanes` is the row."""

    title: str
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A title over the columns `first` to `last`, both included."""

    title: str
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """One picture. `id` is fit for a file name and for HTML; `description` is for those who cannot see it."""

    id: str
    title: str
    description: str
    language: Language
    lanes: tuple[Lane, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    headings: tuple[Heading, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A diagram that is made only where somebody needs it: a picture that is kept from an earlier run does not.

    Attributes:
        id: that of the diagram.
        title: that of the diagram.
        language: that of the diagram.
        made_of: tells what decides the whole diagram, but for our own code; alike for the same diagram.
        make: makes it.
    """

    id: str
    title: str
    language: Language
    made_of: Callable[[], str]
    make: Callable[[], Diagram]
