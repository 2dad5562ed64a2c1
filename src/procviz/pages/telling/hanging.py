"""Pictures in their places: on which page one hangs decides where its links lead and what its id is."""

from dataclasses import replace

from procviz.diagram import Diagram
from procviz.pages.telling.exhibits import Exhibit
from procviz.pages.telling.links import ABOVE


def hung(exhibit: Exhibit, place: str) -> Diagram:
    """Return a picture for a page one folder below the top of the site: its links, and an id of its own.

    Args:
        exhibit: whose picture.
        place: what tells it from the same picture elsewhere.
    """
    diagram = exhibit.diagram
    return replace(
        diagram,
        id=f"{diagram.id}-{place}",
        nodes=tuple(replace(node, link=_from_below(node.link, exhibit.page)) for node in diagram.nodes),
        lanes=tuple(replace(lane, link=_from_below(lane.link, exhibit.page)) for lane in diagram.lanes),
    )


def _from_below(address: str, page: str) -> str:
    if address.startswith("#"):
        return f"{ABOVE}{page}{address}" if page else address
    # The lenses are made for a page of the same depth: what already leads up stays as it is.
    return f"{ABOVE}{address}" if address and ":" not in address and not address.startswith("../") else address
