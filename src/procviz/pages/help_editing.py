"""Help: how to change something, for people who do not program."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 82


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    title = _("Editing in five minutes").to(site.language)
    language = site.language
    text = render(
        "help_editing.md",
        language,
        title=title,
        example=_("""- message: thank-you
  title: Thank-you e-mail
  channel: email
  subject: Thank you for your visit
  by: event-manager""").to(language),
    )
    yield Page(path="help/editing.md", title=title, text=text, section=(_("Help").to(language),))
