"""What is published."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from procviz.pages import Page
from procviz.source import Span
from procviz.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """The pages of a workspace with their drawings.

    `drawings` holds the SVG of each diagram by its id; an empty one, or none, is a diagram that could not be drawn.
    `logo` is a path below the user's `site/` folder, with slashes, or empty; `logo_at` is where it is written.
    """

    title: str
    language: Language
    pages: Sequence[Page]
    drawings: Mapping[str, bytes]
    company: str = ""
    logo: str = ""
    logo_at: Span | None = None
