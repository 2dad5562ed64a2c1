"""Roles against skills: who can do what, and what a system needs that nobody holds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

from procviz.model import Role
from procviz.pages.markup import badge, render, sentence
from procviz.pages.page import Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 65

QUESTION = _("Who can do what, and which skill do we lack?")
MOST_ROLES = 40
MOST_SKILLS = 150
_YES = Markup("✓")


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill as it is written first, with the roles that hold it and the systems that need it."""

    title: str
    roles: tuple[str, ...]
    systems: tuple[str, ...]

    @property
    def is_missing(self) -> bool:
        """Return whether it is needed and nobody holds it."""
        return bool(self.systems) and not self.roles


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where any skill is named."""
    skills = _skills(site)
    if not skills:
        return
    roles = _shown(site.workspace.roles)
    place = {role: number for number, role in enumerate(roles)}
    shown = sorted(
        skills,
        key=lambda one: (not one.is_missing, min((place.get(role, len(place)) for role in one.roles), default=0)),
    )[:MOST_SKILLS]
    title = _("Skills").to(site.language)
    text = render(
        "skills.md",
        site.language,
        title=title,
        question=QUESTION,
        missing=[(one.title, link_all(site, ("systems",), one.systems)) for one in shown if one.is_missing],
        heads=[_("Needed for").to(site.language), *(link(site, ("roles",), role) for role in roles)],
        rows=[(escape(one.title), _cells(site, one, roles)) for one in shown],
        roles=[
            (
                link(site, ("roles",), role.id),
                link(site, ("teams",), role.team) if role.team else Markup("–"),
                sentence(role.evolves_from.to(site.language)) if role.evolves_from else "–",
                ", ".join(role.skills) or "–",
            )
            for role in roles.values()
        ],
        left_out=(len(site.workspace.roles) - len(roles), len(skills) - len(shown)),
    )
    section = (OVERVIEWS.to(site.language),)
    yield Page(path="views/skills.md", title=title, text=text, section=section, question=QUESTION)


def _skills(site: Site) -> list[Skill]:
    """Return all skills; the same one may be written in small letters and capitals."""
    titles: dict[str, str] = {}
    held: dict[str, dict[str, None]] = {}
    needed: dict[str, dict[str, None]] = {}
    for owners, found in ((site.workspace.roles, held), (site.workspace.systems, needed)):
        for owner in owners.values():
            for skill in owner.skills:
                titles.setdefault(skill.casefold(), skill)
                found.setdefault(skill.casefold(), {})[owner.id] = None
    return [Skill(title, tuple(held.get(key, ())), tuple(needed.get(key, ()))) for key, title in titles.items()]


def _shown(roles: Mapping[str, Role]) -> dict[str, Role]:
    """Return the roles with most skills, team by team."""
    most = sorted(roles.values(), key=lambda role: -len(role.skills))[:MOST_ROLES]
    teams = list(dict.fromkeys(role.team for role in roles.values()))
    return {role.id: role for role in sorted(most, key=lambda role: teams.index(role.team))}


def _cells(site: Site, skill: Skill, roles: Mapping[str, Role]) -> list[Markup]:
    needed = link_all(site, ("systems",), skill.systems)
    if skill.is_missing:
        needed += " " + badge("warning", _("nobody holds it").to(site.language))
    return [needed, *(_YES if role in skill.roles else Markup() for role in roles)]
