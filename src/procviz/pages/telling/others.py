"""What other objects say of one: who is in a team, what waits for an idea, who influences a stakeholder."""

from collections.abc import Iterable, Iterator

from procviz.model import Described
from procviz.pages.markup import row_of
from procviz.pages.telling.facts import Fact, fact
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.words import Message, _


def said_by_others(site: Site, kind: str, thing: Described) -> list[Fact]:
    """Return as facts what stands at other objects and yet belongs on the page of this one."""
    workspace, found = site.workspace, list[tuple[Message, str, Iterable[str]]]()
    if kind == "teams":
        found = [(_("Roles"), "roles", (role.id for role in workspace.roles.values() if role.team == thing.id))]
    elif kind == "ideas":
        ideas = workspace.ideas.values()
        found = [
            (_("Waiting for it"), "ideas", (idea.id for idea in ideas if thing.id in idea.depends_on)),
            (_("Ends for"), "ideas", (idea.id for idea in ideas if thing.id in idea.replaces)),
        ]
    elif kind == "stakeholders":
        others = workspace.stakeholders.values()
        found = [(_("Influenced by"), "stakeholders", (one.id for one in others if thing.id in one.influences))]
    return list(_facts(site, found))


def _facts(site: Site, found: Iterable[tuple[Message, str, Iterable[str]]]) -> Iterator[Fact]:
    for label, kind, ids in found:
        if links := row_of(link(site, (kind,), one) for one in ids):
            yield fact(site, label, links, wide=kind == "roles")
