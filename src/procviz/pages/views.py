"""A page for each picture of the whole workspace."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.contents import contents_of
from procviz.pages.telling.exhibits import ELSEWHERE, Exhibit
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.kinds import FOR_EDITORS, OVERVIEWS
from procviz.pages.telling.site import Site

PLACE = 60


def write(site: Site) -> Iterator[Page]:
    """Yield the pages, the landscape first and the others by title, then what only editors may see."""
    shown = [exhibit for exhibit in site.views if exhibit.id not in ELSEWHERE]

    def place(exhibit: Exhibit) -> tuple[bool, bool, str]:
        return exhibit.for_editors, exhibit.id != "landscape", exhibit.name(site.language).casefold()

    for exhibit in sorted(shown, key=place):
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
        section=((FOR_EDITORS if exhibit.for_editors else OVERVIEWS).to(site.language),),
        pictures=(picture,),
        question=exhibit.question,
    )
