"""What changed lately, day by day."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling import figures
from procviz.pages.telling.changes import Occasion, days_of
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 63

QUESTION = _("What is different from before, and what is new? The latest first.")

MOST = 200
"""Objects that are listed; beyond that, the earlier days are left out."""


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there is any history."""
    if site.history is None:
        return
    language = site.language
    title = _("What changed").to(language)
    days: list[tuple[str, list[Occasion]]] = []
    since, listed, is_cut = site.history.since, 0, False
    for day, occasions in days_of(site):
        count = sum(len(occasion.objects) + len(occasion.come) for occasion in occasions)
        if days and listed + count > MOST:
            is_cut = True
            break
        days.append((figures.date(day, language), occasions))
        since, listed = (day, listed + count)
    text = render(
        "changes.md",
        language,
        title=title,
        question=QUESTION,
        days=days,
        since=figures.date(since if is_cut else site.history.since, language),
    )
    section = (OVERVIEWS.to(language),)
    yield Page(path="views/changes.md", title=title, text=text, section=section, question=QUESTION)
