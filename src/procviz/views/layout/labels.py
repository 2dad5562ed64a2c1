"""What stands on an arrow."""

from collections.abc import Iterator

from procviz.diagram import Edge
from procviz.graph import Flow, Link
from procviz.model import Duration, HandoverStep, JoinStep, Point, WaitStep
from procviz.timing import point_words, short_duration
from procviz.views.layout.ways import Arc, Way
from procviz.words import Language, Message, _

_LONGEST = 44
"""Characters of a condition on an arrow; its whole text stands in the description."""


def edge_of(flow: Flow, arc: Arc, language: Language, *, leads_back: bool) -> Edge:
    """Return the arrow for `arc`.

    Args:
        flow: the flow.
        arc: the ways it stands for.
        language: of its words.
        leads_back: whether its head lies before its origin in the picture.
    """
    labels = list(dict.fromkeys(_label(flow, way, language, short=True) for way in arc.ways))
    whole = list(dict.fromkeys(_label(flow, way, language, short=False) for way in arc.ways))
    label = labels[0] if len(labels) == 1 else "" if "" in labels else _("several ways").to(language)
    source, target = (flow.steps[name].name(language) for name in (arc.source, arc.target))
    between = f"{source} → {target}"
    spoken = _(" or ").to(language).join(text for text in whole if text)
    return Edge(
        source=arc.source,
        target=arc.target,
        label=label,
        classes=_classes(flow, arc, leads_back=leads_back),
        description=f"{between}: {spoken}" if spoken else between,
    )


def _classes(flow: Flow, arc: Arc, *, leads_back: bool) -> tuple[str, ...]:
    first = arc.ways[0][0]
    classes = ["back"] if leads_back else []
    if len(arc.ways) == 1 and first.kind != "next":
        classes.append(first.kind)
    if isinstance(flow.steps[arc.source], HandoverStep) and first.kind == "accept":
        classes.append("handover")
    if first.edge and first.edge.is_otherwise:
        classes.append("otherwise")
    return tuple(classes)


def _label(flow: Flow, way: Way, language: Language, *, short: bool) -> str:
    """Return the words for a way: shares and delays first, since a long condition may be cut."""
    brief = [text.to(language) for link in way for text in _brief(flow, link)]
    if delay := _delay(flow, way, language):
        brief.append(delay)
    conditions = [text for link in way if (text := _condition(link, language))]
    if short:
        conditions = [_cut(text) for text in conditions]
    figures = " · ".join(brief)
    words = ", ".join(conditions)
    return f"{figures}: {words}" if figures and words else figures or words


def _condition(link: Link, language: Language) -> str:
    if link.edge is None or link.edge.when is None or link.kind == "else":
        return ""
    return _("otherwise").to(language) if link.edge.is_otherwise else link.edge.when.to(language)


def _cut(text: str) -> str:
    """Return `text` up to a word that fits on an arrow."""
    if len(text) <= _LONGEST:
        return text
    return text[: text.rfind(" ", 0, _LONGEST) if " " in text[:_LONGEST] else _LONGEST].rstrip(" ,;–-") + " …"


def _brief(flow: Flow, link: Link) -> Iterator[Message]:
    """Yield the short words for a link: how it comes to be taken, by whom, how often."""
    step = flow.steps[link.source]
    edge = link.edge
    if isinstance(step, HandoverStep):
        yield from _answer(step, link)
    if link.kind == "timeout" and isinstance(step, WaitStep | JoinStep) and step.timeout:
        yield _timed_out(step.timeout)
        if isinstance(step, WaitStep) and step.timeout_share:
            yield _share(str(step.timeout_share))
    if edge and link.kind == "else":
        yield _("after {count}×", count=edge.max or 0)
    elif edge:
        if edge.variant:
            yield _("{text}", text=edge.variant)
        if edge.share:
            yield _share(str(edge.share))
        if edge.max is not None:
            yield _("at most {count}×", count=edge.max)


def _answer(step: HandoverStep, link: Link) -> Iterator[Message]:
    """Yield what the receiver says to a hand-over."""
    within = step.accept.within if step.accept else None
    if link.kind == "accept":
        yield _("accepted ≤ {duration}", duration=short_duration(within)) if within else _("accepted")
        share = step.accept.share if step.accept else None
    elif link.kind == "reject":
        yield _("rejected")
        share = step.reject.share if step.reject else None
    else:
        yield _("no answer after {duration}", duration=short_duration(within)) if within else _("no answer")
        share = None
    if share:
        yield _share(str(share))


def _timed_out(timeout: Duration | Point) -> Message:
    if isinstance(timeout, Duration):
        return _("after {duration}", duration=short_duration(timeout))
    return _("at {point}", point=point_words(timeout))


def _share(percent: str) -> Message:
    return _("{percent} %", percent=percent.removesuffix("%"))


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
    return " ".join("+" + short_duration(duration).to(language) for duration in delays.values())
