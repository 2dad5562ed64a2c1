"""The steps of a process as rows of a table."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from markupsafe import Markup, escape

from procviz.graph import Flow
from procviz.model import (
    ActivityStep,
    AnyStep,
    DecisionStep,
    HandoverStep,
    JoinStep,
    MessageStep,
    Process,
    StartStep,
    WaitStep,
)
from procviz.pages.markup import prose, row_of, sentence
from procviz.pages.telling import figures, times
from procviz.pages.telling.facts import Fact, facts
from procviz.pages.telling.fields import STEP
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.onward import Onward, onward
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STEPS, word
from procviz.prose import durations
from procviz.timing import Offset, is_anchored, long_duration, offset_words, point_words
from procviz.words import Message, _


class Row(NamedTuple):
    """A step, ready for a page; a tuple, since a large site has tens of thousands."""

    id: str
    title: str
    kind: str
    kind_word: str
    summary: Markup
    times: Markup
    who: Markup
    channel: Markup
    audience: Markup
    onward: tuple[Onward, ...]
    details: tuple[Fact, ...]


def rows_of(site: Site, process: Process, flow: Flow, moments: Mapping[str, Offset]) -> list[Row]:
    """Return the steps of a process, in the order of the file; `moments` says when they happen."""
    anchored = is_anchored(flow)
    words = {name: offset_words(offset, anchored=anchored) for name, offset in moments.items()}
    return [_row(site, process, flow, step, words.get(step.id)) for step in process.steps]


def _row(site: Site, process: Process, flow: Flow, step: AnyStep, moment: Message | None) -> Row:
    language = site.language
    return Row(
        id=step.id,
        title=step.name(language),
        kind=step.kind,
        kind_word=word(STEPS[step.kind], language),
        summary=prose(step.summary.to(language)) if step.summary else Markup(),
        times=row_of(_times(site, process, step, moment), "<br> "),
        who=_who(site, process, step),
        channel=link(site, ("channels",), step.channel) if step.channel else Markup(),
        audience=link_all(site, ("audiences",), step.audience) if step.audience != process.audience else Markup(),
        onward=tuple(onward(site, process, flow, step)),
        details=(*facts(site, step, STEP), *_variants(site, step)),
    )


def _times(site: Site, process: Process, step: AnyStep, moment: Message | None) -> Iterator[Markup]:
    """Yield when a step happens, as in the diagrams, and how long it takes or may take."""
    language = site.language
    if when := point_words(step.at) if step.at else moment:
        yield Markup(f"<strong>{escape(when.to(language))}</strong>")  # noqa: S704 - escaped just here
    if step.at:
        day = times.calendar_day(step.at, process.anchor.date if process.anchor else None)
        if day:
            yield Markup("<small>{}</small>").format(figures.date(day, language))
    if isinstance(step, StartStep) and step.every:
        yield escape(durations.every(step.every).to(language))
    if isinstance(step, WaitStep):
        if step.for_:
            yield escape(_("takes {time}", time=long_duration(step.for_)).to(language))
        if step.until:
            yield escape(_("until:").to(language)) + " " + sentence(step.until.to(language))
    if isinstance(step, WaitStep | JoinStep) and step.timeout:
        yield escape(times.waiting(step.timeout).to(language))
    if isinstance(step, HandoverStep) and step.accept and step.accept.within:
        yield escape(_("accept {within}", within=times.within(step.accept.within)).to(language))


def _who(site: Site, process: Process, step: AnyStep) -> Markup:
    """Return who does a step: as in the diagrams, the process's owner where nobody is named for work."""
    if isinstance(step, HandoverStep) and step.between:
        return row_of((link(site, ("roles",), role) for role in step.between), " → ")
    roles = (step.by,) if step.by else step.raci.R if step.raci else ()
    if not roles and isinstance(step, MessageStep | ActivityStep | DecisionStep) and process.owner:
        roles = (process.owner,)
    return link_all(site, ("roles",), roles)


def _variants(site: Site, step: AnyStep) -> Iterator[Fact]:
    if isinstance(step, MessageStep):
        for audience, variant in step.variants.items():
            words = (text.to(site.language) for text in (variant.subject, variant.content, variant.value) if text)
            label = _("For {audience}", audience=_name(site, audience)).to(site.language)
            yield Fact(label, Markup(" · ").join(sentence(one) for one in words))


def _name(site: Site, audience: str) -> str:
    found = site.workspace.audiences.get(audience)
    return found.name(site.language) if found else audience
