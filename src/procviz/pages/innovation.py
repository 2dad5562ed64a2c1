"""The innovation board: the ideas drawn and ranked, what fits, what ends for them, and what was decided."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.decisions import (
    endings_of,
    rooms_of,
    summed_up,
    verdicts_of,
    without_effort,
    without_period,
)
from procviz.pages.telling.exhibits import CAPACITY, IDEAS
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.ideas import columns_of, rankings_of, waiting_of
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 63


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there are ideas."""
    if not site.workspace.ideas:
        return
    language = site.language
    title = _("Innovation board").to(language)
    question = _("Which ideas do we go for, does it fit, and what do we stop for it?")
    board, load = site.view(IDEAS), site.view(CAPACITY)
    drawn = hung(board, "board") if board else None
    bars = hung(load, "board") if load else None
    rooms = rooms_of(site)
    text = render(
        "innovation.md",
        language,
        title=title,
        question=question,
        drawn=drawn,
        bars=bars,
        columns=columns_of(site),
        rankings=rankings_of(site),
        rooms=rooms,
        summary=summed_up(rooms),
        undated=without_period(site),
        unknown=without_effort(site),
        endings=endings_of(site),
        verdicts=verdicts_of(site),
        waiting=waiting_of(site),
    )
    yield Page(
        path="views/ideas.md",
        title=title,
        text=text,
        section=(OVERVIEWS.to(language),),
        pictures=tuple(picture for picture in (drawn, bars) if picture),
        question=question,
    )
