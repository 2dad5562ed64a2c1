"""Stages of a lead and what moves it on."""

from typing import Annotated

from pydantic import Field

from procviz.model.catalogue import Published, needed
from procviz.model.located import Located
from procviz.model.reference import StageRef, TeamRef, Teams
from procviz.model.text import Text
from procviz.model.time import Duration
from procviz.model.written import Date, listed

BUILT_IN_STAGES = ("inquiry", "mql", "sal", "sql", "opportunity", "customer", "recycled", "disqualified")


class Agreement(Located):
    """Who agreed to a definition, and when."""

    by: Teams = Field((), description="Teams that agreed.")
    date: Date | None = Field(None, description="When they did.")


class Gate(Located):
    """What a lead must bring to enter a stage."""

    fit: Text | None = Field(None, description="How well it matches.")
    engagement: Text | None = Field(None, description="How much it engages.")


class Stage(Published):
    """A stage of a lead, defined by marketing and sales together."""

    definition: Text | None = Field(None, description="When a lead is in it.")
    owner: TeamRef | None = needed(description="The team that answers for it.")
    agreed: Agreement | None = Field(None, description="Who agreed to the definition.")
    next: Annotated[tuple[StageRef, ...] | None, listed()] = Field(
        None, description="Stages that may follow; absent: any, empty: none."
    )
    sla: Duration | None = Field(None, description="How long a lead may stay.")
    gate: Gate | None = Field(None, description="What a lead must bring.")
