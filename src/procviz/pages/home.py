"""The home page: the map of the processes, what matters now, and the ways in."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest

from markupsafe import Markup, escape

from procviz.model import HandoverStep, KeyResult, Objective
from procviz.pages.markup import anchor, render, row_of
from procviz.pages.page import Page
from procviz.pages.telling.attention import ended_experiments, lagging_results, overdue_reviews
from procviz.pages.telling.changes import lately
from procviz.pages.telling.findings import counted
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link
from procviz.pages.telling.periods import of_the_period
from procviz.pages.telling.site import Site
from procviz.pages.telling.strip import Aim, aims
from procviz.pages.telling.usage import count_processes_using
from procviz.words import Message, _

PLACE = 10

MOST_ROLES = 60
"""A workspace with more roles shows its teams alone."""
AIMS, CHANGES, NAMED = 5, 4, 3
"""How many key results and changes are shown, and how many of what needs attention is named."""


@dataclass(frozen=True, slots=True)
class Entrance:
    """A role with the way to its page, and to what it has there."""

    role: Markup
    ways: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class Attention:
    """What needs attention: findings by severity, overdue reviews, experiments past their end, goals that lag."""

    counts: list[tuple[str, str]]
    reviews: int
    experiments: Markup
    aims: tuple[Aim, ...]

    def __bool__(self) -> bool:
        return bool(self.counts or self.reviews or self.experiments or self.aims)


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    settings, language = site.workspace.settings, site.language
    company = settings.company.to(language) if settings.company else ""
    title = (settings.title.to(language) if settings.title else "") or _("Handbook").to(language)
    text = render(
        "home.md",
        language,
        title=title,
        company=company,
        purpose=_purpose(company),
        landscape=site.landscape,
        count=len(site.workspace.processes),
        aims=aims(site, _foremost(site), "", AIMS),
        attention=_attention(site),
        changes=lately(site, CHANGES),
        entrances=_entrances(site),
        searches=_searches(site),
    )
    pictures = (site.landscape,) if site.landscape else ()
    yield Page(path="index.md", title=_("Start page").to(language), text=text, pictures=pictures)


def _purpose(company: str) -> Message:
    if not company:
        return _(
            "How marketing and sales work: who does what, when and over which channel – and what shows that it works."
        )
    return _(
        "How marketing and sales work at {company}: who does what, when and over which channel – "
        "and what shows that it works.",
        company=company,
    )


def _foremost(site: Site) -> Iterator[tuple[Objective, KeyResult]]:
    """Yield the key results of the period: the first of each objective, then the second ones."""
    current = of_the_period(tuple(site.workspace.objectives.values()), site.day)
    pairs = ([(objective, result) for result in objective.key_results.values()] for objective in current)
    return (pair for pair in chain.from_iterable(zip_longest(*pairs)) if pair)


def _attention(site: Site) -> Attention:
    return Attention(
        counts=counted(site, site.problems),
        reviews=len(overdue_reviews(site, "")),
        experiments=row_of(ended_experiments(site, "")[:NAMED]),
        aims=aims(site, lagging_results(site), "", NAMED),
    )


def _entrances(site: Site) -> list[tuple[Markup, list[Entrance]]]:
    """Return the teams with their roles; what a role has to do is a click away."""
    workspace = site.workspace
    handing = {
        role
        for process in workspace.processes
        for step in process.steps
        if isinstance(step, HandoverStep) and step.between
        for role in step.between
    }
    shown = workspace.roles if len(workspace.roles) <= MOST_ROLES else {}
    roles: dict[str, list[Entrance]] = {team: [] for team in workspace.teams}
    for role in sorted(shown.values(), key=lambda one: one.name(site.language).casefold()):
        roles.setdefault(role.team or "", []).append(_entrance(site, role.id, hands_over=role.id in handing))
    return [
        (link(site, ("teams",), team, "") if team else escape(_("Without a team").to(site.language)), found)
        for team, found in roles.items()
        if found or not shown
    ]


def _entrance(site: Site, role: str, *, hands_over: bool) -> Entrance:
    ways = []
    if hands_over:
        ways.append(_way(site, f"roles/{role}.html#handovers", _("my hand-overs")))
    if count_processes_using(site, "roles", role):
        ways.append(_way(site, f"roles/{role}.html#used", _("my steps")))
    if site.workspace.data:
        ways.append(_way(site, "views/data.html", _("my data")))
    return Entrance(link(site, ("roles",), role, ""), tuple(ways))


def _searches(site: Site) -> list[tuple[Message, Markup]]:
    """Return what people come for, each with a link to where it is; lists that are empty have no page."""
    wanted = (
        ("processes", _("a process, such as a trade fair or a newsletter")),
        ("audiences", _("what an audience gets from us")),
        ("channels", _("what goes out over a channel, and what to heed there")),
        ("stages", _("what MQL, SAL or SQL means here")),
        ("kpis", _("what a figure means")),
    )
    found = [
        (words, _way(site, f"{kind}/index.html", KINDS[kind].many)) for kind, words in wanted if site.objects[kind]
    ]
    return [
        *found,
        (_("who must react to a lead by when"), _way(site, "views/handovers.html", _("Hand-overs"))),
        (_("an answer across all processes"), _way(site, "views/index.html", _("All overviews"))),
        (_("how to read the diagrams, how to change something"), _way(site, "help/reading.html", _("Help"))),
    ]


def _way(site: Site, address: str, title: Message) -> Markup:
    return anchor(address, title.to(site.language))
