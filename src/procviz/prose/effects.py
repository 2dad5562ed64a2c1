"""What changes at a step: stages reached, consent given or ended, ideas moved on."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from procviz.model import AnyStep
from procviz.model.process import Exit
from procviz.prose.cast import Cast
from procviz.views.layout.kinds import IDEA_STATUSES
from procviz.words import Message, _

Effect = Callable[[Message], Message]
"""Returns a clause that begins with the words it is given."""

_CONSENTS: Mapping[str, Message] = {
    "none": _("no consent"),
    "presumed": _("a presumed consent"),
    "existing-customer": _("the consent of an existing customer"),
    "opt-in": _("an opt-in"),
    "double-opt-in": _("a double opt-in"),
}
_WITH_THAT = _("with that,")
_ALSO = _("also,")


def effects_of(cast: Cast, step: AnyStep) -> list[Effect]:
    """Return what holds once a step is done; of a hand-over without what its acceptance brings."""
    found = stage_of(cast, step.sets_stage)
    if step.sets_idea:
        found.append(partial(_idea, IDEA_STATUSES[step.sets_idea]))
    if step.kind != "handover":
        found += grants_of(cast, step)
    return [*found, *ends_of(cast, step)]


def grants_of(cast: Cast, step: AnyStep) -> list[Effect]:
    """Return which consent a step brings."""
    return [partial(_consent, cast, channel, consent) for channel, consent in step.grants.items()]


def ends_of(cast: Cast, thing: AnyStep | Exit) -> list[Effect]:
    """Return for which channels consent ends."""
    return [partial(_ended, cast, thing.revokes)] if thing.revokes else []


def stage_of(cast: Cast, stage: str | None) -> list[Effect]:
    """Return that a stage is reached, where one is."""
    return [partial(_stage, cast, stage)] if stage else []


def clauses(effects: Sequence[Effect], then: Message | None = None) -> list[Message]:
    """Return effects as clauses, the first of which begins with `then`."""
    return [effect(_ALSO if place else then or _WITH_THAT) for place, effect in enumerate(effects)]


def _stage(cast: Cast, stage: str, then: Message) -> Message:
    return _("{then} the stage {stage} is reached", then=then, stage=cast.quoted("stages", stage))


def _idea(status: Message, then: Message) -> Message:
    return _("{then} the status of the idea is “{status}”", then=then, status=status)


def _consent(cast: Cast, channel: str, consent: str, then: Message) -> Message:
    name = cast.name("channels", channel)
    return _("{then} there is {consent} for {channel}", then=then, consent=_CONSENTS[consent], channel=name)


def _ended(cast: Cast, channels: tuple[str, ...], then: Message) -> Message:
    return _("{then} the consent for {channels} ends", then=then, channels=cast.names("channels", channels))
