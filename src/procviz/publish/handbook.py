"""What is published."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from procviz.model import Workspace
from procviz.pages import Draft, Page
from procviz.source import Span
from procviz.words import Language, Message


@dataclass(frozen=True, slots=True)
class Drawn:
    """The drawing of a diagram on a page.

    Attributes:
        page: the page's path below the docs folder.
        diagram: the diagram's id.
        svg: the drawing, empty where it could not be made.
        problem: what is wrong with it.
    """

    page: str
    diagram: str
    svg: bytes
    problem: Message | None = None


def nothing(_pages: Sequence[Page]) -> Iterable[Drawn]:
    """Draw nothing."""
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Handbook:
    """The pages of a workspace, and how their pictures are drawn.

    A large handbook is never in memory as a whole: `pages` are taken once and written as they come, and `draw` gives
    the drawings of the pages given, one after the other. `many` are those of the drafts among the pages that a second
    process may write meanwhile. `files` are what pages offer to take along, each with its path below the docs folder.
    `logo` is a path below the user's `site/` folder, with slashes, or empty; `logo_at` is where it is written.
    `workspace` is what the pages tell of, where it is known: it has the places of what is wrong with them.
    `for_editors` tells whether they are for those alone who may see all.
    """

    title: str
    language: Language
    pages: Iterable[Page | Draft]
    many: Sequence[Draft] = ()
    draw: Callable[[Sequence[Page]], Iterable[Drawn]] = nothing
    files: Iterable[tuple[str, bytes]] = ()
    company: str = ""
    logo: str = ""
    logo_at: Span | None = None
    workspace: Workspace | None = None
    for_editors: bool = False
