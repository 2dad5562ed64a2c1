"""Ideas and experiments."""

from typing import Annotated, Literal

from pydantic import Field

from procviz.model.catalogue import Published, needed
from procviz.model.located import Located
from procviz.model.reference import Goals, Ideas, KpiRef, Kpis, MeetingRef, RoleRef, Roles, Teams, Works
from procviz.model.text import Text
from procviz.model.time import Duration
from procviz.model.written import Date, Number, Spelling, Whole
from procviz.words import _

IdeaStatus = Literal["new", "scored", "approved", "running", "scaled", "parked", "rejected", "retired"]


Confidence = Annotated[
    Number,
    Spelling(
        r"^(0(\.[0-9]{1,13})?|1(\.0{1,13})?)$",
        _("a number from 0 to 1"),
        _("“{value}” is not a number from 0 to 1"),
        _("write certainty as `1`, and half of it as `0.5`"),
        numbers=(0, 1),
    ),
]


class Rice(Located):
    """A score by reach, impact, confidence and effort in person-months."""

    reach: Number | None = needed(description="People reached in a quarter.")
    impact: Number | None = needed(description="Effect on each of them.")
    confidence: Confidence | None = needed(description="How sure we are, from 0 to 1.")
    effort: Number | None = needed(description="Person-months.")


class Wsjf(Located):
    """A score by the cost of delay over the size of the work."""

    value: Number | None = needed(description="Value for the business.")
    time: Number | None = needed(description="How urgent it is.")
    risk: Number | None = needed(description="Risk it takes away.")
    size: Number | None = needed(description="Size of the work.")


class Score(Located):
    """How an idea weighs."""

    rice: Rice | None = Field(None, description="By RICE. A score has either this or `wsjf`.")
    wsjf: Wsjf | None = Field(None, description="By WSJF.")


class Decision(Located):
    """What was decided about an idea, by whom and why."""

    by: Roles = Field((), description="Who decided.")
    date: Date | None = Field(None, description="When.")
    verdict: Text | None = Field(None, description="What was decided.")
    why: Text | None = Field(None, description="For which reasons.")
    meeting: MeetingRef | None = Field(None, description="Where.")


class Idea(Published):
    """Something new that is weighed before it binds people."""

    title: Text | None = needed(description="The idea in a sentence.")
    submitted: Date | None = needed(description="When it came in.")
    status: IdeaStatus | None = needed(description="Where it stands.")
    submitted_by: RoleRef | None = Field(None, description="Who brought it.")
    score: Score | None = Field(None, description="How it weighs.")
    effort: Duration | None = Field(None, description="Work it takes; 1w is 5d, 1d is 8h.")
    replaces: Works = Field((), description="Processes or ideas that end for it.")
    drops: Text | None = Field(None, description="Other work that ends for it.")
    depends_on: Ideas = Field((), description="Ideas that must come first.")
    home: RoleRef | None = Field(None, description="Who looks after it.")
    resources: Text | None = Field(None, description="What it needs.")
    scaling: Text | None = Field(None, description="How it grows when it works.")
    decision: Decision | None = Field(None, description="What was decided.")
    committed: Teams = Field((), description="Teams that have promised their part.")
    goals: Goals = Field((), description="Goals it serves.")


class DecisionRule(Located):
    """What happens to an experiment, settled before its result is known."""

    scale_if: Text | None = Field(None, description="When we do it everywhere.")
    iterate_if: Text | None = Field(None, description="When we change it and try again.")
    stop_if: Text | None = Field(None, description="When we end it.")


class Experiment(Published):
    """A test with a hypothesis."""

    hypothesis: Text | None = needed(description="What we expect, and why.")
    primary: KpiRef | None = needed(description="The KPI that decides.")
    guardrails: Kpis = Field((), description="KPIs that must not suffer.")
    min_sample: Whole | None = Field(None, description="Contacts it needs in each arm.")
    runtime: Duration | None = Field(None, description="How long it runs.")
    started: Date | None = Field(None, description="When it began.")
    decide: DecisionRule | None = Field(None, description="How it is decided.")
    status: Literal["planned", "running", "decided"] | None = Field(None, description="Where it stands.")
    result: Text | None = Field(None, description="What came out.")
    learned: Text | None = Field(None, description="What we learned.")
