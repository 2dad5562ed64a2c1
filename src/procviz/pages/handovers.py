"""All hand-overs: who must react by when, in short, drawn, and with all that was promised."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.exhibits import HANDOVERS
from procviz.pages.telling.handovers import Handover, handovers_of
from procviz.pages.telling.hanging import hung
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 61

QUESTION = _("Who must call back by when, and what happens if nobody does?")
IN_SHORT = 40
"""How many hand-overs the table in short holds at most."""
OF_A_ROLE = 12
"""How many hand-overs of a role are told in full where there are many; all stand on its own page."""
MANY = 120


@dataclass(frozen=True, slots=True)
class Group:
    """The hand-overs that a role takes over: its name, the link to its page, those shown, and how many are not."""

    name: str
    role: Markup
    rows: list[Handover]
    more: int


def write(site: Site) -> Iterator[Page]:
    """Yield the one page: the most urgent first, then the roles that take over with all theirs."""
    found = [one for process in site.sorted_processes for one in handovers_of(site, process)]
    found.sort(key=lambda one: one.days)
    title = _("Hand-overs").to(site.language)
    exhibit = site.view(HANDOVERS)
    drawn = hung(exhibit, "view") if exhibit else None
    text = render(
        "handovers.md",
        site.language,
        title=title,
        question=QUESTION,
        urgent=found[:IN_SHORT],
        total=len(found),
        drawn=drawn,
        groups=_groups(site, found),
    )
    section = (OVERVIEWS.to(site.language),)
    pictures = (drawn,) if drawn else ()
    yield Page(path="views/handovers.md", title=title, text=text, section=section, pictures=pictures, question=QUESTION)


def _groups(site: Site, found: list[Handover]) -> list[Group]:
    """Return the receivers by name; `found` has the most urgent hand-over first, and so has each of them."""
    names = {one.receiver_id: _name(site, one.receiver_id) for one in found}
    ordered = sorted(found, key=lambda one: (names[one.receiver_id].casefold(), one.receiver_id))
    most = OF_A_ROLE if len(found) > MANY else len(found)
    groups = []
    for receiver, rows in groupby(ordered, key=lambda one: one.receiver_id):
        all_rows = list(rows)
        groups.append(Group(names[receiver], link(site, ("roles",), receiver), all_rows[:most], len(all_rows[most:])))
    return groups


def _name(site: Site, role: str) -> str:
    found = site.workspace.roles.get(role)
    return found.name(site.language) if found else role or "–"
