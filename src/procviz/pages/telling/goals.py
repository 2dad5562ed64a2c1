"""Objectives and key results with where they stand."""

from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import KeyResult, Objective
from procviz.pages.telling import figures
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """A key result; `progress` is how much of the way from baseline to target is done, in percent from 0 to 100."""

    id: str
    title: str
    kpi: Markup
    baseline: str
    current: str
    target: str
    progress: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """An objective with its key results."""

    title: Markup
    period: str
    teams: Markup
    results: tuple[Result, ...]


def goal_of(site: Site, objective: Objective, up: str = "../") -> Goal:
    """Return an objective in words, for a page from which `up` leads to the top of the site."""
    return Goal(
        title=link(site, ("objectives",), objective.id, up),
        period=figures.period(objective.period, site.language) if objective.period else "",
        teams=link_all(site, ("teams",), objective.teams, up),
        results=tuple(_result(site, result, up) for result in objective.key_results.values()),
    )


def _result(site: Site, result: KeyResult, up: str) -> Result:
    return Result(
        id=result.id,
        title=result.name(site.language),
        kpi=link(site, ("kpis",), result.kpi, up) if result.kpi else Markup(),
        baseline=_figure(site, result.baseline),
        current=_figure(site, result.current),
        target=_figure(site, result.target),
        progress=progress_of(result),
    )


def progress_of(result: KeyResult) -> int | None:
    """Return how much of the way from baseline to target is done, in percent; none where a figure is missing."""
    baseline, current, target = result.baseline, result.current, result.target
    if baseline is None or current is None or target is None or baseline == target:
        return None
    return round(100 * min(max((current - baseline) / (target - baseline), 0), 1))


def _figure(site: Site, value: float | None) -> str:
    return "–" if value is None else figures.number(value, site.language)
