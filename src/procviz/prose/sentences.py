"""The sentence that tells a step; waits, joins and starts have their own."""

from collections.abc import Mapping

from procviz.model import AnyStep, EndStep, HandoverStep, ParallelStep, SubprocessStep
from procviz.prose.cast import Cast, doers
from procviz.prose.channels import manner, way_of
from procviz.prose.counting import Words, number
from procviz.prose.wording import Lead, Wording
from procviz.words import Message, _, _n

_MESSAGES: Mapping[str, Wording] = {
    "sent": Wording(
        _n("{then} {time} {who} sends {what} {how}", "{then} {time} {who} send {what} {how}", 1),
        _n("{who} sends {what} {how}", "{who} send {what} {how}", 1),
    ),
    "shown": Wording(
        _n("{then} {time} {who} publishes {what} {how}", "{then} {time} {who} publish {what} {how}", 1),
        _n("{who} publishes {what} {how}", "{who} publish {what} {how}", 1),
    ),
    "spoken": Wording(
        _n("{then} {time} {who} gets in touch {how}: {what}", "{then} {time} {who} get in touch {how}: {what}", 1),
        _n("{who} gets in touch {how}: {what}", "{who} get in touch {how}: {what}", 1),
    ),
    "met": Wording(
        _n("{then} {time} {who} holds {what} {how}", "{then} {time} {who} hold {what} {how}", 1),
        _n("{who} holds {what} {how}", "{who} hold {what} {how}", 1),
    ),
}
_BY_ITSELF: Mapping[str, Wording] = {
    "sent": Wording(_("{then} {time} {what} goes out {how}"), _("{what} goes out {how}")),
    "shown": Wording(_("{then} {time} {what} appears {how}"), _("{what} appears {how}")),
    "spoken": Wording(_("{then} {time} there is contact {how}: {what}"), _("There is contact {how}: {what}")),
    "met": Wording(_("{then} {time} {what} takes place {how}"), _("{what} takes place {how}")),
}
"""Messages of which nobody says who sends them."""

_WORK: tuple[Wording, ...] = (
    Wording(
        _n("{then} {time} {who} takes on {what} {how}", "{then} {time} {who} take on {what} {how}", 1),
        _n("{who} takes on {what} {how}", "{who} take on {what} {how}", 1),
    ),
    Wording(
        _n("{then} {time} {who} takes care of {what} {how}", "{then} {time} {who} take care of {what} {how}", 1),
        _n("{who} takes care of {what} {how}", "{who} take care of {what} {how}", 1),
    ),
)
_NOBODYS_WORK = Wording(_("{then} {time} {what} is due {how}"), _("{what} is due {how}"))
_HANDOVER = Wording(
    _("{then} {time} {giver} hands over to {receiver}: {what}"), _("{giver} hands over to {receiver}: {what}")
)
_HANDOVER_ALONE = Wording(_("{then} {time} {giver} hands over {what}"), _("{giver} hands over {what}"))
"""A hand-over whose title says no more than to whom."""

_NOBODYS_HANDOVER = Wording(_("{then} {time} there is a hand-over: {what}"), _("There is a hand-over: {what}"))
_CALL = Wording(
    _("{then} {time} {what} runs as a process of its own: {process}"),
    _("{what} runs as a process of its own: {process}"),
)
_UNKNOWN_CALL = Wording(_("{then} {time} another process runs: {what}"), _("Another process runs: {what}"))
_ENDS: Mapping[str, Wording] = {
    "success": Wording(_("{then} {time} the goal is reached: {what}"), _("The goal is reached: {what}")),
    "neutral": Wording(_("{then} {time} the path ends with {what}"), _("The path ends with {what}")),
    "failure": Wording(
        _("{then} {time} the path ends without success: {what}"), _("The path ends without success: {what}")
    ),
}
_DECIDED = Wording(
    _n("{then} {time} {who} decides: {what}", "{then} {time} {who} decide: {what}", 1),
    _n("{who} decides: {what}", "{who} decide: {what}", 1),
)
_ASKED = Wording(_("{then} {time} the question is: {what}"), _("The question is: {what}"))
_DUE = Wording(_("{then} {time} a decision is due: {what}"), _("A decision is due: {what}"))
_CHANCE = Wording(_("{then} {time} chance decides: {what}"), _("Chance decides: {what}"))
_STRANDS = Wording(
    _n("{then} {time} {what} begins", "{then} {time} {what} run at the same time", 1),
    _n("{what} begins", "{what} run at the same time", 1),
)
_STRANDS_OF = Wording(
    _n("{then} {time} {what} runs in one strand", "{then} {time} {what} runs in {strands} strands at the same time", 1),
    _n("{what} runs in one strand", "{what} runs in {strands} strands at the same time", 1),
)


def sentence_of(cast: Cast, step: AnyStep, lead: Lead | None, what: Words, *, turn: int = 0) -> Message:
    """Return the sentence that tells a step.

    Args:
        cast: the names.
        step: the step.
        lead: what the sentence begins with; none where it stands by itself.
        what: the title, or the titles where one sentence tells several steps.
        turn: picks one of several wordings.
    """
    match step:
        case HandoverStep():
            return _handover(cast, step, lead, what)
        case SubprocessStep():
            called = cast.process(step.process or "")
            return _CALL.filled(lead, what=what, process=called) if called else _UNKNOWN_CALL.filled(lead, what=what)
        case EndStep():
            return _ENDS[step.outcome].filled(lead, what=what)
        case ParallelStep():
            return _strands(cast, step, lead, what)
    if step.kind == "split":
        return _CHANCE.filled(lead, what=what)
    return _work(cast, step, lead, what, turn=turn)


def _work(cast: Cast, step: AnyStep, lead: Lead | None, what: Words, *, turn: int) -> Message:
    """Return the sentence of a step that somebody does."""
    roles, how = doers(step), way_of(cast, step)
    who, count = cast.roles(roles), len(roles)
    if step.kind == "decision":
        is_question = step.name(cast.language).rstrip().endswith("?")
        wording = _DECIDED if roles else _ASKED if is_question else _DUE
    elif step.kind == "message":
        wording = (_MESSAGES if roles else _BY_ITSELF)[manner(cast, step)]
    else:
        wording = _WORK[turn // 2 % len(_WORK)] if roles else _NOBODYS_WORK
    return wording.filled(lead, count=count, who=who, what=what, how=how)


def _handover(cast: Cast, step: HandoverStep, lead: Lead | None, what: Words) -> Message:
    if step.between is None:
        return _NOBODYS_HANDOVER.filled(lead, what=what)
    giver, receiver = cast.role(step.between[0]), cast.role(step.between[1], is_object=True)
    usual = _("hand-over to {receiver}", receiver=receiver).to(cast.language)
    if step.name(cast.language).casefold() == usual.casefold():
        to = cast.as_told(step, _("to {receiver}", receiver=receiver))
        return _HANDOVER_ALONE.filled(lead, giver=giver, what=to)
    return _HANDOVER.filled(lead, giver=giver, receiver=receiver, what=what)


def _strands(cast: Cast, step: ParallelStep, lead: Lead | None, what: Words) -> Message:
    count = len(cast.flow.outgoing[step.id])
    strands = number(count)
    if step.title:
        return _STRANDS_OF.filled(lead, count=count, strands=strands, what=what)
    words = cast.as_told(step, _n("one strand", "{strands} strands", count, strands=strands))
    return _STRANDS.filled(lead, count=count, what=words)
