"""What a picture shows as tables, for everyone who cannot see it or would rather read."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from procviz.diagram import Diagram, Node
from procviz.dot.text import safe_link
from procviz.pages.markup import anchor, row_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A box in words; what is the same for all boxes of a picture, or said twice, is empty."""

    title: Markup
    lane: str
    place: str
    note: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrow:
    """An arrow in words."""

    source: str
    target: str
    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Boxes that stand under headings and have no arrows: a table as they stand.

    Attributes:
        headings: the titles of the columns.
        rows: each with the title of its lane, and what stands under each heading.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[Markup, tuple[Markup, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """A picture as tables: as a grid where it is one, otherwise box by box and arrow by arrow."""

    grid: Grid | None
    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]

    def has(self, field: str) -> bool:
        """Return whether a column of the boxes' or the arrows' table has anything in it."""
        return any(getattr(one, field, "") for one in (*self.boxes, *self.arrows))


def contents_of(diagram: Diagram) -> Contents:
    """Return what a picture shows; its links lead from the page that it stands on."""
    if diagram.headings and not diagram.edges and all(_heading(diagram, node) for node in diagram.nodes):
        return Contents(grid=_grid(diagram), boxes=(), arrows=())
    titles = {node.id: node.title for node in diagram.nodes}
    return Contents(
        grid=None,
        boxes=tuple(_box(diagram, node) for node in _as_read(diagram.nodes)),
        arrows=tuple(
            Arrow(
                source=titles[edge.source],
                target=titles[edge.target],
                label=edge.label,
                words=_beyond(edge.label, edge.description),
            )
            for edge in diagram.edges
        ),
    )


def _as_read(nodes: Iterable[Node]) -> list[Node]:
    """Return the boxes lane by lane, from left to right."""
    return sorted(nodes, key=lambda node: (node.row, node.column, node.stack))


def _box(diagram: Diagram, node: Node) -> Box:
    return Box(
        title=_linked(node.title, node.link),
        lane=diagram.lanes[node.row].title,
        place=_heading(diagram, node),
        note=node.note,
        words=_beyond(node.title, node.description),
    )


def _grid(diagram: Diagram) -> Grid:
    headings = tuple(heading.title for heading in diagram.headings)
    rows = []
    for number, lane in enumerate(diagram.lanes):
        nodes = [node for node in _as_read(diagram.nodes) if node.row == number]
        cells = tuple(
            row_of((_cell(node) for node in nodes if heading.first <= node.column <= heading.last), "<br> ")
            for heading in diagram.headings
        )
        rows.append((_linked(lane.title, lane.link), cells))
    return Grid(headings=headings, rows=tuple(rows))


def _cell(node: Node) -> Markup:
    title = _linked(node.title, node.link)
    return Markup("{} <small>{}</small>").format(title, node.note) if node.note else title


def _heading(diagram: Diagram, node: Node) -> str:
    found = (heading.title for heading in diagram.headings if heading.first <= node.column <= heading.last)
    return next(found, "")


def _beyond(title: str, description: str) -> str:
    """Return what a description says beside the title that it begins with."""
    rest = description.removeprefix(title)
    return description if rest == description else rest.lstrip(":., ")


def _linked(title: str, link: str) -> Markup:
    return anchor(link, title) if safe_link(link) else escape(title)
