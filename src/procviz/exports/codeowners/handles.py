"""The names that roles and teams have in the repository."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from procviz.exports.codeowners.owners import Owner, team_of
from procviz.model import Workspace
from procviz.words import Message, _

Form = Literal["github", "gitlab"]

_MAIL = r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
_NAME = r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?"
_SPELLED: Mapping[Form, re.Pattern[str]] = {
    "github": re.compile(rf"@{_NAME}(/{_NAME})?|{_MAIL}"),
    "gitlab": re.compile(rf"@{_NAME}(/{_NAME})*|@@(developer|maintainer|owner)s?|{_MAIL}"),
}
"""A user, a team below its organisation or a group below others, a role of GitLab's, or an e-mail address."""


@dataclass(frozen=True, slots=True)
class Handles:
    """Gives the handles of owners, and collects what is `missing`, each with what to do."""

    workspace: Workspace
    form: Form
    missing: dict[Message, None] = field(default_factory=dict)

    def of(self, owners: Iterable[Owner]) -> tuple[str, ...]:
        """Return the handles of several owners, each once and in their order: a role's own, else that of its team."""
        return tuple(sorted({handle for owner in owners if (handle := self._one(owner))}))

    def _one(self, owner: Owner) -> str:
        things = [(owner.kind, owner.id)]
        if owner.kind == "roles":
            things.append(("teams", team_of(self.workspace, owner)))
        for kind, name in things:
            if handle := self._written(kind, name):
                return handle
        if owner.kind == "teams":
            missing = _(
                'the team “{name}” has no handle: write `handle: "@company/team"` there', name=self._name(owner)
            )
        else:
            missing = _(
                'the role “{name}” has no handle: write `handle: "@company/team"` there or at its team',
                name=self._name(owner),
            )
        self.missing[missing] = None
        return ""

    def _written(self, kind: str, name: str) -> str:
        """Return the handle written at a role or team, empty where there is none of a sane spelling."""
        thing = self.workspace.of_kind(kind).get(name)
        handle: str = getattr(thing, "handle", "")
        if not handle or _SPELLED[self.form].fullmatch(handle):
            return handle
        self.missing[
            _(
                "the handle “{handle}” of “{name}” cannot be used: write `@user`, `@company/team` or an e-mail address",
                handle=handle[:60],
                name=self._name(Owner(kind, name)),
            )
        ] = None
        return ""

    def _name(self, owner: Owner) -> str:
        thing = self.workspace.of_kind(owner.kind).get(owner.id)
        return thing.name(self.workspace.language) if thing else owner.id
