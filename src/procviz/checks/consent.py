"""Where people are turned to without the consent that it takes, and on which way."""

from dataclasses import dataclass

from procviz.checks.context import Context
from procviz.checks.unsaid import is_said_badly
from procviz.graph import Flow, addressees, hides, way_to
from procviz.model import AnyStep, Audience, Channel
from procviz.model.reach import CONSENTS, Consent
from procviz.problem import Related
from procviz.words import Message, _

_GRANTS = frozenset({"grants", "audience"})


@dataclass(frozen=True, slots=True)
class Lack:
    """A consent that is too weak, in a sentence, and the steps on a shortest way to it."""

    message: Message
    way: tuple[Related, ...]


def lack(context: Context, flow: Flow, step: AnyStep, channel: Channel, wanted: Consent) -> Lack | None:
    """Return the lack of consent for a step that turns to audiences over `channel`, None where all have it.

    Of several audiences it is that of the one with the weakest consent. An audience whose consent could not be read
    is given the benefit of the doubt.
    """
    least = CONSENTS.index(wanted)
    found: tuple[int, str, list[tuple[str, int]]] | None = None
    for name in addressees(flow.process, step):
        audience = context.workspace.audiences.get(name)
        if audience is None:
            continue
        held = CONSENTS.index(audience.consent.get(channel.id, "none"))
        if held >= least and not context.consents.is_weakened(flow, channel.id):
            continue
        if _is_in_doubt(context, audience):
            continue
        states = context.consents.arriving(flow, channel.id, held)
        weakest = min((consent for source, consent in states if source == step.id), default=least)
        if weakest < min(least, found[0] if found else least):
            found = weakest, name, way_to(states, (step.id, weakest))
    return _told(flow, step, channel, wanted, found) if found and not _may_grant(context, flow) else None


def _is_in_doubt(context: Context, audience: Audience) -> bool:
    """Return whether an audience has more consent than could be read, or one for a channel that nobody knows."""
    unknown = audience.consent.keys() - context.workspace.channels.keys()
    return bool(unknown) or is_said_badly(audience, "consent")


def _may_grant(context: Context, flow: Flow) -> bool:
    """Return whether a step may grant what could not be read, or grants it for a channel that nobody knows."""
    granted = {name for step in flow.steps.values() for name in step.grants}
    return not granted <= context.workspace.channels.keys() or hides(flow.process, _GRANTS)


def _told(
    flow: Flow,
    step: AnyStep,
    channel: Channel,
    wanted: Consent,
    found: tuple[int, str, list[tuple[str, int]]],
) -> Lack:
    weakest, audience, way = found
    message = _(
        "“{id}” may reach “{audience}” with the consent `{held}`, but by “{channel}” it takes `{wanted}`: {way}",
        id=step.id,
        audience=audience,
        held=CONSENTS[weakest],
        channel=channel.id,
        wanted=wanted,
        way=" → ".join(name for name, _consent in way),
    )
    return Lack(message, tuple(_related(flow, way)))


def _related(flow: Flow, way: list[tuple[str, int]]) -> list[Related]:
    """Return the steps of a way, each with what it does to the consent."""
    told = []
    for (name, before), (_after, after) in zip(way, [*way[1:], way[-1]], strict=True):
        words = _("on this way")
        if name == way[0][0]:
            words = _("the way begins here")
        if after < before:
            words = _("consent is taken back here")
        elif after > before:
            words = _("consent is given here")
        told.append(Related(flow.steps[name].span_of(), words))
    return told[:-1]
