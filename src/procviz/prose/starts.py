"""How a process begins."""

from collections.abc import Mapping

from procviz.model import Duration, StartStep
from procviz.prose import durations
from procviz.prose.cast import Cast
from procviz.prose.channels import is_face_to_face, way_of
from procviz.prose.counting import Words
from procviz.words import Message, _

_ENTERING: Mapping[str, Message] = {
    "contact": _("as soon as someone enters a segment"),
    "account": _("as soon as a company enters a segment"),
    "idea": _("as soon as an idea enters a segment"),
    "group": _("as soon as a group enters a segment"),
}
"""What sets a process off, by what flows through it."""


def start_of(cast: Cast, step: StartStep) -> Message:
    """Return the sentence that tells a start."""
    moment = durations.at(step.at) if step.at else ""
    rhythm, what = _rhythm(step), cast.told(step)
    how = "" if is_face_to_face(cast, step) else way_of(cast, step)
    part = _part(cast, step)
    if step.every and _is_named_after_its_rhythm(cast, step, step.every):
        often = cast.as_told(step, durations.every(step.every))
        return _("{part} {at} {rhythm} {how}", part=part, at=moment, rhythm=often, how=how)
    return _("{part} {at} {rhythm} {how} with {what}", part=part, at=moment, rhythm=rhythm, how=how, what=what)


def _is_named_after_its_rhythm(cast: Cast, step: StartStep, rhythm: Duration) -> bool:
    return step.trigger != "manual" and durations.is_every(step.name(cast.language), rhythm, cast.language)


def _part(cast: Cast, step: StartStep) -> Message:
    starts = cast.flow.starts
    if len(starts) == 1:
        return _("it all starts")
    if step.id == starts[0]:
        return _("the first part starts")
    return _("the last part starts") if step.id == starts[-1] else _("another part starts")


def circumstances(cast: Cast, step: StartStep) -> list[Message]:
    """Return who makes the first move, and what sets it off, as clauses."""
    found = []
    if step.trigger == "segment":
        found.append(_ENTERING[cast.flow.process.unit])
    match step.origin:
        case "inbound":
            found.append(_("the first move is theirs"))
        case "outbound":
            found.append(_("the first move is ours"))
        case "intrabound":
            found.append(_("it is about existing customers"))
    return found


def _rhythm(step: StartStep) -> Words:
    if step.trigger == "manual":
        return _("by someone's hand")
    if step.every:
        return durations.every(step.every)
    return _("as planned") if step.trigger == "schedule" else ""
