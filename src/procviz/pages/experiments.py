"""The experiment log: what we are trying out, until when, and what we have learned."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.experiments import trials_of
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 64


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there are experiments."""
    if not site.workspace.experiments:
        return
    language = site.language
    title = _("Experiment log").to(language)
    question = _("What are we trying out, when do we decide, and what have we learned?")
    text = render("experiments.md", language, title=title, question=question, groups=trials_of(site))
    yield Page(
        path="views/experiments.md", title=title, text=text, section=(OVERVIEWS.to(language),), question=question
    )
