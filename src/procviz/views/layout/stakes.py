"""Stakeholders in words: what part they have in a change, and where they stand."""

from procviz.model import Stakeholder
from procviz.words import Language, Message, _

CATEGORIES: dict[str, Message] = {
    "sponsor": _("Sponsors"),
    "decider": _("Deciders"),
    "advocate": _("Advocates"),
    "agent": _("Agents of the change"),
    "opinion-leader": _("Opinion leaders"),
    "influencer": _("Influencers"),
    "affected": _("Affected"),
}
"""From those who carry a change to those who bear it."""

ATTITUDES: dict[str, Message] = {
    "unaware": _("unaware"),
    "resistant": _("resistant"),
    "neutral": _("neutral"),
    "supportive": _("supportive"),
    "leading": _("leading"),
}

_UNKNOWN = _("{text}", text="–")


def stance(stakeholder: Stakeholder, language: Language) -> str:
    """Return where a stakeholder stands and should stand: “neutral → supportive”; nothing where neither is known."""
    current, desired = stakeholder.current, stakeholder.desired
    if current is None and desired is None:
        return ""
    if current == desired:
        return _attitude(current).to(language)
    return f"{_attitude(current).to(language)} → {_attitude(desired).to(language)}"


def stance_told(stakeholder: Stakeholder, language: Language) -> str:
    """Return the same as a sentence, the name first."""
    name, current, desired = stakeholder.name(language), stakeholder.current, stakeholder.desired
    if current is not None and current == desired:
        told = _("{name}: {current}, and should stay so", name=name, current=_attitude(current))
    elif desired is None:
        told = _("{name}: {current}", name=name, current=_attitude(current))
    elif current is None:
        told = _("{name}: should be {desired}", name=name, desired=_attitude(desired))
    else:
        told = _(
            "{name}: {current}, should be {desired}", name=name, current=_attitude(current), desired=_attitude(desired)
        )
    return told.to(language)


def stance_classes(stakeholder: Stakeholder) -> tuple[str, ...]:
    """Return the classes of a stakeholder's box: who is opposed is to be noticed."""
    return ("warning",) if stakeholder.current == "resistant" else ()


def _attitude(attitude: str | None) -> Message:
    return ATTITUDES.get(attitude or "", _UNKNOWN)
