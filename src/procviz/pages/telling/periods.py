"""Which objectives are meant when nobody says of when."""

from datetime import date

from procviz.model import Objective


def of_the_period(objectives: tuple[Objective, ...], day: date) -> list[Objective]:
    """Return the objectives whose period runs on a day; where none does, those of the nearest period."""
    distances = [_distance(objective, day) for objective in objectives]
    nearest = min(distances, default=0)
    return [objective for objective, distance in zip(objectives, distances, strict=True) if distance == nearest]


def _distance(objective: Objective, day: date) -> int:
    period = objective.period
    return max((period.first_day - day).days, (day - period.last_day).days, 0) if period else 0
