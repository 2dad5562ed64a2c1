"""Neutral pictures: what is drawn, on which row and column, and not how.

A view makes a `Diagram`; `dot` turns it into DOT. Rows are lanes from top to bottom, columns run from left to right;
several nodes of one row and column stack. All texts are raw: whoever writes them out escapes them.

Nobody changes a part of a diagram. Frozen ones would take three times as long to make, and a site has 100,000 of them.
"""

from collections.abc import Callable
from dataclasses import dataclass, fields
from itertools import starmap
from operator import attrgetter
from typing import Any

from procviz.words import Language


@dataclass(slots=True)
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


@dataclass(slots=True)
class Edge:
    """An arrow from node `source` to node `target`; `label` is short, `description` whole."""

    source: str
    target: str
    label: str = ""
    classes: tuple[str, ...] = ()
    description: str = ""


@dataclass(slots=True)
class Lane:
    """A band over the whole width; its index in `Diagram.lanes` is the row."""

    title: str
    link: str = ""


@dataclass(slots=True)
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

    def values(self) -> tuple[Any, ...]:
        """Return all that the diagram is made of as plain values, its parts as tuples of theirs."""
        parts = ((Lane, self.lanes), (Node, self.nodes), (Edge, self.edges), (Heading, self.headings))
        lists = (tuple(map(_VALUES[kind], some)) for kind, some in parts)
        return self.id, self.title, self.description, self.language, *lists

    def __reduce__(self) -> tuple[Callable[..., "Diagram"], tuple[Any, ...]]:
        """Be pickled by values: part by part takes four times as long."""
        return _of_values, self.values()


_VALUES = {kind: attrgetter(*(field.name for field in fields(kind))) for kind in (Lane, Node, Edge, Heading)}
"""What lists the values of a part in the order in which it takes them."""


def _of_values(*values: Any) -> Diagram:  # noqa: ANN401 - those of a diagram and of its parts
    """Return the diagram that is made of `values`."""
    name, title, description, language, lanes, nodes, edges, headings = values
    return Diagram(
        id=name,
        title=title,
        description=description,
        language=language,
        lanes=tuple(starmap(Lane, lanes)),
        nodes=tuple(starmap(Node, nodes)),
        edges=tuple(starmap(Edge, edges)),
        headings=tuple(starmap(Heading, headings)),
    )


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
