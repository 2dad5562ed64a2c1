"""All meetings: who meets how often, and about what."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.meetings import bands_of, calendar_of, rounds_of
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 65


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there are meetings."""
    rounds = rounds_of(site)
    if not rounds:
        return
    language = site.language
    title = _("Meetings").to(language)
    question = _("Who meets how often, about what, and what is decided there?")
    text = render(
        "meetings.md",
        language,
        title=title,
        question=question,
        calendar=calendar_of(site, rounds),
        bands=bands_of(rounds),
    )
    yield Page(path="views/meetings.md", title=title, text=text, section=(OVERVIEWS.to(language),), question=question)
