"""The eleven kinds of steps and the edges between them."""

from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator, Field

from procviz.model.amount import Money, Share
from procviz.model.catalogue import Described, needed
from procviz.model.ideas import IdeaStatus
from procviz.model.identifier import Dimensions
from procviz.model.located import Data, Located, Word
from procviz.model.reach import Consent, Nature
from procviz.model.reference import (
    AudienceRef,
    Audiences,
    ChannelRef,
    Channels,
    DataItems,
    ExperimentRef,
    Kpis,
    MeetingRef,
    PlaceRef,
    ProcessRef,
    RoleRef,
    Roles,
    StageRef,
    Stakeholders,
    StepRef,
    SystemRef,
    Teams,
    Words,
)
from procviz.model.text import Text
from procviz.model.time import Duration, Point, Timeout
from procviz.model.written import AtLeast, InShort, RefusedError, Spelling, Whole, listed
from procviz.words import _

OTHERWISE = "otherwise"


class Edge(Located):
    """A way from a step to another."""

    to: StepRef | None = Field(None, description="The step it leads to; absent: the one below.")
    when: Text | None = Field(None, description="The condition, in words; `otherwise` is the default branch.")
    share: Share | None = Field(None, description="Part of the contacts that take it.")
    variant: str = Field("", description="Name of the A/B arm.")
    after: Duration | None = Field(None, description="Time that passes on it.")
    max: Whole | None = Field(None, description="How often it is taken at most for one entry.")
    else_: StepRef | None = Field(None, alias="else", description="Where the flow goes after that.")

    @property
    def is_otherwise(self) -> bool:
        """Return whether it is the default branch."""
        return self.when is not None and self.when.plain == OTHERWISE


def _edges(value: object) -> object:
    """Return a list of edges from a step id, one edge or a list of both."""
    many = value if isinstance(value, list) else [value]
    return [Data.of({"to": one}, one.raw, one.raw) if isinstance(one, Word) else one for one in many]


Edges = Annotated[tuple[Annotated[Edge, InShort(StepRef)], ...], listed(_edges)]


class Raci(Located):
    """Who is responsible, accountable, consulted, informed."""

    R: Roles = Field((), description="Who does it.")
    A: Roles = Field((), description="Who answers for it: exactly one.")
    C: Roles = Field((), description="Who is asked before.")
    I: Roles = Field((), description="Who is told after.")  # noqa: E741 - the field's own term


class StepBasics(Described):
    """What any step may have, but for the keys in `without`."""

    without: ClassVar[frozenset[str]] = frozenset()

    channel: ChannelRef | None = Field(None, description="Over which channel.")
    audience: Audiences = Field((), description="For whom; absent: the process's audience.")
    place: PlaceRef | None = Field(None, description="Where.")
    system: SystemRef | None = Field(None, description="With which system; absent: the channel's.")
    at: Point | None = Field(None, description="The point at which it happens.")
    lasts: Duration | None = Field(None, description="How long an event or a flight of ads goes on.")
    by: RoleRef | None = Field(None, description="Who does it and answers for it.")
    raci: Raci | None = Field(None, description="Who does what about it.")
    data: DataItems = Field((), description="Data it uses or makes.")
    kpis: Kpis = Field((), description="KPIs that measure it.")
    meeting: MeetingRef | None = Field(None, description="The meeting it takes place in.")
    experiment: ExperimentRef | None = Field(None, description="The experiment it belongs to.")
    cost: Money | None = Field(None, description="What it costs.")
    only: Text | None = Field(None, description="A condition; everyone else skips the step.")
    sets_stage: StageRef | None = Field(None, description="The stage a lead reaches here.")
    sets_idea: IdeaStatus | None = Field(None, description="The status an idea reaches here.")
    grants: dict[ChannelRef, Consent] = Field(default_factory=dict, description="Consent given here, by channel.")
    revokes: Channels = Field((), description="Channels whose consent is withdrawn here.")
    dimensions: Dimensions = Field(default_factory=dict, description="Free dimensions to draw by.")
    next: Edges = Field((), description="Where it goes on; absent: the step below.")

    @property
    def is_conditional(self) -> bool:
        """Return whether its edges have conditions."""
        return any(edge.when is not None for edge in self.next)


class StartStep(StepBasics):
    """An entry point; each begins a strand."""

    kind: Literal["start"] = Field("start", exclude=True, repr=False)
    trigger: Literal["event", "schedule", "segment", "manual"] = Field("event", description="What sets it off.")
    every: Duration | None = Field(None, description="How often a schedule repeats.")
    origin: Literal["inbound", "outbound", "intrabound"] | None = Field(None, description="Who makes the first move.")


class Variant(Located):
    """A message's words for one audience."""

    subject: Text | None = Field(None, description="Subject line.")
    content: Text | None = Field(None, description="The content or a link to it.")
    value: Text | None = Field(None, description="Why it is relevant to this audience.")


class MessageStep(StepBasics):
    """One contact."""

    kind: Literal["message"] = Field("message", exclude=True, repr=False)
    channel: ChannelRef | None = needed(description="Over which channel.")
    nature: Nature = Field("advertising", description="What the contact is, before the law.")
    subject: Text | None = Field(None, description="Subject line.")
    content: Text | None = Field(None, description="The content or a link to it.")
    attachments: Words = Field((), description="Files that go with it.")
    value: Text | None = Field(None, description="Why it is relevant to this audience.")
    variants: dict[AudienceRef, Variant] = Field(default_factory=dict, description="Other words for single audiences.")
    stakeholders: Stakeholders = Field((), description="To which stakeholders.")
    roles: Roles = Field((), description="To which roles.")
    teams: Teams = Field((), description="To which teams.")


class ActivityStep(StepBasics):
    """Work that people or systems do."""

    kind: Literal["activity"] = Field("activity", exclude=True, repr=False)
    effort: Duration | None = Field(None, description="Work it takes; not time that passes.")
    stakeholders: Stakeholders = Field((), description="For which stakeholders.")


class DecisionStep(StepBasics):
    """Goes one way by a condition."""

    kind: Literal["decision"] = Field("decision", exclude=True, repr=False)
    next: Edges = needed((), description="The branches, each with `when`.")


class SplitStep(StepBasics):
    """A random split, such as an A/B test."""

    kind: Literal["split"] = Field("split", exclude=True, repr=False)
    next: Edges = needed((), description="The arms, each with `share`.")


class ParallelStep(StepBasics):
    """Goes all ways at once."""

    kind: Literal["parallel"] = Field("parallel", exclude=True, repr=False)
    next: Annotated[Edges, AtLeast(2)] = needed((), description="Two or more strands.")


def _needs(value: object) -> object:
    return int(value) if isinstance(value, str) and value not in {"all", "any"} else value


class JoinStep(StepBasics):
    """Waits for parallel strands."""

    kind: Literal["join"] = Field("join", exclude=True, repr=False)
    needs: Annotated[
        Literal["all", "any"] | int,
        BeforeValidator(_needs),
        Spelling(
            r"^(all|any|[1-9][0-9]{0,3})$",
            _("`all`, `any` or a whole number"),
            _("`needs` is `all`, `any` or a number of strands"),
            numbers=(1, 9999),
        ),
    ] = Field("all", description="How many strands must arrive: `all`, `any` or a number.")
    timeout: Timeout | None = Field(None, description="How long it waits at most.")
    on_timeout: StepRef | None = Field(None, description="Where it goes then; absent: the step below.")


class WaitStep(StepBasics):
    """Time passes."""

    kind: Literal["wait"] = Field("wait", exclude=True, repr=False)
    for_: Duration | None = Field(None, alias="for", description="Exactly how long. A wait has either this or `until`.")
    until: Text | None = Field(None, description="What it waits for.")
    timeout: Timeout | None = Field(None, description="How long it waits at most.")
    on_timeout: StepRef | None = Field(None, description="Where it goes then; absent: the step below.")
    timeout_share: Share | None = Field(None, description="Part of the contacts that run into the timeout.")


class Acceptance(Located):
    """How the receiver takes over."""

    within: Duration | None = Field(None, description="By when.")
    signal: Text | None = Field(None, description="What shows it.")
    sets_stage: StageRef | None = Field(None, description="The stage a lead reaches by it.")
    to: StepRef | None = Field(None, description="Where it goes on; absent: the step below.")
    share: Share | None = Field(None, description="Part that is accepted.")


class Rejection(Located):
    """How the receiver gives back."""

    reasons: Words = Field((), description="The reasons there are.")
    to: StepRef | None = needed(description="Where it goes on.")
    sets_stage: StageRef | None = Field(None, description="The stage a lead reaches by it.")
    share: Share | None = Field(None, description="Part that is rejected.")


class Feedback(Located):
    """What the giver hears back."""

    within: Duration | None = Field(None, description="By when.")
    via: MeetingRef | None = Field(None, description="In which meeting.")
    note: Text | None = Field(None, description="What is reported.")


class Breach(Located):
    """What happens when nobody takes over in time."""

    notify: RoleRef | None = Field(None, description="Who is told.")
    to: StepRef | None = Field(None, description="Where it goes on; absent: it only notifies.")


def _pair(value: object) -> object:
    if not isinstance(value, list) or len(value) != 2:  # noqa: PLR2004 - a pair
        raise RefusedError(_("`between` names two roles"), _("write `between: [giver, receiver]`"))
    return value


class HandoverStep(StepBasics):
    """One role hands something to another."""

    kind: Literal["handover"] = Field("handover", exclude=True, repr=False)
    between: Annotated[tuple[RoleRef, RoleRef] | None, BeforeValidator(_pair)] = needed(
        description="Giver and receiver."
    )
    accept: Acceptance | None = Field(None, description="How the receiver takes over.")
    reject: Rejection | None = Field(None, description="How the receiver gives back.")
    feedback: Feedback | None = Field(None, description="What the giver hears back.")
    on_breach: Breach | None = Field(None, description="What happens when nobody takes over in time.")


class SubprocessStep(StepBasics):
    """Another process of the workspace."""

    kind: Literal["subprocess"] = Field("subprocess", exclude=True, repr=False)
    process: ProcessRef | None = needed(description="The process that runs here.")


class EndStep(StepBasics):
    """A way out."""

    without = frozenset({"next"})
    kind: Literal["end"] = Field("end", exclude=True, repr=False)
    outcome: Literal["success", "neutral", "failure"] = Field("neutral", description="How it went.")


AnyStep = (
    StartStep
    | MessageStep
    | ActivityStep
    | DecisionStep
    | SplitStep
    | ParallelStep
    | JoinStep
    | WaitStep
    | HandoverStep
    | SubprocessStep
    | EndStep
)
STEP_TYPES: dict[str, type[StepBasics]] = {
    "start": StartStep,
    "message": MessageStep,
    "activity": ActivityStep,
    "decision": DecisionStep,
    "split": SplitStep,
    "parallel": ParallelStep,
    "join": JoinStep,
    "wait": WaitStep,
    "handover": HandoverStep,
    "subprocess": SubprocessStep,
    "end": EndStep,
}
StepList = tuple[Annotated[AnyStep, Field(discriminator="kind")], ...]
