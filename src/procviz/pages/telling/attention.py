"""What needs attention now: reviews that are overdue, experiments past their end, key results that lag behind."""

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import KeyResult, Objective, Process
from procviz.pages.telling import figures
from procviz.pages.telling.goals import progress_of
from procviz.pages.telling.links import ABOVE, link
from procviz.pages.telling.process import next_review
from procviz.pages.telling.site import Site

_REVIEW = "review-overdue"
_LAG = 20
"""Percent points that a key result may lag behind the time that has gone by before it needs attention."""


@dataclass(frozen=True, slots=True)
class Review:
    """A review that is overdue: of which process, by whom, since when; `since` is empty where there never was one."""

    process: Markup
    owner: Markup
    since: str
    days: int


def overdue_reviews(site: Site, up: str = ABOVE) -> list[Review]:
    """Return what the rule `review-overdue` has found, the longest overdue first, those without a review at the top."""
    found = []
    for process in site.workspace.processes:
        if any(problem.rule == _REVIEW for problem in site.findings.get(("processes", process.id), ())):
            due = next_review(site, process)
            found.append((due or dt.date.min, _review(site, process, due, up)))
    return [review for _due, review in sorted(found, key=lambda one: one[0])]


def _review(site: Site, process: Process, due: dt.date | None, up: str) -> Review:
    return Review(
        link(site, ("processes",), process.id, up),
        link(site, ("roles",), process.owner, up) if process.owner else Markup("–"),
        figures.date(due, site.language) if due else "",
        (site.day - due).days if due else 0,
    )


def ended_experiments(site: Site, up: str = ABOVE) -> list[Markup]:
    """Return links to the experiments that have run their time and are not decided."""
    found = []
    for one in site.workspace.experiments.values():
        if one.status == "running" and one.started and one.runtime:
            gone = (site.day - one.started).days
            if gone > one.runtime.days:
                found.append(link(site, ("experiments",), one.id, up))
    return found


def lagging_results(site: Site) -> list[tuple[Objective, KeyResult]]:
    """Return the key results of running periods that are far behind the time that has gone by, the farthest first."""
    measured = [
        (lag_of(objective, result, site.day) or 0, objective, result)
        for objective in site.workspace.objectives.values()
        for result in objective.key_results.values()
    ]
    far = sorted((one for one in measured if one[0] > _LAG), key=lambda one: -one[0])
    return [(objective, result) for _lag, objective, result in far]


def lag_of(objective: Objective, result: KeyResult, day: dt.date) -> int | None:
    """Return how many percent points a key result is behind the part of its period that has gone by.

    None where the period does not run on that day, or where a figure is missing.
    """
    period, progress = objective.period, progress_of(result)
    if period is None or progress is None or not period.first_day <= day <= period.last_day:
        return None
    whole = (period.last_day - period.first_day).days + 1
    gone = (day - period.first_day).days + 1
    return round(100 * gone / whole) - progress
