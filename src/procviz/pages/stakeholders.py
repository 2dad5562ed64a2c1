"""The stakeholders, a list and a page for each: whom a change concerns, and what we do for them. For editors only."""

from collections.abc import Iterator

from procviz.pages.page import Page
from procviz.pages.telling.site import Site
from procviz.pages.telling.things import pages_of

PLACE = 70


def write(site: Site) -> Iterator[Page]:
    """Yield the list and the stakeholders, where editors read."""
    if site.for_editors:
        yield from pages_of(site, "stakeholders")
