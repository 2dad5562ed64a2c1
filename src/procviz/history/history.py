"""What has changed in a workspace, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

Key = tuple[str, str]
"""An object by kind and id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference between two versions of an object.

    An object or a part of it is `new`, `removed` or, of steps, `moved`; `before` and `after` hold its title then, of a
    moved step the step that it comes after, if any. Otherwise a field has another value.

    Attributes:
        kind: the kind of the object.
        id: its id.
        what: what has happened.
        part: the id of the step of a process or of the key result of an objective, empty where it is about the whole.
        path: the field, and where to find it in the object or its part: keys, as they are written.
        before: the value that it had, as the model has it; None where there was none.
        after: the value that it has now.
        kinds: what a value that names objects may name.
    """

    kind: str
    id: str
    what: Literal["new", "removed", "moved", "field"]
    part: str = ""
    path: tuple[str, ...] = ()
    before: Any = None
    after: Any = None
    kinds: tuple[str, ...] = ()

    @property
    def key(self) -> Key:
        """Return the object that it is about."""
        return self.kind, self.id

    @property
    def is_review(self) -> bool:
        """Return whether somebody has merely looked at the object and left it as it is."""
        return self.path in {("reviewed",), ("checked",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A state of the workspace that was committed, with what it changed.

    What changes very many files at once (`is_bulk`) is not told one by one, and neither is what the first version
    brought (`is_first`). `subject` is the first line of what the editor wrote about it, empty where the team reads it.
    """

    day: date
    changes: tuple[Change, ...] = ()
    subject: str = ""
    is_bulk: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What git knows of a workspace: its versions, the newest first, as far back as they are told.

    Attributes:
        since: the day of the oldest of the versions.
        versions: those that changed anything that is told.
        last: the day of the last change of each object, where it is known; otherwise that is no later than `since`.
        first: the day on which each object came that has come since then.
    """

    since: date
    versions: tuple[Version, ...] = ()
    last: Mapping[Key, date] = field(default_factory=dict)
    first: Mapping[Key, date] = field(default_factory=dict)
