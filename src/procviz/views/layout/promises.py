"""Hand-overs between two roles, bundled, with what was promised about them."""

from collections.abc import Sequence
from dataclasses import dataclass

from procviz.model import Duration, HandoverStep, Process, Workspace
from procviz.timing import long_duration, short_duration
from procviz.views.layout.amounts import named
from procviz.views.layout.facts import name_in
from procviz.words import Language, Message, _

_MOST_STEPS = 6  # named in a description

Handover = tuple[Process, HandoverStep]


@dataclass(frozen=True, slots=True)
class Bundle:
    """All hand-overs from one role to another, of processes that are not retired."""

    giver: str
    receiver: str
    handovers: tuple[Handover, ...]

    @property
    def open_ended(self) -> tuple[Handover, ...]:
        """Return those that do not say by when they are accepted."""
        return tuple(one for one in self.handovers if not _limit(one[1]))

    @property
    def unanswered(self) -> tuple[Handover, ...]:
        """Return those of which the giver does not hear what came of them."""
        return tuple(one for one in self.handovers if not one[1].feedback)

    @property
    def gaps(self) -> int:
        """Return how many promises are missing."""
        return len(self.open_ended) + len(self.unanswered)


def bundles_in(workspace: Workspace) -> list[Bundle]:
    """Return the hand-overs of a workspace by giver and receiver, in the order of files and steps."""
    found: dict[tuple[str, str], list[Handover]] = {}
    for process in workspace.processes:
        for step in process.steps if process.status != "retired" else ():
            if isinstance(step, HandoverStep) and step.between:
                found.setdefault(step.between, []).append((process, step))
    return [Bundle(giver, receiver, tuple(handovers)) for (giver, receiver), handovers in found.items()]


def accepted_in(handovers: Sequence[Handover], *, short: bool) -> Message | None:
    """Return by when hand-overs are accepted: “1 bd”, or “1 business day to 5 business days”; None where none says."""
    return _range([limit for _process, step in handovers if (limit := _limit(step))], short=short)


def answered_in(workspace: Workspace, handovers: Sequence[Handover], language: Language, *, short: bool) -> str:
    """Return by when and where the giver hears back: “10 bd, lead review”; an empty text where nobody says."""
    feedbacks = [step.feedback for _process, step in handovers if step.feedback]
    limit = _range([feedback.within for feedback in feedbacks if feedback.within], short=short)
    meetings = dict.fromkeys(feedback.via for feedback in feedbacks if feedback.via)
    return ", ".join(
        [
            *([limit.to(language)] if limit else []),
            *(name_in(workspace, "meetings", meeting, language) for meeting in meetings),
        ]
    )


def where(handovers: Sequence[Handover], language: Language) -> str:
    """Return the steps and processes of hand-overs."""
    return named(
        [
            _("“{step}” in “{process}”", step=step.name(language), process=process.name(language)).to(language)
            for process, step in handovers
        ],
        language,
        most=_MOST_STEPS,
    )


def _limit(step: HandoverStep) -> Duration | None:
    return step.accept.within if step.accept else None


def _range(limits: Sequence[Duration], *, short: bool) -> Message | None:
    """Return a duration, or the shortest to the longest of several; None of none."""
    if not limits:
        return None
    words = short_duration if short else long_duration
    shortest, longest = min(limits, key=_days), max(limits, key=_days)
    if shortest.days == longest.days:
        return words(shortest)
    return _("{first} to {last}", first=words(shortest), last=words(longest))


def _days(limit: Duration) -> float:
    return limit.days
