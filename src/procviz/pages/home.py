"""The home page."""

from collections.abc import Iterator

from markupsafe import Markup

from procviz.pages.markup import anchor, render
from procviz.pages.page import Page
from procviz.pages.telling.findings import counted
from procviz.pages.telling.goals import goal_of
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STATUSES, TYPES
from procviz.words import Message, _

PLACE = 10

LISTED = 60
"""A workspace with more processes shows how many there are of each type instead of listing them."""


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
        searches=_searches(site),
        roles=[link(site, ("roles",), role, "") for role in site.workspace.roles],
        groups=list(_groups(site)),
        is_long=len(site.workspace.processes) > LISTED,
        counts=counted(site, site.problems),
        goals=[goal_of(site, objective, "") for objective in site.workspace.objectives.values()],
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


def _searches(site: Site) -> list[tuple[Message, Markup]]:
    """Return what people come for, each with a link to where it is; lists that are empty have no page."""
    wanted = (
        ("processes", _("a process, such as a trade fair or a newsletter")),
        ("roles", _("my role and what it has to do")),
        ("audiences", _("what an audience gets from us")),
        ("channels", _("what goes out over a channel, and what to heed there")),
        ("stages", _("what MQL, SAL or SQL means here")),
        ("kpis", _("what a figure means")),
        ("data", _("which data we record, and what for")),
    )
    found = [
        (words, _page(site, f"{kind}/index.html", KINDS[kind].many)) for kind, words in wanted if site.objects[kind]
    ]
    return [
        *found,
        (_("who must react to a lead by when"), _page(site, "views/handovers.html", _("Hand-overs"))),
        (_("how to read the diagrams"), _page(site, "help/reading.html", _("Reading"))),
        (_("how to change something here"), _page(site, "help/editing.html", _("Editing"))),
    ]


def _page(site: Site, address: str, title: Message) -> Markup:
    return anchor(address, title.to(site.language))


def _groups(site: Site) -> Iterator[tuple[Message, list[tuple[Markup, str, Message, Markup]]]]:
    """Yield each type with its processes: link, status and owner."""
    for kind, words in TYPES.items():
        group = [process for process in site.sorted_processes if (process.type or "other") == kind]
        if group:
            yield (
                words,
                [
                    (
                        link(site, ("processes",), process.id, ""),
                        process.status,
                        STATUSES[process.status],
                        link(site, ("roles",), process.owner, "") if process.owner else Markup(),
                    )
                    for process in group
                ],
            )
