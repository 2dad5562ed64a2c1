"""How much work the ideas decided for a period bring, beside what fits in it."""

import datetime as dt
from dataclasses import dataclass

from procviz.model import Duration, Idea, Workspace

_MINUTES = 8 * 60  # of a day of work; whole numbers, so that twenty times an hour and a half is thirty hours
_QUARTER = 3  # months


@dataclass(frozen=True, slots=True)
class Load:
    """The ideas that are approved or running in a period by their decision, their work in minutes, and what fits."""

    period: str
    ideas: tuple[Idea, ...]
    minutes: int
    room: Duration

    @property
    def days(self) -> str:
        """Return the work in days."""
        return f"{round(self.minutes / _MINUTES, 2):g}d"

    def exceeds(self, percent: int) -> bool:
        """Return whether the work is more than this part of what fits."""
        return self.minutes * 100 > _minutes(self.room) * percent


def loads(workspace: Workspace) -> list[Load]:
    """Return the load of each period in which something was decided, in the order of time.

    Ideas without a date of decision belong to no period. Without a capacity there is nothing to compare with.
    """
    capacity = workspace.settings.capacity
    if capacity is None or capacity.effort is None:
        return []
    decided: dict[str, list[Idea]] = {}
    for idea in workspace.ideas.values():
        if idea.status in {"approved", "running"} and idea.decision and idea.decision.date:
            decided.setdefault(period_of(idea.decision.date, capacity.per), []).append(idea)
    return [
        Load(period, tuple(ideas), sum(_minutes(idea.effort) for idea in ideas if idea.effort), capacity.effort)
        for period, ideas in sorted(decided.items())
    ]


def _minutes(effort: Duration) -> int:
    return round(effort.effort_days * _MINUTES)


def period_of(day: dt.date, per: str) -> str:
    """Return the period of a day as an editor would write it."""
    if per == "month":
        return day.isoformat()[:7]
    return f"{day.year}-Q{(day.month - 1) // _QUARTER + 1}" if per == "quarter" else str(day.year)
