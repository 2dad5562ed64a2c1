"""Which ideas a picture shows, in which period each was decided, and what depends on what."""

from collections.abc import Mapping
from dataclasses import dataclass

from procviz.checks.capacity import period_of
from procviz.model import Idea, Workspace
from procviz.views.layout.scores import score_of

_MOST_IDEAS = 40
_MOST_PERIODS = 8
_URGENT = ("running", "approved", "scored", "new", "scaled")
"""Which ideas stay in the picture first where there are many."""

UNDECIDED = ""
"""The period of what nobody has decided, or not on a day that is known."""


@dataclass(frozen=True, slots=True)
class Order:
    """That `before` must come before `after`, or, where `ends`, that `after` ends for `before`."""

    before: str
    after: str
    ends: bool


@dataclass(frozen=True, slots=True)
class Backlog:
    """What is drawn.

    Attributes:
        ideas: the ideas by id.
        ending: the processes that end for them.
        orders: the arrows between all these.
        periods: the period of each of them.
        columns: the periods from left to right.
        is_cut: whether the first column holds earlier periods as well.
        left_out: how many ideas are not shown.
    """

    ideas: Mapping[str, Idea]
    ending: tuple[str, ...]
    orders: tuple[Order, ...]
    periods: Mapping[str, str]
    columns: tuple[str, ...]
    is_cut: bool
    left_out: int


def backlog_of(workspace: Workspace) -> Backlog:
    """Return the ideas that weigh most, and what depends on them or ends for them."""
    ranked = sorted(workspace.ideas.values(), key=_rank)[:_MOST_IDEAS]
    kept = {idea.id for idea in ranked}
    ideas = {name: idea for name, idea in workspace.ideas.items() if name in kept}
    processes = {process.id for process in workspace.processes}
    orders = [
        *(Order(first, idea.id, ends=False) for idea in ideas.values() for first in idea.depends_on if first in ideas),
        *(
            Order(idea.id, ended, ends=True)
            for idea in ideas.values()
            for ended in idea.replaces
            if ended in ideas or ended in processes
        ),
    ]
    periods = {name: _period(workspace, idea) for name, idea in ideas.items()}
    ending = []
    for order in orders:
        if order.after not in periods:
            ending.append(order.after)
            periods[order.after] = periods[order.before]
    decided = sorted(set(periods.values()) - {UNDECIDED})
    columns = [*decided[-_MOST_PERIODS:], *([UNDECIDED] if UNDECIDED in periods.values() else [])]
    earlier = set(decided[:-_MOST_PERIODS])
    return Backlog(
        ideas=ideas,
        ending=tuple(ending),
        orders=tuple(dict.fromkeys(orders)),
        periods={name: columns[0] if period in earlier else period for name, period in periods.items()},
        columns=tuple(columns),
        is_cut=bool(earlier),
        left_out=len(workspace.ideas) - len(ideas),
    )


def _rank(idea: Idea) -> tuple[int, float]:
    score = score_of(idea.score)
    urgency = _URGENT.index(idea.status) if idea.status in _URGENT else len(_URGENT)
    return urgency, -score[1] if score else 0.0


def _period(workspace: Workspace, idea: Idea) -> str:
    """Return the period in which an idea was decided, as long as the capacity is given for, else a quarter."""
    capacity = workspace.settings.capacity
    day = idea.decision.date if idea.decision else None
    return period_of(day, capacity.per if capacity else "quarter") if day else UNDECIDED
