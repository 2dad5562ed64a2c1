"""From the model to Markdown, one file a kind of page.

A kind of page is a leaf: a module here with `PLACE`, its place in the navigation, and `write`, which makes its pages.
What leaves share lies in `markup` (how text gets into a page) and `telling` (the model in words).
"""

from collections.abc import Iterator

from procviz.catalogue import leaves
from procviz.pages import process
from procviz.pages.overviews import arranged
from procviz.pages.page import Draft, Page
from procviz.pages.process import LENSES
from procviz.pages.telling.site import Site

_NO_KINDS = frozenset({"page", "overviews"})
"""What a page is, and the list of all overviews, which is made of pages."""

__all__ = ["LENSES", "Draft", "Page", "Site", "drafts", "many", "write"]


def drafts(site: Site) -> Iterator[Page | Draft]:
    """Yield all pages of a site, in the order of its navigation; those that `many` gives as drafts."""
    kinds = [leaf.load() for leaf in leaves(__name__).values() if leaf.id not in _NO_KINDS]
    return arranged(site, (page for kind in sorted(kinds, key=lambda kind: kind.PLACE) for page in kind.write(site)))


def many(site: Site) -> list[Draft]:
    """Return the pages that a large site has most of, which another process may write; they show no views."""
    return list(process.write(site))


def write(site: Site) -> Iterator[Page]:
    """Yield all pages of a site, in the order of its navigation."""
    return (page.written() if isinstance(page, Draft) else page for page in drafts(site))
