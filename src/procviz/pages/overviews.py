"""The list of all overviews with the question that each answers, grouped by what people come for.

It is made of the pages that there are, so nothing has to be told twice: whatever stands under “Overviews” is listed.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from markupsafe import Markup

from procviz.pages.markup import anchor, render
from procviz.pages.page import Draft, Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.site import Site
from procviz.words import Message, _

GROUPS: tuple[tuple[Message, frozenset[str]], ...] = (
    (_("Leads and hand-overs"), frozenset({"waterfall", "funnel", "handovers"})),
    (_("Reach and content"), frozenset({"channels", "content", "pressure"})),
    (_("Goals and data"), frozenset({"goals", "poster", "data", "systems"})),
    (_("Working together"), frozenset({"landscape", "raci", "skills", "meetings"})),
    (
        _("Ideas and rollout"),
        frozenset({"ideas", "board", "capacity", "experiments", "waves", "stakeholders", "communication"}),
    ),
)
"""Each group with the names of its pages."""
_UPKEEP = _("Upkeep of this handbook")
"""Where all others stand."""


@dataclass(frozen=True, slots=True)
class Card:
    """An overview: the link to it, and the question that it answers."""

    page: Markup
    question: str


def arranged(site: Site, pages: Iterable[Page | Draft]) -> Iterator[Page | Draft]:
    """Yield `pages` with the list of overviews before the first of them, and these by group.

    What comes before them, nearly all of a large site, is passed on at once.
    """
    title = OVERVIEWS.to(site.language)
    ours: list[Page] = []
    others: list[Page | Draft] = []
    for page in pages:
        if isinstance(page, Page) and page.section == (title,):
            ours.append(page)
        elif ours:
            others.append(page)
        else:
            yield page
    if not ours:
        return
    groups: dict[Message, list[Page]] = {words: [] for words in (*(words for words, _names in GROUPS), _UPKEEP)}
    for page in ours:
        groups[_group_of(page)].append(page)
    grouped = {words.to(site.language): found for words, found in groups.items() if found}
    yield _index(site, title, grouped)
    yield from (replace(page, section=(title, name)) for name, found in grouped.items() for page in found)
    yield from others


def _group_of(page: Page) -> Message:
    name = PurePosixPath(page.path).stem
    return next((words for words, names in GROUPS if name in names), _UPKEEP)


def _index(site: Site, title: str, groups: dict[str, list[Page]]) -> Page:
    language = site.language
    cards = [
        (
            name,
            [
                Card(
                    anchor(PurePosixPath(page.path).with_suffix(".html").name, page.title),
                    page.question.to(language) if page.question else "",
                )
                for page in pages
            ],
        )
        for name, pages in groups.items()
    ]
    text = render("overviews.md", language, title=title, groups=cards)
    return Page(path="views/index.md", title=title, text=text, section=(title,))
