"""From one step to the next: the words that lead on, and where the text only names what is told elsewhere."""

from procviz.graph import Link
from procviz.model import AnyStep, EndStep, HandoverStep, JoinStep, WaitStep
from procviz.prose.counting import percent, times
from procviz.prose.effects import clauses, effects_of
from procviz.prose.handovers import lead_from
from procviz.prose.scribe import Opening, Scribe, joined
from procviz.prose.waiting import add_time, is_eventful
from procviz.prose.wording import Wording
from procviz.words import Message, _

_BACK = Wording(_("{then} {time} it goes back to {what}"), _("Back to {what}"))
_OUT = Wording(_("{then} {time} the path ends with {what}"), _("The path ends with {what}"))
_ON = Wording(_("{then} {time} it goes on with {what}"), _("On to {what}"))
_ANYWAY = Wording(_("{then} {time} it goes on all the same"), _("It goes on all the same"))
_OVER = Wording(_("{then} {time} nothing more follows"), _("Nothing more follows here"))


def lead_on(scribe: Scribe, link: Link, *, is_after_loop: bool = False) -> None:
    """Begin the next sentence with what leads along `link`.

    Args:
        scribe: who writes.
        link: the way.
        is_after_loop: whether the loop that a limit ends was told just before.
    """
    step = scribe.cast.flow.steps[link.source]
    if link.kind == "else":
        count = link.edge.max if link.edge and link.edge.max else 0
        taken = _("if this path has been taken {times},", times=times(count))
        scribe.lead_with(Opening(_("after the last time,") if is_after_loop else taken))
    elif isinstance(step, HandoverStep):
        lead_from(scribe, step, link)
    elif link.kind == "timeout":
        scribe.lead_with(Opening(_late(step)))
    elif is_eventful(step):
        say_event(scribe, step)
    if link.edge and link.edge.after and link.kind != "else":
        add_time(scribe, link.edge.after)


def say_event(scribe: Scribe, step: AnyStep) -> None:
    """Let the next sentence begin once a wait or join has what it waits for; write what holds from then on."""
    then = _("once that has happened,")
    if said := clauses(effects_of(scribe.cast, step), then):
        scribe.say(joined(said[0], said[1:]))
    else:
        scribe.lead_with(Opening(then))


def go_to(scribe: Scribe, link: Link) -> None:
    """Write that the flow goes on with a step that is told elsewhere."""
    wording = _ON
    if link in scribe.course.back:
        wording = _BACK
    elif isinstance(scribe.cast.flow.steps[link.target], EndStep):
        wording = _OUT
    said = wording.filled(scribe.begin(always=True), what=scribe.cast.named(link.target))
    if link.edge and link.edge.max and link.kind != "else":
        said = _("{sentence}, {times} at most", sentence=said, times=times(link.edge.max))
    scribe.say(said)


def go_on_anyway(scribe: Scribe) -> None:
    """Write that the flow goes on with the step that is told next, whatever happened."""
    scribe.say(_ANYWAY.filled(scribe.begin(always=True)))


def come_to_an_end(scribe: Scribe) -> None:
    """Write that nothing follows a step."""
    scribe.say(_OVER.filled(scribe.begin(always=True)))


def _late(step: AnyStep) -> Message:
    if isinstance(step, JoinStep):
        return _("if the time runs out,")
    if isinstance(step, WaitStep) and step.timeout_share:
        return _("if that does not happen ({share}),", share=percent(step.timeout_share.percent))
    return _("if that does not happen,")
