"""Help: one picture of each kind that there is."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 81


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there is anything to show."""
    lenses = [(exhibit, hung(exhibit, "gallery")) for exhibit in site.gallery if exhibit.is_lens]
    views = [(exhibit, hung(exhibit, "gallery")) for exhibit in site.gallery if not exhibit.is_lens]
    if not site.gallery:
        return
    title = _("Gallery").to(site.language)
    text = render(
        "help_gallery.md",
        site.language,
        title=title,
        example=lenses[0][0] if lenses else None,
        lenses=lenses,
        views=views,
        language=site.language,
    )
    pictures = tuple(picture for _exhibit, picture in (*lenses, *views))
    yield Page(
        path="help/gallery.md", title=title, text=text, section=(_("Help").to(site.language),), pictures=pictures
    )
