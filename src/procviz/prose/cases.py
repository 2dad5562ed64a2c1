"""Lists of cases: what stands before each, and how the text goes on after them."""

from collections.abc import Iterator, Mapping

from procviz.graph import Link
from procviz.model import Edge, JoinStep, ParallelStep
from procviz.prose.cast import Cast, phrase
from procviz.prose.counting import Words, cases, percent, row
from procviz.prose.outline import Case, Told
from procviz.prose.scribe import AFTER_THAT, NOW, Opening, Scribe
from procviz.words import Message, _

_ANSWERS: Mapping[str, Message] = {
    "reject": _("after a rejection in {source},"),
    "accept": _("after acceptance in {source},"),
    "breach": _("without an answer in time to {source},"),
    "timeout": _("if the time for {source} runs out,"),
    "else": _("after the last round at {source},"),
}


def label_of(cast: Cast, edge: Edge | None) -> Message | None:
    """Return in which case an edge is taken: “Variant A (50%)”; nothing where the edge does not say."""
    if edge is None:
        return None
    words: list[Words] = [_("variant {name}", name=phrase(edge.variant))] if phrase(edge.variant) else []
    if edge.is_otherwise:
        words.append(_("otherwise"))
    elif condition := cast.words(edge.when):
        words.append(condition)
    share = percent(edge.share.percent) if edge.share else None
    if not words:
        return _("in {share} of the cases", share=share) if share else None
    if share:
        return _("{sentence} ({details})", sentence=row(words), details=share)
    return _("{text}", text=row(words))


def lead_to_head(scribe: Scribe, name: str, before: Told | None) -> None:
    """Begin a new strand with how it hangs together with what was told.

    Args:
        scribe: who writes.
        name: the step that the strand begins with.
        before: what was told last.
    """
    if scribe.opening or name in scribe.course.roots:
        return
    if before and (places := [place for place, case in enumerate(before.cases) if name in _leads_to(case)]):
        if isinstance(scribe.cast.flow.steps[before.step], ParallelStep):
            is_join = isinstance(scribe.cast.flow.steps[name], JoinStep)
            scribe.opening = None if is_join else AFTER_THAT
        elif len(before.cases) > 1:
            scribe.opening = Opening(cases(places, len(before.cases)))
        return
    arriving = scribe.course.arriving[name]
    if len(arriving) == 1:
        scribe.opening = Opening(_from_afar(scribe.cast, arriving[0]))
    elif not isinstance(scribe.cast.flow.steps[name], JoinStep):
        scribe.say(_("Several paths meet here"))
        scribe.opening = NOW


def _leads_to(case: Case) -> Iterator[str]:
    """Yield the steps told elsewhere that a case leads to in the end."""
    for turn in case:
        if turn.steps:
            yield from (last.link.target for last in turn.steps[-1].turns if not last.steps)
        else:
            yield turn.link.target


def _from_afar(cast: Cast, link: Link) -> Message:
    """Return the words for a way from a step that was told long before."""
    source, edge = cast.named(link.source), link.edge
    if link.kind in _ANSWERS:
        words = _ANSWERS[link.kind]
        return Message(words.template, (("source", source),))
    if edge and edge.is_otherwise:
        return _("in all other cases of {source},", source=source)
    if edge and (condition := cast.quote(edge.when)):
        return _("in the case {condition} of {source},", condition=condition, source=source)
    if edge and phrase(edge.variant):
        return _("in variant {name} of {source},", name=phrase(edge.variant), source=source)
    return _("following {source},", source=source)
