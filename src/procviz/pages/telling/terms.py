"""The fixed values of the language in words."""

from collections.abc import Mapping
from functools import cache

from procviz.views.layout import kinds, stakes
from procviz.words import Language, Message, _

Terms = Mapping[str, Message]


@cache
def word(message: Message, language: Language) -> str:
    """Return one of the fixed words, which are said again and again."""
    return message.to(language)


def headline(message: Message, language: Language) -> str:
    """Return one of the fixed words as a heading: with a capital."""
    text = word(message, language)
    return text[:1].upper() + text[1:]


TYPES: Terms = {
    "nurture": _("Nurturing"),
    "campaign": _("Campaign"),
    "newsletter": _("Newsletter"),
    "event": _("Event"),
    "lead-management": _("Lead management"),
    "onboarding": _("Onboarding"),
    "win-back": _("Win-back"),
    "social": _("Social media"),
    "change": _("Change"),
    "innovation": _("Innovation"),
    "internal": _("Internal"),
    "other": _("Other"),
}
STATUSES: Terms = kinds.STATUSES
IDEA_STATUSES: Terms = kinds.IDEA_STATUSES
STEPS: Terms = {
    "start": _("Start"),
    "message": _("Message"),
    "activity": _("Activity"),
    "decision": _("Decision"),
    "split": _("Random split"),
    "parallel": _("In parallel"),
    "join": _("Join"),
    "wait": _("Wait"),
    "handover": _("Hand-over"),
    "subprocess": _("Subprocess"),
    "end": _("End"),
}
UNITS: Terms = {"contact": _("contacts"), "account": _("accounts"), "idea": _("ideas"), "group": _("groups")}
TRIGGERS: Terms = {
    "event": _("something happens"),
    "schedule": _("by schedule"),
    "segment": _("enters a segment"),
    "manual": _("by hand"),
}
ORIGINS: Terms = {
    "inbound": _("they come to us"),
    "outbound": _("we come to them"),
    "intrabound": _("within the customer base"),
}
NATURES: Terms = {
    "advertising": _("advertising"),
    "transactional": _("transactional"),
    "service": _("service"),
    "internal": _("internal"),
}
OUTCOMES: Terms = {"success": _("success"), "neutral": _("neutral"), "failure": _("failure")}
CATEGORIES: Terms = stakes.CATEGORIES
LEVELS: Terms = {"high": _("high"), "low": _("low")}
ATTITUDES: Terms = stakes.ATTITUDES
CONSENTS: Terms = {
    "none": _("none"),
    "presumed": _("presumed"),
    "existing-customer": _("existing customer"),
    "opt-in": _("opt-in"),
    "double-opt-in": _("double opt-in"),
    "express": _("express"),
}
NEEDS: Terms = {"all": _("all strands"), "any": _("any strand")}
KEPT_OUT: Terms = {"opt-out": _("those who opted out")}
RE_ENTRY: Terms = {"never": _("never again"), "always": _("at any time")}
CHANNELS: Terms = {
    "email": _("e-mail"),
    "phone": _("phone"),
    "sms": _("text message"),
    "web": _("website"),
    "social-post": _("social media post"),
    "social-dm": _("social media direct message"),
    "ad": _("ad"),
    "post": _("letter post"),
    "event": _("event"),
    "in-person": _("in person"),
    "webinar": _("webinar"),
    "internal": _("internal"),
}
BUYING_ROLES: Terms = {
    "decider": _("decides"),
    "buyer": _("buys"),
    "influencer": _("influences"),
    "user": _("uses"),
    "gatekeeper": _("guards access"),
    "initiator": _("initiates"),
}
FRAMEWORKS: Terms = {
    "okr": _("OKR"),
    "pi": _("PI planning"),
    "annual": _("annual goal"),
    "rolling": _("rolling goal"),
}
KPIS: Terms = {"quality": _("quality"), "volume": _("volume"), "cost": _("cost"), "time": _("time")}
BASES: Terms = {
    "consent": _("consent, Art. 6 (1) (a) GDPR"),
    "contract": _("contract, Art. 6 (1) (b) GDPR"),
    "legal-obligation": _("legal obligation, Art. 6 (1) (c) GDPR"),
    "vital-interests": _("vital interests, Art. 6 (1) (d) GDPR"),
    "public-task": _("public task, Art. 6 (1) (e) GDPR"),
    "legitimate-interests": _("legitimate interests, Art. 6 (1) (f) GDPR"),
}
MEETINGS: Terms = {
    "operative": _("operative"),
    "review": _("looking back"),
    "planning": _("planning"),
    "innovation": _("innovation"),
}
NEW_IDEAS: Terms = {"park": _("are parked"), "discuss": _("are discussed")}
EXPERIMENTS: Terms = {"planned": _("planned"), "running": _("running"), "decided": _("decided")}
SEVERITIES: Terms = {"error": _("Error"), "warning": _("Warning"), "info": _("Note")}
