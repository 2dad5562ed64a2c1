"""A diagram in points: boxes, lines of text, and what stands where.

Coordinates are Graphviz' own: points, x to the right, y upwards, the origin at the lower left.
"""

from dataclasses import dataclass

from procviz.dot.signs import Sign


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle by its centre and size, in points."""

    x: float
    y: float
    width: float
    height: float

    @property
    def sides(self) -> tuple[float, float, float, float]:
        """The smallest x and y, then the largest ones."""
        across, up = self.width / 2, self.height / 2
        return self.x - across, self.y - up, self.x + across, self.y + up

    @property
    def left(self) -> float:
        """The smallest x."""
        return self.x - self.width / 2

    @property
    def right(self) -> float:
        """The largest x."""
        return self.x + self.width / 2

    @property
    def bottom(self) -> float:
        """The smallest y."""
        return self.y - self.height / 2

    @property
    def top(self) -> float:
        """The largest y."""
        return self.y + self.height / 2


@dataclass(frozen=True, slots=True)
class Text:
    """Lines centred in a box; a box without width is not there."""

    lines: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Label:
    """The lines of an edge's label, their size and whole text; where it stands is known once the edge has its way."""

    lines: tuple[str, ...]
    width: float
    height: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """A node in its place.

    Attributes:
        sign: how it is drawn.
        box: where it stands.
        lines: its text.
        notes: how many of the lines, from the first, are its note.
        until: the bar beneath it, as high as its end caps; None where its time is certain.
    """

    sign: Sign
    box: Box
    lines: tuple[str, ...]
    notes: int = 0
    until: Box | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """A whole diagram in points; every tuple runs parallel to the one of the diagram.

    Attributes:
        nodes: the nodes.
        lanes: the lanes over the whole width.
        titles: the lanes' titles, at the left inside them; without width where no lane has a title.
        headings: the headings over their columns.
        labels: the edges' labels.
        field: the lanes without their titles, where arrows may run.
    """

    nodes: tuple[Placed, ...]
    lanes: tuple[Box, ...]
    titles: tuple[Text, ...]
    headings: tuple[Text, ...]
    labels: tuple[Label, ...]
    field: Box
