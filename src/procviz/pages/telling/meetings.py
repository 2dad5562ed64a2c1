"""Meetings with what comes up there, and how often everybody meets."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Duration, Meeting, Process
from procviz.pages.markup import sentence
from procviz.pages.telling.ideas import newest_first
from procviz.pages.telling.links import link, link_all, step_link
from procviz.pages.telling.lists import shortened
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import MEETINGS, NEW_IDEAS, word
from procviz.prose import durations
from procviz.words import Message, _

_A_YEAR = {"min": 525_600, "h": 8_760, "d": 365, "w": 52, "mo": 12, "y": 1, "bh": 2_000, "bd": 250}
"""How often each unit of time fits in a year, business time by 250 working days of eight hours."""

_BANDS: tuple[tuple[float, Message], ...] = (
    (40, _("Every week")),
    (20, _("Every two weeks")),
    (8, _("Every month or so")),
    (3, _("Every quarter or so")),
    (0, _("Once or twice a year")),
)
"""Rhythms by the fewest times a year that belong to each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A meeting in words; empty what nobody has said.

    Attributes:
        meeting: the link to its page.
        kind: what it is for.
        rhythm: how often it takes place.
        yearly: how many times a year.
        moderator: who leads it.
        teams: who takes part.
        team_ids: their ids.
        kpis: what it looks at.
        new_ideas: what happens to ideas that come up.
        decides: what it decides.
        feedback: the hand-overs whose feedback is given there.
        steps: the steps that run there.
        ideas: the ideas that were decided there.
    """

    meeting: Markup
    kind: str
    rhythm: str
    yearly: float
    moderator: Markup
    teams: Markup
    team_ids: tuple[str, ...]
    kpis: Markup
    new_ideas: str
    decides: Markup
    feedback: Markup
    steps: Markup
    ideas: Markup


@dataclass(frozen=True, slots=True)
class Calendar:
    """Meetings against teams: how many times a year each team is in each, and in all."""

    teams: tuple[Markup, ...]
    rows: tuple[tuple[Round, tuple[int, ...]], ...]
    totals: tuple[int, ...]


def rounds_of(site: Site) -> list[Round]:
    """Return the meetings, the most frequent first; those without a rhythm last."""
    meetings = sorted(site.workspace.meetings.values(), key=lambda one: (one.name(site.language).casefold(), one.id))
    return sorted((_round(site, one) for one in meetings), key=lambda one: -one.yearly)


def bands_of(rounds: Sequence[Round]) -> list[tuple[Message, list[Round]]]:
    """Return the meetings by their rhythm, from weekly to yearly."""
    found: dict[Message, list[Round]] = {}
    for one in rounds:
        words = next((words for least, words in _BANDS if one.yearly and one.yearly >= least), _("Without a rhythm"))
        found.setdefault(words, []).append(one)
    return list(found.items())


def calendar_of(site: Site, rounds: Sequence[Round]) -> Calendar:
    """Return how often each team meets; a rhythm that is not given counts for nothing."""
    teams = [name for name in site.workspace.teams if any(name in one.team_ids for one in rounds)]
    rows = tuple((one, tuple(round(one.yearly) if name in one.team_ids else 0 for name in teams)) for one in rounds)
    totals = tuple(sum(times[place] for _one, times in rows) for place in range(len(teams)))
    return Calendar(tuple(link(site, ("teams",), name) for name in teams), rows, totals)


def times_a_year(every: Duration | None) -> float:
    """Return how often something takes place in a year that takes place every so often; 0 where nobody says."""
    return _A_YEAR[every.unit] / every.count if every and every.count else 0.0


def _round(site: Site, meeting: Meeting) -> Round:
    language = site.language
    ideas = site.workspace.ideas.values()
    decided = newest_first(one for one in ideas if one.decision and one.decision.meeting == meeting.id)
    return Round(
        meeting=link(site, ("meetings",), meeting.id),
        kind=word(MEETINGS[meeting.kind], language) if meeting.kind else "",
        rhythm=durations.every(meeting.every).to(language) if meeting.every else "",
        yearly=times_a_year(meeting.every),
        moderator=link(site, ("roles",), meeting.moderator) if meeting.moderator else Markup(),
        teams=link_all(site, ("teams",), meeting.teams),
        team_ids=meeting.teams,
        kpis=link_all(site, ("kpis",), meeting.kpis),
        new_ideas=word(NEW_IDEAS[meeting.new_ideas], language) if meeting.new_ideas else "",
        decides=sentence(meeting.decides.to(language)) if meeting.decides else Markup(),
        feedback=_steps(site, meeting, feedback=True),
        steps=_steps(site, meeting, feedback=False),
        ideas=shortened([link(site, ("ideas",), one.id) for one in decided], language),
    )


def _steps(site: Site, meeting: Meeting, *, feedback: bool) -> Markup:
    """Return the steps that name a meeting, each with its process: for feedback, or since they run there."""
    found = []
    for usage in site.usages.get(("meetings", meeting.id), ()):
        process = site.objects["processes"].get(usage.id) if usage.kind == "processes" else None
        if isinstance(process, Process) and usage.step and (usage.key == "meeting") is not feedback:
            step = step_link(site, process, usage.step)
            found.append(Markup("{} <small>({})</small>").format(step, link(site, ("processes",), process.id)))
    return shortened(list(dict.fromkeys(found)), site.language, separator="<br> ")
