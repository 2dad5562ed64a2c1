"""Who looks after what."""

from procviz.model import Described, Idea, Objective
from procviz.pages.telling.site import Site
from procviz.problem import Problem

Owner = tuple[str, str]
"""A role or a team: its kind and id."""


def owner_of(site: Site, kind: str, object_id: str) -> Owner | None:
    """Return the role or the team that looks after an object; none where it names nobody who is there.

    Roles and teams look after themselves, a key result belongs to the first team of its objective.
    """
    if kind in {"roles", "teams"}:
        return (kind, object_id) if object_id in site.objects[kind] else None
    if kind == "key_results":
        kind, object_id = "objectives", site.objective_of.get(object_id, "")
    thing = site.objects.get(kind, {}).get(object_id)
    name = _named(thing) if thing else ""
    return next(((held, name) for held in ("roles", "teams") if name in site.objects[held]), None)


def owner_of_problem(site: Site, problem: Problem) -> Owner | None:
    """Return who looks after what a problem is about: of a step, the process's owner."""
    return owner_of(site, problem.about.kind, problem.about.id) if problem.about else None


def _named(thing: Described) -> str:
    if isinstance(thing, Objective):
        return next(iter(thing.teams), "")
    if isinstance(thing, Idea):
        return thing.home or thing.submitted_by or ""
    return getattr(thing, "owner", None) or getattr(thing, "moderator", None) or ""
