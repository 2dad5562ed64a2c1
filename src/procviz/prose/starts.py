"""How a process begins."""

from procviz.model import StartStep
from procviz.prose import durations
from procviz.prose.cast import Cast
from procviz.prose.channels import is_face_to_face, way_of
from procviz.prose.counting import Words
from procviz.words import Message, _


def start_of(cast: Cast, step: StartStep) -> Message:
    """Return the sentence that tells a start."""
    moment = durations.at(step.at) if step.at else ""
    rhythm, what = _rhythm(step), cast.told(step)
    how = "" if is_face_to_face(cast, step) else way_of(cast, step)
    starts = cast.flow.starts
    if len(starts) == 1:
        return _("It all starts {at} {rhythm} {how} with {what}", at=moment, rhythm=rhythm, how=how, what=what)
    if step.id == starts[0]:
        return _("The first part starts {at} {rhythm} {how} with {what}", at=moment, rhythm=rhythm, how=how, what=what)
    if step.id == starts[-1]:
        return _("The last part starts {at} {rhythm} {how} with {what}", at=moment, rhythm=rhythm, how=how, what=what)
    return _("Another part starts {at} {rhythm} {how} with {what}", at=moment, rhythm=rhythm, how=how, what=what)


def circumstances(step: StartStep) -> list[Message]:
    """Return who makes the first move, and what sets it off, as clauses."""
    found = []
    if step.trigger == "segment":
        found.append(_("what sets it off is that someone enters a segment"))
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
