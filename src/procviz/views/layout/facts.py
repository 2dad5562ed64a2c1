"""What is said of a box whole, for its tooltip and for those who cannot see it."""

from collections.abc import Iterable, Sequence

from procviz.model import Duration, Workspace
from procviz.timing import long_duration
from procviz.views.layout.amounts import named
from procviz.views.layout.known import objects_in
from procviz.words import Language, Message, _

Fact = Message | None
"""A part of a sentence; None where nothing is known."""


def told(title: str, facts: Iterable[Fact], language: Language) -> str:
    """Return a title with what is known of it: “CRM: owner: Sales operations; holds: Lead record”."""
    known = [fact.to(language) for fact in facts if fact]
    return f"{title}: {'; '.join(known)}" if known else title


def name_in(workspace: Workspace, kind: str, object_id: str, language: Language) -> str:
    """Return the name of an object; of one that is not there, its id with its hyphens as spaces."""
    found = objects_in(workspace, kind).get(object_id)
    return found.name(language) if found else object_id.replace("-", " ")


def names_in(workspace: Workspace, kind: str, ids: Sequence[str], language: Language) -> str:
    """Return the names of several objects in a row."""
    return named([name_in(workspace, kind, one, language) for one in ids], language)


def owned(workspace: Workspace, kind: str, owner: str | None, language: Language) -> Fact:
    """Return who answers for something: a role or a team, as `kind` says."""
    return _("owner: {owner}", owner=name_in(workspace, kind, owner, language)) if owner else _("without an owner")


def lasting(duration: Duration) -> Message:
    """Return how long something may take."""
    return _("at most {time}", time=long_duration(duration))
