"""Objectives, key results and KPIs."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from procviz.model.catalogue import Published, needed
from procviz.model.located import Data
from procviz.model.reference import DataItems, KpiRef, ObjectiveRef, RoleRef, StageRef, Teams
from procviz.model.text import Text
from procviz.model.time import Period
from procviz.model.written import Date, Number, Whole
from procviz.tree import Mapping


class KeyResult(Published):
    """A measured part of an objective."""

    kpi: KpiRef | None = Field(None, description="The KPI that measures it.")
    baseline: Number | None = Field(None, description="Where we started.")
    target: Number | None = Field(None, description="Where we want to be.")
    current: Number | None = Field(None, description="Where we are.")


def named_by_key(value: object) -> object:
    """Return a map of objects with each key as the `id` of its object."""
    if not isinstance(value, Data):
        return value
    node = value.node
    heads = {key: entry.key.raw for key, entry in node.entries.items()} if isinstance(node, Mapping) else {}
    named = {
        key: Data.of({**one, "id": key}, one.raw, heads.get(key)) if isinstance(one, Data) else one
        for key, one in value.items()
    }
    return Data.of(named, value.raw)


class Objective(Published):
    """A goal that teams share for a period."""

    title: Text | None = needed(description="The goal in a sentence.")
    teams: Teams = needed((), description="Who shares it.")
    period: Period | None = needed(description="For which year, quarter or month.")
    parent: ObjectiveRef | None = Field(None, description="The objective it serves.")
    framework: Literal["okr", "pi", "annual", "rolling"] | None = Field(
        None, description="The way of planning it comes from."
    )
    checked: Date | None = Field(None, description="When it was last looked at together.")
    key_results: Annotated[dict[str, KeyResult], BeforeValidator(named_by_key)] = Field(
        default_factory=dict, description="What shows that it is reached, by id."
    )


class Kpi(Published):
    """A figure that is looked at."""

    definition: Text | None = needed(description="How it is counted, in words that leave no doubt.")
    kind: Literal["quality", "volume", "cost", "time"] | None = needed(description="What it measures.")
    stage: StageRef | None = Field(None, description="The stage it counts.")
    data: DataItems = Field((), description="The data it is made of.")
    target: Number | None = Field(None, description="The figure we want.")
    current: Number | None = Field(None, description="The figure today.")
    counter: KpiRef | None = Field(None, description="The KPI that falls when this one is gamed.")
    reading: Text | None = Field(None, description="How to read it, and how not to.")
    min_volume: Whole | None = Field(None, description="Below this number of cases it says nothing.")
    teams: Teams = Field((), description="Whose work it measures.")
    owner: RoleRef | None = Field(None, description="Who answers for it.")
