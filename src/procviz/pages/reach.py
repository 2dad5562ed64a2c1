"""Audiences against channels: what goes out to whom, by which processes, and whether consent is held for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import attrgetter

from markupsafe import Markup

from procviz.graph import addressees
from procviz.model import AnyStep, Audience, Channel, MessageStep, Process
from procviz.model.reach import CONSENTS
from procviz.pages.markup import badge, render, row_of
from procviz.pages.page import Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import CONSENTS as CONSENT_WORDS
from procviz.pages.telling.terms import word
from procviz.words import _, _n

PLACE = 63

QUESTION = _("Whom do we reach over which channel, how often, and may we?")
MOST_AUDIENCES = 40
"""How many audiences the table holds: those that get most."""
NAMED = 2
"""How many processes a cell names."""
AT_WORK = frozenset({"active", "pilot"})

_LEAST = {"none": "none", "presumed": "presumed", "express": "opt-in"}
"""The weakest consent that will do, by what a channel asks for."""


@dataclass(slots=True)
class Cell:
    """What goes to an audience over a channel: how many contacts, how many of them advertise, by which processes."""

    contacts: int = 0
    advertising: int = 0
    processes: dict[str, None] = field(default_factory=dict)
    is_gained: bool = False
    """Whether one of the processes gains consent for the channel on its way."""


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where there are channels and audiences."""
    channels, audiences = site.workspace.channels, site.workspace.audiences
    if not channels or not audiences:
        return
    cells = _cells(site)
    weights = {name: sum(cells[name, one].contacts for one in channels if (name, one) in cells) for name in audiences}
    shown = sorted(audiences, key=lambda name: -weights[name])[:MOST_AUDIENCES]
    title = _("Channels and audiences").to(site.language)
    text = render(
        "channels.md",
        site.language,
        title=title,
        question=QUESTION,
        heads=[_head(site, channel) for channel in channels.values()],
        rows=[
            (
                link(site, ("audiences",), name),
                [
                    _told(site, cells.get((name, channel.id), Cell()), channel, audiences[name])
                    for channel in channels.values()
                ],
            )
            for name in audiences
            if name in shown
        ],
        left_out=len(audiences) - len(shown),
    )
    section = (OVERVIEWS.to(site.language),)
    yield Page(path="views/channels.md", title=title, text=text, section=section, question=QUESTION)


def _cells(site: Site) -> dict[tuple[str, str], Cell]:
    """Return what goes out by (audience, channel), in processes at work."""
    found: dict[tuple[str, str], Cell] = {}
    for process in filter(lambda one: one.status in AT_WORK, site.sorted_processes):
        gained = {channel for step in process.steps for channel in step.grants}
        for step in filter(attrgetter("channel"), process.steps):
            channel = site.workspace.channels.get(step.channel or "")
            for audience in _reached(process, step, channel):
                cell = found.setdefault((audience, step.channel or ""), Cell())
                cell.contacts += 1
                cell.advertising += not isinstance(step, MessageStep) or step.nature == "advertising"
                cell.processes[process.id] = None
                cell.is_gained |= step.channel in gained
    return found


def _reached(process: Process, step: AnyStep, channel: Channel | None) -> tuple[str, ...]:
    """Return whom a step gets in touch with: a message does, and a call, which may be written as an activity."""
    is_call = step.kind == "activity" and channel is not None and channel.kind == "phone"
    return addressees(process, step) if step.kind == "message" or is_call else ()


def _head(site: Site, channel: Channel) -> Markup:
    wanted = word(CONSENT_WORDS[channel.consent], site.language) if channel.consent else "–"
    asked = _("asks for: {consent}", consent=wanted).to(site.language)
    return Markup("{}<br> <small>{}</small>").format(link(site, ("channels",), channel.id), asked)


def _told(site: Site, cell: Cell, channel: Channel, audience: Audience) -> Markup:
    """Return a cell in words, empty where nothing goes out and no consent is held."""
    held = audience.consent.get(channel.id, "none")
    pieces = []
    if cell.contacts:
        contacts = _n("{count} contact", "{count} contacts", cell.contacts).to(site.language)
        pieces += [Markup("<strong>{}</strong>").format(contacts), _by(site, cell)]
    if held != "none":
        words = _("held: {consent}", consent=word(CONSENT_WORDS[held], site.language)).to(site.language)
        pieces.append(Markup("<small>{}</small>").format(words))
    if cell.advertising and CONSENTS.index(held) < CONSENTS.index(_LEAST.get(channel.consent or "none", "none")):
        if cell.is_gained:
            pieces.append(Markup("<small>{}</small>").format(_("gained on the way").to(site.language)))
        else:
            pieces.append(badge("warning", _("no consent").to(site.language)))
    return row_of(pieces, "<br> ")


def _by(site: Site, cell: Cell) -> Markup:
    """Return the processes of a cell, the first few by name."""
    names = [link(site, ("processes",), process) for process in list(cell.processes)[:NAMED]]
    if more := len(cell.processes) - len(names):
        names.append(Markup("<small>{}</small>").format(_("and {count} more", count=more).to(site.language)))
    return row_of(names, "<br> ")
