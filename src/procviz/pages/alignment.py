"""The Stakeholder Alignment Matrix: where everybody stands and where they should. For editors only."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.alignment import ATTITUDES, stances_of
from procviz.pages.telling.kinds import FOR_EDITORS
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import ATTITUDES as WORDS
from procviz.words import _

PLACE = 71


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where editors read and there are stakeholders."""
    stances = stances_of(site) if site.for_editors else []
    if not stances:
        return
    language = site.language
    title = _("Stakeholder Alignment Matrix").to(language)
    question = _("Where does everybody stand, and where do we need them?")
    text = render(
        "alignment.md",
        language,
        title=title,
        question=question,
        attitudes=[WORDS[one] for one in ATTITUDES],
        stances=stances,
    )
    yield Page(
        path="views/alignment.md", title=title, text=text, section=(FOR_EDITORS.to(language),), question=question
    )
