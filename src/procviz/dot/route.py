"""The way of an edge through the picture, in points."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """The way of an edge.

    Attributes:
        points: its corners, from its source's outline to its target's.
        label: the middle of its label; None where it has none.
        lines: the lines of its label.
    """

    points: tuple[Point, ...]
    label: Point | None = None
    lines: tuple[str, ...] = ()
