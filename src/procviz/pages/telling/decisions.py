"""What was decided about ideas, what ends for it, and whether it fits in the time there is."""

from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from procviz.checks.capacity import Load, loads, period_of
from procviz.model import Idea, Process
from procviz.model.time import Period
from procviz.pages.markup import badge, row_of, sentence
from procviz.pages.telling import figures
from procviz.pages.telling.ideas import newest_first, status_badge
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.lists import shortened
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STATUSES, word
from procviz.words import Message, _

MOST_PERIODS = 12
MOST_DECISIONS = 100
_WORKED_ON = frozenset({"approved", "running"})
_DECIDED = _WORKED_ON | {"scaled"}
_ENDED = frozenset({"retired", "rejected"})
_DAY = 8 * 60  # minutes of work
_ALL = 100  # percent


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What ends for an idea that was decided: processes and ideas, each with where it stands, and other work."""

    idea: Markup
    status: Markup
    since: str
    replaced: Markup
    drops: Markup

    @property
    def is_named(self) -> bool:
        """Return whether anything ends."""
        return bool(self.replaced or self.drops)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A decision in words; empty what nobody has said."""

    day: str
    idea: Markup
    status: Markup
    verdict: Markup
    why: Markup
    by: Markup
    meeting: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """The work decided for a period beside what fits in it, in days; `free` is below zero where it is too much."""

    period: str
    is_current: bool
    work: str
    room: str
    free: str
    is_over: bool
    percent: int
    ideas: Markup


def endings_of(site: Site) -> list[Ending]:
    """Return what ends for each idea that was decided, the newest decision first.

    An idea that is done and for which nothing ended says nothing any more.
    """
    ideas = newest_first(idea for idea in site.workspace.ideas.values() if idea.status in _DECIDED)
    found = ((idea, _ending(site, idea)) for idea in ideas)
    told = (ending for idea, ending in found if ending.is_named or idea.status in _WORKED_ON)
    return list(islice(told, MOST_DECISIONS))


def verdicts_of(site: Site) -> list[Verdict]:
    """Return the last decisions, the newest first; those before them stand on the pages of their ideas."""
    decided = newest_first(one for one in site.workspace.ideas.values() if one.decision)
    return [_verdict(site, idea) for idea in decided[:MOST_DECISIONS]]


def rooms_of(site: Site) -> list[Room]:
    """Return the work of the current period and of those with decisions, the newest first; none without a capacity."""
    capacity = site.workspace.settings.capacity
    if capacity is None or capacity.effort is None:
        return []
    now = period_of(site.day, capacity.per)
    held = {load.period: load for load in loads(site.workspace)}
    held.setdefault(now, Load(now, (), 0, capacity.effort))
    return [_room(site, held[period], is_current=period == now) for period in sorted(held, reverse=True)[:MOST_PERIODS]]


def without_period(site: Site) -> Markup:
    """Return the ideas that are worked on and count in no period, since nobody has written when they were decided."""
    ideas = (idea for idea in site.workspace.ideas.values() if idea.status in _WORKED_ON)
    return _links(site, [idea for idea in ideas if not (idea.decision and idea.decision.date)])


def without_effort(site: Site) -> Markup:
    """Return the ideas that are worked on and of which nobody has said how much work they are."""
    ideas = site.workspace.ideas.values()
    return _links(site, [idea for idea in ideas if idea.status in _WORKED_ON and not idea.effort])


def _links(site: Site, ideas: list[Idea]) -> Markup:
    return shortened([link(site, ("ideas",), idea.id) for idea in ideas], site.language)


def _ending(site: Site, idea: Idea) -> Ending:
    decision = idea.decision
    return Ending(
        idea=link(site, ("ideas",), idea.id),
        status=status_badge(site, idea.status),
        since=figures.date(decision.date, site.language) if decision and decision.date else "",
        replaced=row_of((_replaced(site, one) for one in idea.replaces), "<br> "),
        drops=sentence(idea.drops.to(site.language)) if idea.drops else Markup(),
    )


def _replaced(site: Site, object_id: str) -> Markup:
    """Return what ends, with whether it has."""
    name = link(site, ("processes", "ideas"), object_id)
    found = site.workspace.find(("processes", "ideas"), object_id)
    if found is None:
        return name
    thing = found[1]
    status = thing.status if isinstance(thing, Process | Idea) else None
    if status in _ENDED:
        return Markup("{} {}").format(name, badge("success", _("has ended").to(site.language)))
    if isinstance(thing, Process):
        words = _("still {status}", status=word(STATUSES[thing.status], site.language))
        return Markup("{} {}").format(name, badge("warning", words.to(site.language)))
    return Markup("{} {}").format(name, status_badge(site, status))


def _verdict(site: Site, idea: Idea) -> Verdict:
    language, decision = site.language, idea.decision
    said = decision.verdict if decision else None
    why = decision.why if decision else None
    return Verdict(
        day=figures.date(decision.date, language) if decision and decision.date else "",
        idea=link(site, ("ideas",), idea.id),
        status=status_badge(site, idea.status),
        verdict=sentence(said.to(language)) if said else Markup(),
        why=sentence(why.to(language)) if why else Markup(),
        by=link_all(site, ("roles",), decision.by) if decision else Markup(),
        meeting=link(site, ("meetings",), decision.meeting) if decision and decision.meeting else Markup(),
    )


def _room(site: Site, load: Load, *, is_current: bool) -> Room:
    work, room = load.minutes / _DAY, load.room.effort_days

    def days(value: float) -> str:
        return figures.number(round(value, 1), site.language)

    return Room(
        period=figures.period(Period(load.period), site.language),
        is_current=is_current,
        work=days(work),
        room=days(room),
        free=days(room - work),
        is_over=load.exceeds(_ALL),
        percent=min(_ALL, round(_ALL * work / room)) if room else _ALL,
        ideas=_links(site, list(load.ideas)),
    )


def summed_up(rooms: list[Room]) -> Message | None:
    """Return how the current period looks, in a sentence; None without a capacity."""
    return next((_now(room) for room in rooms if room.is_current), None)


def _now(room: Room) -> Message:
    if room.is_over:
        return _(
            "Now, in {period}: {work} days of work are decided, and {room} fit. Something has to go first.",
            period=room.period,
            work=room.work,
            room=room.room,
        )
    return _(
        "Now, in {period}: {work} of {room} days of work are decided; {free} days are free.",
        period=room.period,
        work=room.work,
        room=room.room,
        free=room.free,
    )
