"""What a told process is made of: paragraphs and lists of runs, for a page or for plain text; never HTML."""

from dataclasses import dataclass
from typing import NamedTuple


class Run(NamedTuple):
    """A stretch of text: a tuple, since a page has a hundred of them.

    Attributes:
        text: as it is read.
        target: kind and id of the step or process that it leads to.
        is_told: whether this is the place where the step is told; elsewhere it is only named.
        is_marked: whether it is an editor's text, which may hold CommonMark; all else is plain.
        is_label: whether it says which case the item of a list is about.
    """

    text: str
    target: tuple[str, str] | None = None
    is_told: bool = False
    is_marked: bool = False
    is_label: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Listing:
    """Cases beside each other, each of one or more blocks."""

    items: tuple[tuple["Block", ...], ...]


Block = Paragraph | Listing
