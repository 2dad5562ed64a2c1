"""A page for each picture of the whole workspace."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.contents import contents_of
from procviz.pages.telling.exhibits import ELSEWHERE, Exhibit
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 60


def write(site: Site) -> Iterator[Page]:
    """Yield the pages, the landscape first and the others by title."""
    shown = [exhibit for exhibit in site.views if exhibit.id not in ELSEWHERE]
    for exhibit in sorted(shown, key=lambda one: (one.id != "landscape", one.name(site.language).casefold())):
        yield _page(site, exhibit)


def _page(site: Site, exhibit: Exhibit) -> Page:
    picture = hung(exhibit, "view")
    title = exhibit.name(site.language)
    text = render(
        "view.md",
        site.language,
        title=title,
        question=exhibit.question,
        description=picture.description,
        shown=picture,
        contents=contents_of(picture),
    )
    return Page(
        path=f"views/{exhibit.id}.md",
        title=title,
        text=text,
        section=(_("Overviews").to(site.language),),
        pictures=(picture,),
        question=exhibit.question,
    )
