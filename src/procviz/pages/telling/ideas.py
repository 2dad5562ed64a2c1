"""The backlog of ideas: where each stands, which weigh most, and which wait for an answer."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from procviz.checks.patience import PATIENCE, days_without_score
from procviz.model import Idea
from procviz.pages.markup import badge
from procviz.pages.telling import figures, scores
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import IDEA_STATUSES, headline, word
from procviz.timing import long_duration
from procviz.views.layout.scores import score_of
from procviz.words import Message, _, _n

MOST_IN_A_COLUMN = 12
MOST_RANKED = 40
_OVER = frozenset({"scaled", "rejected", "retired"})
_OPEN = frozenset({"new", "scored"})
_WAYS: dict[str, Message] = {
    "RICE": _("RICE: reach × effect × confidence ÷ effort in person-months. The higher, the sooner."),
    "WSJF": _("WSJF: value, urgency and risk together ÷ size. The higher, the sooner."),
    "": _("Without a score"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """An idea with what speaks for it, in words; empty what nobody has said."""

    idea: Markup
    status: Markup
    score: str
    reckoned: str
    effort: str
    home: Markup
    first: Markup


@dataclass(frozen=True, slots=True)
class Column:
    """The ideas of a status, those that weigh most first, and how many more there are."""

    title: str
    count: int
    ideas: tuple[Weighed, ...]
    more: int


@dataclass(frozen=True, slots=True)
class Ranking:
    """The ideas that are scored in one way, which alone can be compared; those without a score are a ranking too."""

    way: str
    words: Message
    ideas: tuple[Weighed, ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """An idea that nobody has decided on: since when it waits, for what, and whether that is too long."""

    idea: Markup
    submitted: str
    days: Message | None
    lacks: Message
    home: Markup
    is_stale: bool


def columns_of(site: Site) -> list[Column]:
    """Return the ideas by status, in the order of an idea's way."""
    ideas = site.workspace.ideas.values()
    found = []
    for status, words in [*IDEA_STATUSES.items(), ("", _("without a status"))]:
        members = sorted((idea for idea in ideas if (idea.status or "") == status), key=_weight)
        if members:
            shown = tuple(_weighed(site, idea) for idea in members[:MOST_IN_A_COLUMN])
            found.append(Column(headline(words, site.language), len(members), shown, len(members) - len(shown)))
    return found


def rankings_of(site: Site) -> list[Ranking]:
    """Return the ideas that are not over by score, each way of scoring apart."""
    ideas = sorted((idea for idea in site.workspace.ideas.values() if idea.status not in _OVER), key=_weight)
    found = []
    for way, words in _WAYS.items():
        members = [idea for idea in ideas if _way(idea) == way]
        if members:
            shown = tuple(_weighed(site, idea) for idea in members[:MOST_RANKED])
            found.append(Ranking(way, words, shown, len(members) - len(shown)))
    return found


def waiting_of(site: Site) -> list[Waiting]:
    """Return the ideas that wait for a score or a decision, the longest wait first."""
    ideas = [one for one in site.workspace.ideas.values() if one.status in _OPEN and not one.decision]
    longest_first = sorted(ideas, key=lambda one: (str(one.submitted or "9"), one.id))
    return [_waiting(site, idea) for idea in longest_first[:MOST_RANKED]]


def status_badge(site: Site, status: str | None) -> Markup:
    """Return the status of an idea in a frame; nothing where it has none."""
    return badge(status, word(IDEA_STATUSES[status], site.language)) if status else Markup()


def _weight(idea: Idea) -> tuple[int, float, str]:
    score = score_of(idea.score)
    return list(_WAYS).index(_way(idea)), -score[1] if score else 0.0, idea.id


def _way(idea: Idea) -> str:
    score = score_of(idea.score)
    return score[0] if score else ""


def _weighed(site: Site, idea: Idea) -> Weighed:
    language, score = site.language, idea.score
    reckoned = ""
    if score and score.rice:
        reckoned = scores.rice(score.rice, language)
    elif score and score.wsjf:
        reckoned = scores.wsjf(score.wsjf, language)
    return Weighed(
        idea=link(site, ("ideas",), idea.id),
        status=status_badge(site, idea.status),
        score=scores.score(score, language) if score else "",
        reckoned=reckoned,
        effort=long_duration(idea.effort).to(language) if idea.effort else "",
        home=_home(site, idea),
        first=link_all(site, ("ideas",), idea.depends_on),
    )


def _waiting(site: Site, idea: Idea) -> Waiting:
    waited = days_without_score(idea, site.day)
    days = (site.day - idea.submitted).days if idea.submitted else None
    return Waiting(
        idea=link(site, ("ideas",), idea.id),
        submitted=figures.date(idea.submitted, site.language) if idea.submitted else "",
        days=_n("{count} day", "{count} days", days) if days is not None and days >= 0 else None,
        lacks=_("a decision") if idea.score else _("a score"),
        home=_home(site, idea),
        is_stale=waited is not None and waited >= PATIENCE,
    )


def _home(site: Site, idea: Idea) -> Markup:
    return link(site, ("roles",), idea.home) if idea.home else Markup()


def newest_first(ideas: Iterable[Idea]) -> list[Idea]:
    """Return ideas by the day of their decision, those without one last."""
    return sorted(ideas, key=lambda idea: (-_decided_on(idea), idea.id))


def _decided_on(idea: Idea) -> int:
    return idea.decision.date.toordinal() if idea.decision and idea.decision.date else 0
