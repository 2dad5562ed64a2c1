"""A page of the site before it is written."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from procviz.diagram import Diagram, Sketch
from procviz.words import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page: Markdown `text` at `path` below the docs folder, with slashes.

    `section` holds the titles of the navigation sections above it, empty for the home page. `pictures` are drawn beside
    the page, each as `<diagram.id>.svg`. `title` is plain text; whoever writes it out escapes it. `question` is what an
    overview answers; the list of all overviews shows it.
    """

    path: str
    title: str
    text: str = ""
    section: tuple[str, ...] = ()
    pictures: tuple[Diagram | Sketch, ...] = ()
    question: Message | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A `page` without its text, and what makes that, in this process or in a copy of it."""

    page: Page
    make: Callable[[], str]

    def written(self) -> Page:
        """Return the page with its text."""
        return replace(self.page, text=self.make())
