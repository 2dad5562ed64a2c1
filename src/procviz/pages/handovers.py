"""All hand-overs: who must react by when, drawn and listed."""

from collections.abc import Iterator
from itertools import groupby

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.exhibits import HANDOVERS
from procviz.pages.telling.handovers import Handover, handovers_of
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 61


def write(site: Site) -> Iterator[Page]:
    """Yield the one page: the roles that take over, each with its hand-overs, the most urgent first."""
    found = [one for process in site.sorted_processes for one in handovers_of(site, process)]
    names = {one.receiver_id: _name(site, one.receiver_id) for one in found}

    def place(one: Handover) -> tuple[str, str, float]:
        return names[one.receiver_id].casefold(), one.receiver_id, one.days

    groups = groupby(sorted(found, key=place), key=lambda one: one.receiver_id)
    title = _("Hand-overs").to(site.language)
    exhibit = site.view(HANDOVERS)
    drawn = hung(exhibit, "view") if exhibit else None
    text = render(
        "handovers.md",
        site.language,
        title=title,
        drawn=drawn,
        groups=[(names[receiver], list(group)) for receiver, group in groups],
    )
    section = (_("Overviews").to(site.language),)
    pictures = (drawn,) if drawn else ()
    yield Page(path="views/handovers.md", title=title, text=text, section=section, pictures=pictures)


def _name(site: Site, role: str) -> str:
    found = site.workspace.roles.get(role)
    return found.name(site.language) if found else role or "–"
