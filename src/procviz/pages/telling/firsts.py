"""What people of an audience get in their first days, over all active processes."""

from dataclasses import dataclass

from markupsafe import Markup

from procviz.pages.telling.links import link, step_link
from procviz.pages.telling.site import Site
from procviz.prose import durations
from procviz.timing import Encounter, offset_words

DAYS = 30
MOST = 40
"""How many contacts are listed on an axis."""


@dataclass(frozen=True, slots=True)
class Contact:
    """A contact in words: when, what, over which channel, in which process; `again` says how often it comes again."""

    when: str
    again: str
    what: Markup
    channel: Markup
    process: Markup


@dataclass(frozen=True, slots=True)
class Firsts:
    """The contacts in the first days, those around an anchor apart.

    Attributes:
        days: those that can come in the first `DAYS` days.
        dated: those of processes around an anchor, before and after it.
        later: how many come later.
        left_out: how many more there are than are listed.
    """

    days: tuple[Contact, ...]
    dated: tuple[Contact, ...]
    later: int
    left_out: int


def firsts_of(site: Site, audience: str) -> Firsts:
    """Return what people of an audience get, the earliest first."""
    found = site.encounters.get(audience, ())
    own = [one for one in found if not one.is_anchored]
    early = [one for one in own if one.offset.earliest <= DAYS]
    dated = [one for one in found if one.is_anchored]
    return Firsts(
        days=tuple(_contact(site, one) for one in early[:MOST]),
        dated=tuple(_contact(site, one) for one in dated[:MOST]),
        later=len(own) - len(early),
        left_out=len(early[MOST:]) + len(dated[MOST:]),
    )


def _contact(site: Site, one: Encounter) -> Contact:
    entry = link(site, ("processes",), one.entry.id)
    inner = link(site, ("processes",), one.process.id)
    return Contact(
        when=offset_words(one.offset, anchored=one.is_anchored).to(site.language),
        again=durations.every(one.every).to(site.language) if one.every else "",
        what=step_link(site, one.process, one.step.id),
        channel=link(site, ("channels",), one.step.channel or ""),
        process=entry if one.process is one.entry else Markup("{} → {}").format(entry, inner),
    )
