"""The pages of the catalogue: a list of each kind, and a page for each object of it."""

from collections.abc import Iterator

from procviz.pages.page import Page
from procviz.pages.telling.fields import FIELDS
from procviz.pages.telling.handovers import Handover, handovers_of
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.site import Site
from procviz.pages.telling.things import pages_of

PLACE = 40


def write(site: Site) -> Iterator[Page]:
    """Yield the list and the objects of each kind that has any, but for what only editors read."""
    handovers = _handovers_by_role(site)
    for kind, told in KINDS.items():
        if kind in FIELDS and not told.for_editors:
            yield from pages_of(site, kind, handovers if kind == "roles" else None)


def _handovers_by_role(site: Site) -> dict[str, list[Handover]]:
    """Return the hand-overs that each role gives or takes."""
    found: dict[str, list[Handover]] = {}
    for process in site.sorted_processes:
        for handover in handovers_of(site, process):
            for role in dict.fromkeys((handover.receiver_id, handover.giver_id)):
                found.setdefault(role, []).append(handover)
    return found
