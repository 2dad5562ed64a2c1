"""Waits and joins: mostly a few words at the beginning of the next sentence, else sentences of their own."""

from procviz.model import Duration, JoinStep, StepBasics, WaitStep
from procviz.prose import durations
from procviz.prose.counting import number
from procviz.prose.effects import clauses, effects_of
from procviz.prose.scribe import Opening, Scribe, joined
from procviz.prose.wording import Wording
from procviz.words import Message, _

_FOR_EVENT = Wording(
    _("{then} {time} the process waits {limit} for {event} ({what})"),
    _("The process waits {limit} for {event} ({what})"),
)
_FOR_TIME = Wording(_("{then} {time} it only goes on {passed} ({what})"), _("It only goes on {passed} ({what})"))
_FOR_STRANDS = Wording(
    _("{then} {time} the process waits {limit} until {strands}: {what}"),
    _("The process waits {limit} until {strands}: {what}"),
)
_FOR_NOTHING = Wording(_("{then} {time} the process waits {limit} ({what})"), _("The process waits {limit} ({what})"))

_ALL = {0: _("this strand is done"), 1: _("this strand is done"), 2: _("both strands are done")}


def is_passing(step: WaitStep | JoinStep) -> bool:
    """Return whether there is no more to a wait or join than that it takes time."""
    is_bare = not (step.only or step.at or step.sets_stage or step.sets_idea or step.grants or step.revokes)
    if isinstance(step, WaitStep):
        return is_bare and step.for_ is not None and step.until is None and step.timeout is None
    return is_bare and step.timeout is None


def add_time(scribe: Scribe, duration: Duration, step: WaitStep | None = None) -> None:
    """Let time pass before the next sentence; `step` is the wait that says so."""

    def said(words: Message) -> Message:
        if step is None:
            return words
        if scribe.cast.is_nameless(step):
            return _("{text}", text=scribe.cast.as_told(step, words))
        return _("{time} ({what})", time=words, what=scribe.cast.told(step))

    before = scribe.opening or Opening()
    time = said((durations.more if before.time else durations.after)(duration))
    if before.time:
        time = _("{time} and {more}", time=before.time, more=time)
    scribe.opening = Opening(None if before.is_light else before.words, time)


def add_moment(scribe: Scribe, moment: Message) -> None:
    """Let the next sentence begin at a point in time, unless it is the one that was told last."""
    before = scribe.opening or Opening()
    if moment == scribe.moment and not before.time:
        return
    scribe.moment = moment
    if before.time:
        moment = _("{time}, namely {moment}", time=before.time, moment=moment)
    scribe.opening = Opening(None if before.is_light else before.words, moment)


def add_join(scribe: Scribe, step: JoinStep) -> None:
    """Let the next sentence begin when strands have come together."""
    strands, what = _strands(scribe, step), scribe.cast.told(step)
    scribe.lead_with(Opening(_("once {strands} ({what}),", strands=strands, what=what)))


def say_wait(scribe: Scribe, step: WaitStep) -> None:
    """Write a wait that is more than time."""
    cast, lead = scribe.cast, scribe.begin()
    what = cast.told(step)
    limit = durations.at_most(step.timeout) if step.timeout else ""
    if event := cast.quote(step.until):
        said = _FOR_EVENT.filled(lead, limit=limit, event=event, what=what)
    elif step.for_:
        said = _FOR_TIME.filled(lead, passed=durations.after(step.for_), what=what)
    else:
        said = _FOR_NOTHING.filled(lead, limit=limit, what=what)
    scribe.say(joined(said, [] if is_eventful(step) else clauses(effects_of(cast, step))))


def say_join(scribe: Scribe, step: JoinStep) -> None:
    """Write a join that is more than a meeting of strands."""
    limit = durations.at_most(step.timeout) if step.timeout else ""
    strands, what = _strands(scribe, step), scribe.cast.told(step)
    said = _FOR_STRANDS.filled(scribe.begin(), limit=limit, strands=strands, what=what)
    scribe.say(joined(said, [] if is_eventful(step) else clauses(effects_of(scribe.cast, step))))


def is_eventful(step: StepBasics) -> bool:
    """Return whether a step may be left in another way than by what it waits for."""
    return isinstance(step, WaitStep | JoinStep) and (
        step.timeout is not None or getattr(step, "until", None) is not None
    )


def _strands(scribe: Scribe, step: JoinStep) -> Message:
    """Return what must have happened for a join to go on."""
    back = scribe.course.back
    count = len([link for link in scribe.cast.flow.incoming[step.id] if link not in back])
    if step.needs in {"any", 1}:
        return _("the first strand is done")
    if isinstance(step.needs, int) and step.needs < count:
        return _("{count} of the strands are done", count=number(step.needs))
    return _ALL.get(count) or _("all {count} strands are done", count=number(count))
