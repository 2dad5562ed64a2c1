"""What is told of a process as a whole."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from procviz.model import Process
from procviz.pages.markup import row_of, sentence
from procviz.pages.telling import figures
from procviz.pages.telling.changes import last_change
from procviz.pages.telling.facts import Fact, fact, facts
from procviz.pages.telling.fields import BESIDE, ENTRY, PROCESS
from procviz.pages.telling.links import link, link_all, step_link
from procviz.pages.telling.site import Site
from procviz.words import _


@dataclass(frozen=True, slots=True)
class Benefit:
    """What is in it for a role."""

    role: Markup
    words: Markup


def facts_of(site: Site, process: Process) -> list[Fact]:
    """Return the facts about a process."""
    return [
        *facts(site, process, PROCESS),
        *_channels(site, process),
        *_anchor(site, process),
        *(facts(site, process.entry, ENTRY) if process.entry else ()),
        *_exits(site, process),
        *_review(site, process),
        *last_change(site, "processes", process.id),
        *(Fact(_label(name), escape(value)) for name, value in process.dimensions.items()),
        *facts(site, process, BESIDE),
        fact(site, _("Identifier"), Markup("<code>{}</code>").format(process.id)),
    ]


def _label(dimension: str) -> str:
    """Return how a free dimension is called: `product-line` reads “Product line”."""
    words = dimension.replace("-", " ")
    return words[:1].upper() + words[1:]


def benefits_of(site: Site, process: Process) -> list[Benefit]:
    """Return what is in it for whom."""
    return [
        Benefit(link(site, ("roles",), role), sentence(words.to(site.language)))
        for role, words in process.benefits.items()
    ]


def next_review(site: Site, process: Process) -> dt.date | None:
    """Return when a process is to be reviewed next; months count 30 days (LANGUAGE: Time)."""
    rhythm = process.review_every or site.workspace.settings.review_every
    if process.reviewed is None or rhythm is None:
        return None
    try:
        return process.reviewed + dt.timedelta(days=rhythm.days)
    except OverflowError:
        return None


def channels_of(process: Process) -> tuple[str, ...]:
    """Return the channels that the steps of a process use, in the order of first use."""
    return tuple(dict.fromkeys(step.channel for step in process.steps if step.channel))


def _channels(site: Site, process: Process) -> Iterator[Fact]:
    if channels := channels_of(process):
        yield fact(site, _("Channels"), link_all(site, ("channels",), channels))


def _anchor(site: Site, process: Process) -> Iterator[Fact]:
    anchor = process.anchor
    if anchor is None:
        return
    title = anchor.title.to(site.language) if anchor.title else ""
    dates = [figures.date(anchor.date, site.language)] if anchor.date else []
    dates += [f"{name}: {figures.date(day, site.language)}" for name, day in anchor.dates.items()]
    yield fact(site, _("T, the day everything counts from"), escape(" · ".join([*([title] if title else []), *dates])))


def _exits(site: Site, process: Process) -> Iterator[Fact]:
    ways = []
    for out in process.exit:
        when = sentence(out.when.to(site.language)) if out.when else Markup()
        target = step_link(site, process, out.to, here=True) if out.to else Markup("–")
        way = f"{when} → {target}"
        if out.from_:
            steps = row_of(step_link(site, process, one, here=True) for one in out.from_)
            way += f" ({escape(_('only from').to(site.language))} {steps})"
        if out.revokes:
            channels = link_all(site, ("channels",), out.revokes)
            way += f"; {escape(_('consent ends').to(site.language))}: {channels}"
        ways.append(Markup(way))  # noqa: S704 - made of HTML and of escaped words
    if ways:
        yield fact(site, _("Leaves from anywhere"), row_of(ways, "<br> "))


def _review(site: Site, process: Process) -> Iterator[Fact]:
    if process.reviewed:
        yield fact(site, _("Last reviewed"), escape(figures.date(process.reviewed, site.language)))
    if day := next_review(site, process):
        yield fact(site, _("Next review"), escape(figures.date(day, site.language)))
