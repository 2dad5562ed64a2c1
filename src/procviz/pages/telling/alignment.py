"""Where stakeholders stand and where they should, as the Stakeholder Alignment Matrix tells it."""

from dataclasses import dataclass
from typing import Literal, get_args

from markupsafe import Markup

from procviz.model import Stakeholder
from procviz.model.people import Attitude
from procviz.pages.telling.links import link
from procviz.pages.telling.plan import Deed
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import LEVELS, word
from procviz.words import Message, _, _n

ATTITUDES: tuple[str, ...] = get_args(Attitude)
"""From those who know nothing of a change to those who carry it."""

Mark = Literal["current", "desired", "both", "forward", "back", ""]
"""What stands in a cell: where they stand, where they should, both, or the way from one to the other."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A stakeholder against the attitudes: `marks` holds a mark for each of them, `words` say the way."""

    stakeholder: Markup
    power: str
    interest: str
    marks: tuple[Mark, ...]
    words: Message
    is_opposed: bool


def stances_of(site: Site) -> list[Stance]:
    """Return the stakeholders, those with the longest way first, those of power before others."""
    things = sorted(
        site.workspace.stakeholders.values(),
        key=lambda one: (
            -abs(_way(one) or 0),
            one.power != "high",
            one.interest != "high",
            one.name(site.language).casefold(),
            one.id,
        ),
    )
    return [_stance(site, thing) for thing in things]


def uncared_for(site: Site, plan: list[Deed]) -> list[Markup]:
    """Return the stakeholders who are to change their mind, and for whom nobody does anything."""
    cared_for = {name for deed in plan if deed.who for name in deed.whom_ids}
    return [
        link(site, ("stakeholders",), one.id)
        for one in site.workspace.stakeholders.values()
        if _way(one) and one.id not in cared_for
    ]


def _stance(site: Site, thing: Stakeholder) -> Stance:
    return Stance(
        stakeholder=link(site, ("stakeholders",), thing.id),
        power=word(LEVELS[thing.power], site.language) if thing.power else "",
        interest=word(LEVELS[thing.interest], site.language) if thing.interest else "",
        marks=tuple(_mark(thing, place) for place in range(len(ATTITUDES))),
        words=_words(thing),
        is_opposed=thing.current == "resistant",
    )


def _way(thing: Stakeholder) -> int | None:
    """Return by how many attitudes a stakeholder is to move, backwards below zero; None where nobody says."""
    if thing.current is None or thing.desired is None:
        return None
    return ATTITUDES.index(thing.desired) - ATTITUDES.index(thing.current)


def _mark(thing: Stakeholder, place: int) -> Mark:
    current = ATTITUDES.index(thing.current) if thing.current else None
    desired = ATTITUDES.index(thing.desired) if thing.desired else None
    if place in {current, desired}:
        return "both" if current == desired else "current" if place == current else "desired"
    if current is None or desired is None or not min(current, desired) < place < max(current, desired):
        return ""
    return "forward" if current < desired else "back"


def _words(thing: Stakeholder) -> Message:
    way = _way(thing)
    if way is None:
        return _("not said yet")
    if not way:
        return _("should stay there")
    if way > 0:
        return _n("{count} step forward", "{count} steps forward", way)
    return _n("{count} step back", "{count} steps back", -way)
