"""How something reaches people, in a few words that fit into a sentence."""

from collections.abc import Mapping

from procviz.model import AnyStep
from procviz.prose.cast import Cast
from procviz.words import Message, _, translate

_WAYS: Mapping[str, Message] = {
    "email": _("by e-mail"),
    "phone": _("by phone"),
    "sms": _("by text message"),
    "web": _("on the website"),
    "social-post": _("on social media"),
    "social-dm": _("by direct message"),
    "ad": _("as an ad"),
    "post": _("by letter"),
    "event": _("on site"),
    "in-person": _("face to face"),
    "webinar": _("in a webinar"),
    "internal": _("within the company"),
}
_PLAIN: Mapping[str, frozenset[str]] = {
    "email": frozenset({"e-mail", "email", "mail"}),
    "phone": frozenset({"phone", "telefon", "telephone"}),
    "sms": frozenset({"sms", "text message"}),
    "web": frozenset({"web", "website", "webseite"}),
    "social-post": frozenset({"social post", "social media", "soziale medien"}),
    "social-dm": frozenset({"social dm", "direct message", "direktnachricht"}),
    "ad": frozenset({"ad", "ads", "anzeige", "anzeigen"}),
    "post": frozenset({"post", "letter", "brief"}),
    "event": frozenset({"event", "events", "veranstaltung"}),
    "in-person": frozenset({"in person", "persönlich"}),
    "webinar": frozenset({"webinar", "webinars", "webinare"}),
    "internal": frozenset({"internal", "intern"}),
}
"""Names of channels that say no more than their kind."""

_CALLS = frozenset({"phone"})
_MEETS = frozenset({"event", "in-person", "webinar"})
_SHOWS = frozenset({"web", "social-post", "ad"})


def manner(cast: Cast, step: AnyStep) -> str:
    """Return whether a message is `sent`, `shown` to whoever comes along, `spoken`, or told where people have `met`."""
    channel = cast.workspace.channels.get(step.channel or "")
    kind = channel.kind if channel else None
    if kind in _MEETS:
        return "met"
    return "spoken" if kind in _CALLS else "shown" if kind in _SHOWS else "sent"


def way_of(cast: Cast, step: AnyStep) -> Message | str:
    """Return how a step reaches people: “by e-mail”; empty where nobody says, or where its title says so."""
    if not step.channel:
        return ""
    channel = cast.workspace.channels.get(step.channel)
    if channel is None or channel.kind is None:
        return _("over {channel}", channel=cast.quoted("channels", step.channel))
    way = _WAYS[channel.kind]
    words, title = translate(way.template, cast.language), step.name(cast.language)
    return "" if words in title and f" {words} " in f" {title} " else way


def is_own_name(cast: Cast, step: AnyStep) -> bool:
    """Return whether the channel's name says more than `way_of` does."""
    channel = cast.workspace.channels.get(step.channel or "")
    if channel is None or channel.kind is None:
        return False
    return cast.name("channels", channel.id).casefold() not in _PLAIN[channel.kind]


def is_face_to_face(cast: Cast, step: AnyStep) -> bool:
    """Return whether people meet at a step."""
    channel = cast.workspace.channels.get(step.channel or "")
    return channel is not None and channel.kind == "in-person"
