"""The map of all processes."""

from collections.abc import Iterator
from dataclasses import replace

from procviz.diagram import Diagram
from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.links import ABOVE
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 60


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there is a map."""
    if site.landscape is None:
        return
    picture = _below(site.landscape)
    title = _("Landscape").to(site.language)
    text = render("landscape.md", site.language, title=title, picture_of_all=picture)
    yield Page(
        path="views/landscape.md",
        title=title,
        text=text,
        section=(_("Overviews").to(site.language),),
        pictures=(picture,),
    )


def _below(diagram: Diagram) -> Diagram:
    """Return a diagram with links that count from a page one folder down, under an id of its own."""
    return replace(
        diagram,
        id=f"{diagram.id}-view",
        nodes=tuple(replace(node, link=_down(node.link)) for node in diagram.nodes),
        lanes=tuple(replace(lane, link=_down(lane.link)) for lane in diagram.lanes),
    )


def _down(address: str) -> str:
    return f"{ABOVE}{address}" if address and not address.startswith("#") else address
