"""What is to be drawn, and what came of it."""

from dataclasses import dataclass
from typing import Literal

from procviz.diagram import Diagram, Sketch
from procviz.words import Message

Format = Literal["svg", "png", "pdf"]


@dataclass(frozen=True, slots=True)
class Job:
    """A diagram to be drawn in a format; a sketch becomes one only where its picture is not kept."""

    diagram: Diagram | Sketch
    format: Format


@dataclass(frozen=True, slots=True)
class Drawing:
    """The bytes of a picture; none where it could not be drawn, and then `problem` says so.

    A problem beside bytes tells that the picture is a plainer one than it should be.
    """

    data: bytes
    problem: Message | None = None
