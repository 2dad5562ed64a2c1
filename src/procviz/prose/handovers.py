"""What belongs to a hand-over besides its ways: answer, deadline, who is told, feedback."""

from procviz.graph import Link
from procviz.model import HandoverStep
from procviz.prose import durations
from procviz.prose.cast import Cast, phrase
from procviz.prose.counting import Words, one_of, percent, row
from procviz.prose.effects import Effect, clauses, grants_of, stage_of
from procviz.prose.scribe import AFTER_THAT, Opening, Scribe, joined
from procviz.words import Message, _


def say_terms(scribe: Scribe, step: HandoverStep) -> None:
    """Write what giver and receiver have agreed."""
    cast = scribe.cast
    if accepted := _acceptance(cast, step):
        scribe.say(accepted)
    kinds = {link.kind for link in cast.flow.outgoing[step.id]}
    if step.on_breach and step.on_breach.notify and "breach" not in kinds:
        scribe.say(_notified(cast, step.on_breach.notify))
    if step.reject and "reject" not in kinds:
        details = _rejection(step)
        scribe.say(
            _("A rejection is possible ({details})", details=details) if details else _("A rejection is possible")
        )
    if feedback := _feedback(cast, step):
        scribe.say(feedback)


def lead_from(scribe: Scribe, step: HandoverStep, link: Link) -> None:
    """Begin the next sentence with the answer that leads along `link`."""
    cast = scribe.cast
    match link.kind:
        case "accept":
            then = _("after acceptance,")
            if _acceptance(cast, step) is None and (said := clauses(_gained(cast, step), then)):
                scribe.say(joined(said[0], said[1:]))
                scribe.opening = AFTER_THAT
            else:
                scribe.lead_with(Opening(then))
        case "reject":
            details = _rejection(step)
            then = _("if it is rejected ({details}),", details=details) if details else _("if it is rejected,")
            if effects := stage_of(cast, step.reject.sets_stage if step.reject else None):
                scribe.say(clauses(effects, then)[0])
                scribe.opening = AFTER_THAT
            else:
                scribe.lead_with(Opening(then))
        case "breach":
            if step.on_breach and step.on_breach.notify:
                scribe.say(_notified(cast, step.on_breach.notify))
                scribe.opening = AFTER_THAT
            else:
                scribe.lead_with(Opening(_("if the answer does not come in time,")))


def _acceptance(cast: Cast, step: HandoverStep) -> Message | None:
    accept = step.accept
    signal = cast.words(accept.signal) if accept else ""
    if accept is None or not (accept.within or signal or accept.share):
        return None
    within = durations.within(accept.within) if accept.within else ""
    receiver = cast.role(step.between[1]) if step.between else _("the other side")
    said = _("{receiver} accepts {within}", receiver=receiver, within=within)
    if accept.share:
        said = _("{sentence} ({details})", sentence=said, details=percent(accept.share.percent))
    if signal:
        said = _("{sentence} – the sign is: {signal}", sentence=said, signal=signal)
    return joined(said, clauses(_gained(cast, step)))


def _gained(cast: Cast, step: HandoverStep) -> list[Effect]:
    return [*stage_of(cast, step.accept.sets_stage if step.accept else None), *grants_of(cast, step)]


def _rejection(step: HandoverStep) -> Words:
    """Return how often something is rejected, and the reasons there are."""
    if step.reject is None:
        return ""
    found: list[Words] = [percent(step.reject.share.percent)] if step.reject.share else []
    if reasons := [phrase(one) for one in step.reject.reasons if phrase(one)]:
        found.append(_("possible reasons: {reasons}", reasons=one_of(reasons)))
    return row(found)


def _notified(cast: Cast, role: str) -> Message:
    then = _("if the answer does not come in time,")
    return _("{then} {role} is told", then=then, role=cast.role(role))


def _feedback(cast: Cast, step: HandoverStep) -> Message | None:
    feedback = step.feedback
    note = cast.words(feedback.note) if feedback else ""
    if feedback is None or not (feedback.within or feedback.via or note):
        return None
    giver = cast.role(step.between[0]) if step.between else _("the other side")
    within = durations.within(feedback.within) if feedback.within else ""
    meeting = _("in the meeting {meeting}", meeting=cast.quoted("meetings", feedback.via)) if feedback.via else ""
    said = _("{giver} gets feedback {within} {meeting}", giver=giver, within=within, meeting=meeting)
    return _("{sentence}: {note}", sentence=said, note=note) if note else said
