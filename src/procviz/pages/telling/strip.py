"""Goals at a glance: what a page works towards, and how far that is, in a slim strip below its title."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from procviz.model import Described, KeyResult, Kpi, Objective, Process
from procviz.pages.telling import figures
from procviz.pages.telling.goals import progress_of
from procviz.pages.telling.links import ABOVE, link
from procviz.pages.telling.site import Site
from procviz.words import _

MOST = 4
"""How many key results a strip holds."""


@dataclass(frozen=True, slots=True)
class Aim:
    """A key result with the objective that it is a part of, where that goes without saying without it.

    `progress` is in percent, none where a figure is missing. An objective without key results stands for itself.
    """

    objective: Markup
    result: Markup
    figures: str
    progress: int | None


def strip_of(site: Site, thing: Described) -> tuple[Aim, ...]:
    """Return what a process serves, what an objective holds, or what a KPI measures; nothing of all else."""
    match thing:
        case Process():
            return aims(site, (pair for goal in thing.goals for pair in _of_goal(site, goal)))
        case Objective():
            found = aims(site, ((thing, result) for result in thing.key_results.values()))
            return tuple(replace(aim, objective=Markup()) for aim in found)
        case Kpi():
            return aims(site, _measured_by(site, thing))
        case _:
            return ()


def aims(
    site: Site, pairs: Iterable[tuple[Objective, KeyResult | None]], up: str = ABOVE, most: int = MOST
) -> tuple[Aim, ...]:
    """Return objectives and their key results in words, at most `most`, each once.

    Args:
        site: the site.
        pairs: each objective with the key result that is meant.
        up: the way from the page to the top of the site.
        most: how many.
    """
    once = {(objective.id, result.id if result else ""): (objective, result) for objective, result in pairs}
    return tuple(_aim(site, objective, result, up) for objective, result in list(once.values())[:most])


def _aim(site: Site, objective: Objective, result: KeyResult | None, up: str) -> Aim:
    above = link(site, ("objectives",), objective.id, up)
    if result is None:
        return Aim(above, Markup(), "", None)
    return Aim(above, link(site, ("key_results",), result.id, up), _figures(site, result), progress_of(result))


def _figures(site: Site, result: KeyResult) -> str:
    """Return where a key result stands: “17, target 24”; nothing where one of the figures is missing."""
    if result.current is None or result.target is None:
        return ""
    current, target = (figures.number(value, site.language) for value in (result.current, result.target))
    return _("{current}, target {target}", current=current, target=target).to(site.language)


def _of_goal(site: Site, goal: str) -> Iterator[tuple[Objective, KeyResult | None]]:
    """Yield what is meant by the id of an objective, all its key results, or of one key result."""
    objectives = site.workspace.objectives
    if goal in objectives:
        objective = objectives[goal]
        yield from ((objective, result) for result in objective.key_results.values() or (None,))
    elif goal in site.objective_of:
        objective = objectives[site.objective_of[goal]]
        yield objective, objective.key_results[goal]


def _measured_by(site: Site, kpi: Kpi) -> Iterator[tuple[Objective, KeyResult]]:
    for objective in site.workspace.objectives.values():
        for result in objective.key_results.values():
            if result.kpi == kpi.id:
                yield objective, result
