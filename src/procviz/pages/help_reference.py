"""Help: every key of the language, from the models themselves."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.language import language_reference
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 83


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    title = _("Language reference").to(site.language)
    chapters = list(language_reference(site.language))
    text = render("help_reference.md", site.language, title=title, chapters=chapters)
    yield Page(path="help/reference.md", title=title, text=text, section=(_("Help").to(site.language),))
