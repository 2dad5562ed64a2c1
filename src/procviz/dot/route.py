"""The way of an edge through the picture, in points."""

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """The corners of an edge from its source's outline to its target's, and the middle of its label."""

    points: tuple[Point, ...]
    label: Point | None = None
