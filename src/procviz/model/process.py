"""A process: who is reached, when, over what, and what for."""

import re
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from procviz.model.amount import Money
from procviz.model.catalogue import Published, needed
from procviz.model.identifier import Dimensions, Id
from procviz.model.located import Data, Located
from procviz.model.reference import (
    Audiences,
    Channels,
    DataItems,
    Goals,
    IdeaRef,
    Kpis,
    RoleRef,
    StepRef,
    Steps,
    Words,
)
from procviz.model.steps import AnyStep, StepList
from procviz.model.text import Languages, Text
from procviz.model.time import DURATION, Duration
from procviz.model.written import Date, RefusedError, Spelling, Whole, listed
from procviz.words import _

ProcessType = Literal[
    "nurture", "campaign", "newsletter", "event", "lead-management", "onboarding", "win-back", "social", "change",
    "innovation", "internal", "other",
]  # fmt: skip
Status = Literal["draft", "review", "pilot", "active", "paused", "retired"]
WITHOUT_AUDIENCE = ("internal", "change", "innovation")
"""Types of processes that may do without an audience."""


class Anchor(Located):
    """The event that the times with `T` count from."""

    title: Text | None = Field(None, description="What it is.")
    date: Date | None = Field(None, description="When it is.")
    dates: dict[str, Date] = Field(default_factory=dict, description="The dates of a series, by name.")


def _re_entry(value: object) -> object:
    if isinstance(value, str) and value not in {"never", "always"}:
        if not (match := re.fullmatch(r"after (\S+)", value)):
            raise RefusedError(_("`re_entry` is `never`, `always` or a time such as `after 180d`"))
        return Duration.parse(match[1])
    return value


class Entry(Located):
    """Who comes in."""

    when: Text | None = Field(None, description="The condition, in words.")
    re_entry: Annotated[
        Literal["never", "always"] | Duration | None,
        BeforeValidator(_re_entry),
        Spelling(rf"^(never|always|after ({DURATION}))$", _("`never`, `always`, or `after` and a duration")),
    ] = Field(None, description="Whether someone may come in again: `never`, `always` or `after 180d`.")
    suppress: Words = Field((), description="Who is kept out; `opt-out` are those who said no.")


class Exit(Located):
    """A way out from anywhere."""

    when: Text | None = needed(description="What makes people leave.")
    from_: Steps = Field((), alias="from", description="Only from these steps.")
    to: StepRef | None = needed(description="Where they go.")
    revokes: Channels = Field((), description="Channels whose consent ends by it.")


def _one_map_or_many(value: object) -> object:
    return [value] if isinstance(value, Data) else value


class Process(Published):
    """A process as written in one file."""

    id: Id = Field(alias="process", description="Identifier of the process.")
    title: Text | None = needed(description="Name as people read it.")
    type: ProcessType | None = Field(None, description="What sort of process it is.")
    status: Status = needed("active", description="Where it stands in its life.")
    owner: RoleRef | None = needed(description="The role that answers for it.")
    unit: Literal["contact", "account", "idea", "group"] = Field("contact", description="What flows through it.")
    audience: Audiences = Field(
        (), description="Whom it addresses; required unless the type is internal, change or innovation."
    )
    goals: Goals = Field((), description="Objectives or key results it serves.")
    kpis: Kpis = Field((), description="KPIs that measure it.")
    languages: Languages = Field((), description="Languages it is written in.")
    data: DataItems = Field((), description="Data it uses or makes.")
    reviewed: Date | None = Field(None, description="When it was last reviewed.")
    review_every: Duration | None = Field(None, description="How often it is reviewed.")
    wave: Whole | None = Field(None, description="The wave of a rollout it belongs to.")
    cost: Money | None = Field(None, description="What it costs.")
    benefits: dict[RoleRef, Text] = Field(default_factory=dict, description="What is in it for a role.")
    anchor: Anchor | None = Field(None, description="The event that `T` stands for.")
    entry: Entry | None = Field(None, description="Who comes in.")
    exit: Annotated[tuple[Exit, ...], listed(_one_map_or_many)] = Field((), description="Ways out from anywhere.")
    idea: IdeaRef | None = Field(None, description="The backlog idea behind it.")
    dimensions: Dimensions = Field(default_factory=dict, description="Free dimensions to draw by.")
    steps: StepList = needed((), description="What happens, in order.")

    @property
    def is_at_rest(self) -> bool:
        """Return whether nothing is done in it for anyone: it is paused or retired."""
        return self.status in {"paused", "retired"}

    @property
    def is_whole(self) -> bool:
        """Return whether every step could be read, so that the structure can be judged."""
        return self.has_all("steps") and bool(self.steps)

    def step(self, step_id: str) -> AnyStep | None:
        """Return the step with this id."""
        return self._steps_by_id.get(step_id)

    @cached_property
    def _steps_by_id(self) -> dict[str, AnyStep]:
        return {step.id: step for step in self.steps}
