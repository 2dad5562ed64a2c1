"""The list of all processes."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Process
from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling import figures
from procviz.pages.telling.changes import fresh
from procviz.pages.telling.findings import counted
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.process import channels_of, next_review
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STATUSES, TYPES
from procviz.words import Message

PLACE = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A process in the list."""

    process: Markup
    status: str
    status_word: Message
    owner: Markup
    audience: Markup
    channels: Markup
    review: str
    counts: list[tuple[str, str]]


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    title = KINDS["processes"].many.to(site.language)
    groups = {
        kind: [process for process in site.sorted_processes if (process.type or "other") == kind] for kind in TYPES
    }
    text = render(
        "processes.md",
        site.language,
        title=title,
        question=KINDS["processes"].question,
        groups=[
            (kind, TYPES[kind], [_row(site, process) for process in group]) for kind, group in groups.items() if group
        ],
    )
    yield Page(path="processes/index.md", title=title, text=text, section=(title,))


def _row(site: Site, process: Process) -> Row:
    review = next_review(site, process)
    return Row(
        process=link(site, ("processes",), process.id),
        status=process.status,
        status_word=STATUSES[process.status],
        owner=link(site, ("roles",), process.owner) if process.owner else Markup("–"),
        audience=link_all(site, ("audiences",), process.audience),
        channels=link_all(site, ("channels",), channels_of(process)),
        review=figures.date(review, site.language) if review else "–",
        counts=fresh(site, "processes", process.id) + counted(site, site.findings.get(("processes", process.id), ())),
    )
