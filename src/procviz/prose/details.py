"""What else is worth knowing about a step, in brackets behind its sentence."""

from procviz.model import ActivityStep, AnyStep, MessageStep
from procviz.prose import durations
from procviz.prose.cast import Cast
from procviz.prose.channels import is_own_name, way_of
from procviz.prose.counting import Words
from procviz.prose.scribe import Scribe
from procviz.words import Message, _, _n

_WITH_A_WAY = frozenset({"start", "message", "activity"})
"""Kinds whose sentence says over which channel they are."""


def with_details(scribe: Scribe, step: AnyStep, sentence: Message) -> Message:
    """Return a sentence with what it does not say: to whom, where, in which meeting, over what, for how long.

    What holds for the step told just before as well is not repeated.
    """
    every = details_of(scribe.cast, step)
    before, scribe.details = scribe.details, tuple(every)
    found = [one for one in every if one not in before]
    if not found:
        return sentence
    said = found[0]
    for more in found[1:]:
        said = _("{clause}; {more}", clause=said, more=more)
    return _("{sentence} ({details})", sentence=sentence, details=said)


def details_of(cast: Cast, step: AnyStep) -> list[Words]:
    """Return what a sentence about a step does not say."""
    found: list[Words] = []
    if step.audience and step.audience != cast.flow.process.audience:
        names = cast.names("audiences", step.audience)
        found.append(_n("audience: {names}", "audiences: {names}", len(step.audience), names=names))
    if isinstance(step, MessageStep) and (to := _receivers(cast, step)):
        found.append(_("to: {names}", names=", ".join(to)))
    elif isinstance(step, ActivityStep) and (stakeholders := _stakeholders(cast, step)):
        found.append(_("for: {names}", names=", ".join(stakeholders)))
    if step.channel and step.kind in _WITH_A_WAY and is_own_name(cast, step):
        found.append(_("channel: {name}", name=cast.name("channels", step.channel)))
    elif step.channel and step.kind not in _WITH_A_WAY and (way := way_of(cast, step)):
        found.append(way)
    if step.place:
        found.append(_("place: {name}", name=cast.name("places", step.place)))
    if step.meeting:
        found.append(_("meeting: {name}", name=cast.name("meetings", step.meeting)))
    if step.experiment:
        found.append(_("experiment: {name}", name=cast.name("experiments", step.experiment)))
    if step.lasts:
        found.append(durations.lasts(step.lasts))
    return found


def _receivers(cast: Cast, step: MessageStep) -> list[str]:
    within = [*(cast.name("roles", one) for one in step.roles), *(cast.name("teams", one) for one in step.teams)]
    return [*within, *_stakeholders(cast, step)]


def _stakeholders(cast: Cast, step: ActivityStep | MessageStep) -> list[str]:
    """Return the stakeholders of a step by name; those that are not for this reader are not in the workspace."""
    known = cast.workspace.stakeholders
    return [cast.name("stakeholders", one) for one in step.stakeholders if one in known]
