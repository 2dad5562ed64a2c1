"""What stands on an arrow."""

import math
from collections.abc import Mapping, Sequence
from decimal import Decimal

from procviz.diagram import Edge
from procviz.graph import Flow, Link
from procviz.model import Duration, HandoverStep, JoinStep, ParallelStep, WaitStep
from procviz.views.layout import said
from procviz.views.layout.figures import unbroken
from procviz.views.layout.ways import Arc, Way
from procviz.words import Language, _

_LONGEST = 44
"""Characters of a condition on an arrow; its whole text stands in the description."""

_MOST_FIGURES = 2
"""Beside more figures a condition would only be cut; it stands in the description."""

_ALL = Decimal(100)


def edge_of(flow: Flow, arc: Arc, titles: Mapping[str, str], language: Language) -> Edge:
    """Return the arrow for `arc`.

    Args:
        flow: the flow.
        arc: the ways it stands for.
        titles: of the steps.
        language: of its words.
    """
    words = [_words(flow, way, language) for way in arc.ways]
    label, whole = words[0] if len(words) == 1 else _several(flow, arc, words, language)
    ends = f"{titles[arc.source]} → {titles[arc.target]}"
    return Edge(
        source=arc.source,
        target=arc.target,
        label=label,
        classes=_classes(flow, arc),
        description=f"{ends}: {whole}" if whole else ends,
    )


def _several(flow: Flow, arc: Arc, words: Sequence[tuple[str, str]], language: Language) -> tuple[str, str]:
    """Return the words for an arrow of several ways, short and whole."""
    whole = _(" or ").to(language).join(dict.fromkeys(text for _short, text in words if text))
    return _label(flow, arc, [short for short, _whole in words], language), whole


def _label(flow: Flow, arc: Arc, words: Sequence[str], language: Language) -> str:
    """Return the label of an arrow for several ways: the part of the contacts that take one of them."""
    at_once = any(isinstance(flow.steps[link.source], ParallelStep) for way in arc.ways for link in way)
    if at_once and len(set(words)) == 1:
        return words[0]
    shares = [_share_of(flow, way) for way in arc.ways]
    known = [share for share in shares if share is not None]
    parts = [] if at_once or len(known) < len(shares) else [unbroken(said.percent(sum(known, Decimal()), language))]
    return ": ".join([*parts, _("several ways").to(language)])


def _classes(flow: Flow, arc: Arc) -> tuple[str, ...]:
    first = arc.ways[0][0]
    classes = ["back"] if arc.is_back else []
    if len(arc.ways) == 1 and first.kind != "next":
        classes.append(first.kind)
    if isinstance(flow.steps[arc.source], HandoverStep) and first.kind == "accept":
        classes.append("handover")
    if first.edge and first.edge.is_otherwise:
        classes.append("otherwise")
    return tuple(classes)


def _words(flow: Flow, way: Way, language: Language) -> tuple[str, str]:
    """Return the words for a way, short and whole: shares and delays first, since a long condition may be cut."""
    if len(way) == 1 and _is_plain(way[0]):
        return "", ""
    brief: list[str] = []
    for link in way:
        brief += _brief(flow, link, language)
    if (share := _share_of(flow, way)) is not None:
        brief.append(said.percent(share, language))
    if delay := _delay(flow, way, language):
        brief.append(delay)
    told = " · ".join(brief)
    figures = unbroken(told)
    conditions = [text for link in way if (text := _condition(link, language))]
    if not conditions:
        return figures, told
    whole = (f"{told}: " if told else "") + ", ".join(conditions)
    if len(brief) > _MOST_FIGURES:
        return figures, whole
    return (f"{figures}: " if figures else "") + ", ".join(map(_cut, conditions)), whole


def _is_plain(link: Link) -> bool:
    """Return whether there is nothing to say about a link."""
    edge = link.edge
    return link.kind == "next" and (
        edge is None or not (edge.when or edge.share or edge.variant or edge.after or edge.max is not None)
    )


def _share_of(flow: Flow, way: Way) -> Decimal | None:
    """Return the part of the contacts that take a way, in percent; None where nobody says or all do."""
    shares = []
    for link in way:
        step = flow.steps[link.source]
        share = _own_share(flow, link)
        if share is None and isinstance(step, WaitStep) and step.timeout_share and len(way) > 1:
            share = _ALL - step.timeout_share.percent
        if share is not None:
            shares.append(share)
        elif len(flow.outgoing[link.source]) > 1 and link is not way[0] and not isinstance(step, ParallelStep):
            return None
    if len(shares) == 1:
        return shares[0]
    return math.prod(share / _ALL for share in shares) * _ALL if shares else None


def _own_share(flow: Flow, link: Link) -> Decimal | None:
    """Return the share that is written for a link."""
    step = flow.steps[link.source]
    if isinstance(step, HandoverStep):
        answer = {"accept": step.accept, "reject": step.reject}.get(link.kind)
        return answer.share.percent if answer and answer.share else None
    if link.kind == "timeout" and isinstance(step, WaitStep):
        return step.timeout_share.percent if step.timeout_share else None
    return link.edge.share.percent if link.edge and link.edge.share and link.kind == "next" else None


def _condition(link: Link, language: Language) -> str:
    if link.edge is None or link.edge.when is None or link.kind == "else":
        return ""
    return said.otherwise(language) if link.edge.is_otherwise else link.edge.when.to(language)


def _cut(text: str) -> str:
    """Return `text` up to a word that fits on an arrow."""
    if len(text) <= _LONGEST:
        return text
    return text[: text.rfind(" ", 0, _LONGEST) if " " in text[:_LONGEST] else _LONGEST].rstrip(" ,;–-") + " …"


def _brief(flow: Flow, link: Link, language: Language) -> list[str]:
    """Return the short words for a link: how it comes to be taken, by whom, how often."""
    step = flow.steps[link.source]
    edge = link.edge
    found = []
    if isinstance(step, HandoverStep):
        found.append(said.answer(link.kind, step.accept.within if step.accept else None, language))
    if link.kind == "timeout" and isinstance(step, WaitStep | JoinStep) and step.timeout:
        found.append(said.timed_out(step.timeout, language))
    if edge and link.kind == "else":
        found.append(said.after_times(edge.max or 0, language))
    elif edge:
        if edge.variant:
            found.append(edge.variant)
        if edge.max is not None:
            found.append(said.at_most(edge.max, language))
    return found


def _delay(flow: Flow, way: Way, language: Language) -> str:
    """Return the time that passes on a way, as in “+4 bd”; delays of one unit are added up."""
    delays: dict[str, Duration] = {}
    for number, link in enumerate(way):
        step = flow.steps[link.source]
        waited = step.for_ if number and isinstance(step, WaitStep) and link.kind != "timeout" else None
        after = link.edge.after if link.edge and link.kind != "else" else None
        for duration in (waited, after):
            if duration:
                before = delays.get(duration.unit)
                total = before.count + duration.count if before else duration.count
                delays[duration.unit] = Duration("", total, duration.unit)
    return " ".join(said.passing(duration, language) for duration in delays.values())
