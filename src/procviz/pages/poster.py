"""The goals of the period as a poster: to be printed on one page, A4 or A3, and read from two metres away."""

from collections.abc import Callable, Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling import figures
from procviz.pages.telling.goals import goal_of
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.periods import of_the_period
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 67

QUESTION = _("What do we want to reach together in this period, and how far are we?")
MOST_GOALS = 6
MOST_RESULTS = 3
"""More than that nobody reads from two metres away."""


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there are objectives."""
    current = of_the_period(tuple(site.workspace.objectives.values()), site.day)
    if not current:
        return
    language, settings = site.language, site.workspace.settings
    teams = list(site.workspace.teams)
    together = sorted(current, key=lambda one: (-len(one.teams), sorted(map(_place_in(teams), one.teams))))
    shown = together[:MOST_GOALS]
    title = _("Goal poster").to(language)
    text = render(
        "poster.md",
        language,
        title=title,
        question=QUESTION,
        company=settings.company.to(language) if settings.company else "",
        goals=[goal_of(site, objective) for objective in shown],
        most=MOST_RESULTS,
        left_out=len(current) - len(shown),
        day=figures.date(site.day, language),
    )
    section = (OVERVIEWS.to(language),)
    yield Page(path="views/poster.md", title=title, text=text, section=section, question=QUESTION)


def _place_in(teams: list[str]) -> Callable[[str], int]:
    return lambda team: teams.index(team) if team in teams else len(teams)
