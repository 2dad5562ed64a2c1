"""Teams, roles, meetings and stakeholders."""

from typing import Literal

from pydantic import Field

from procviz.model.catalogue import Published, needed
from procviz.model.located import Located
from procviz.model.reference import ChannelRef, Kpis, RoleRef, Stakeholders, TeamRef, Teams, Words, Works
from procviz.model.text import Text
from procviz.model.time import Duration
from procviz.model.written import Date, Truth


class Team(Published):
    """A team of marketing, sales or beside them."""

    handle: str = Field("", description="The team in the repository, for CODEOWNERS.")


class Role(Published):
    """Who does something; never a named person."""

    team: TeamRef | None = needed(description="The team it belongs to.")
    skills: Words = Field((), description="What it takes.")
    can_edit: Truth = Field(default=False, description="Whether it edits these files.")
    handle: str = Field("", description="The role in the repository, for CODEOWNERS.")
    evolves_from: Text | None = Field(None, description="Which work it has grown out of.")


class Meeting(Published):
    """A regular meeting."""

    kind: Literal["operative", "review", "planning", "innovation"] | None = needed(description="What it is for.")
    every: Duration | None = needed(description="How often it takes place.")
    moderator: RoleRef | None = needed(description="The role that leads it.")
    teams: Teams = Field((), description="Who takes part.")
    kpis: Kpis = Field((), description="What is looked at.")
    new_ideas: Literal["park", "discuss"] | None = Field(None, description="What happens to ideas that come up.")
    decides: Text | None = Field(None, description="What it may decide.")


class StakeholderAction(Located):
    """Something done for a stakeholder."""

    what: Text | None = needed(description="What is done.")
    channel: ChannelRef | None = Field(None, description="Over which channel.")
    every: Duration | None = Field(None, description="How often.")
    owner: RoleRef | None = Field(None, description="Who does it.")
    due: Date | None = Field(None, description="By when.")


Level = Literal["low", "high"]
Attitude = Literal["unaware", "resistant", "neutral", "supportive", "leading"]
Category = Literal["sponsor", "decider", "advocate", "agent", "opinion-leader", "influencer", "affected"]


class Stakeholder(Published):
    """A group that a change concerns. All fields but the title are for editors only."""

    title: Text | None = needed(description="Name of the group.")
    visibility: Literal["team", "editors"] = Field("editors", description="Who sees it on the site.")
    category: Category | None = needed(description="Its part in the change.")
    power: Level | None = needed(description="What it can bring about or stop.")
    interest: Level | None = needed(description="How much it cares.")
    current: Attitude | None = needed(description="Where it stands.")
    desired: Attitude | None = needed(description="Where we want it to stand.")
    external: Truth = Field(default=False, description="Whether it is outside the company.")
    needs: Text | None = Field(None, description="What it needs.")
    interests: Text | None = Field(None, description="What it is after.")
    gains: Text | None = Field(None, description="What it gains.")
    loses: Text | None = Field(None, description="What it loses.")
    recognition: Text | None = Field(None, description="How its part is honoured.")
    strategy: Text | None = Field(None, description="How we go about it.")
    tactic: Text | None = Field(None, description="The next move.")
    support: Text | None = Field(None, description="What we ask of it.")
    influences: Stakeholders = Field((), description="Whom it influences.")
    about: Works = Field((), description="Processes or ideas it is concerned by.")
    actions: tuple[StakeholderAction, ...] = Field((), description="What is done for it.")
