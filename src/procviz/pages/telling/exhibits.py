"""Pictures on show: each with its title and the question that it answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from procviz.diagram import Diagram
from procviz.words import Language, Message

HANDOVERS = "handovers"
LEGEND = "legend"
IDEAS = "ideas"
CAPACITY = "capacity"
ELSEWHERE: Mapping[str, str] = {
    HANDOVERS: "views/handovers.md",
    LEGEND: "help/reading.md",
    IDEAS: "views/ideas.md",
    CAPACITY: "views/ideas.md",
}
"""Views that need no page of their own, each with the page that shows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A picture of a kind that has a name.

    Attributes:
        id: the view's, or a lens's such as `role-order`.
        title: what the kind is called.
        question: what it answers.
        diagram: the picture; its links count from the top of the site.
        of: the name of what is shown, where that is one object.
        page: the page of what is shown, from the top of the site, where it has one; links within a page (`#step-x`)
            belong to it.
        is_lens: whether it is a lens on a process.
        for_editors: whether it shows what only editors may see.
    """

    id: str
    title: Message
    question: Message
    diagram: Diagram
    of: str = ""
    page: str = ""
    is_lens: bool = False
    for_editors: bool = False

    def name(self, language: Language) -> str:
        """Return the title as a heading: with a capital."""
        title = self.title.to(language)
        return title[:1].upper() + title[1:]
