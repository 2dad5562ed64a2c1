"""Whom we reach, where and over what: channels, audiences, places."""

from typing import Literal

from pydantic import Field

from procviz.model.calendar import Country, Zone
from procviz.model.catalogue import Published, needed
from procviz.model.reference import ChannelRef, SystemRef, Words
from procviz.model.text import Languages, Text
from procviz.model.time import Rate, Window
from procviz.model.written import Whole

ChannelKind = Literal[
    "email",
    "phone",
    "sms",
    "web",
    "social-post",
    "social-dm",
    "ad",
    "post",
    "event",
    "in-person",
    "webinar",
    "internal",
]
Consent = Literal["none", "presumed", "existing-customer", "opt-in", "double-opt-in"]
CONSENTS: tuple[Consent, ...] = ("none", "presumed", "existing-customer", "opt-in", "double-opt-in")
"""From weakest to strongest."""

Nature = Literal["advertising", "transactional", "service", "internal"]

BuyingRole = Literal["decider", "buyer", "influencer", "user", "gatekeeper", "initiator"]


class Channel(Published):
    """A way to reach people."""

    kind: ChannelKind | None = needed(description="What sort of channel it is.")
    consent: Literal["none", "presumed", "express"] | None = needed(description="What advertising over it asks for.")
    system: SystemRef | None = Field(None, description="The system that serves it.")
    cap: Rate | None = Field(None, description="Most contacts for one person over it.")
    window: Window | None = Field(None, description="When it may be used.")


class Audience(Published):
    """A group of people we address."""

    title: Text | None = needed(description="Name of the group.")
    segment: Text | None = Field(None, description="How it is selected.")
    size: Whole | None = Field(None, description="How many people it counts.")
    buying_role: BuyingRole | None = Field(None, description="Its part in the buying centre.")
    products: Words = Field((), description="Products it cares about.")
    regions: Words = Field((), description="Where it is.")
    languages: Languages = Field((), description="Languages it reads.")
    consent: dict[ChannelRef, Consent] = Field(default_factory=dict, description="The consent we hold, by channel.")
    cap: Rate | None = Field(None, description="Most contacts for one of them over all channels.")


class Place(Published):
    """Where something takes place."""

    country: Country = Field("", description="Country code, such as DE.")
    timezone: Zone = Field("", description="Time zone, such as Europe/Berlin.")
