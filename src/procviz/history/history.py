"""What has changed in a workspace, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""What stands in a file at a key: text, list or map, without places; None where nothing does."""

Key = tuple[str, str]
"""An object by kind and id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A difference between two versions of an object.

    An object or one of its steps is `new`, `removed` or, of steps, `moved`; `before` and `after` hold its title then,
    of a moved step the id of the step above it. Else one `field` has another value, which stands at `path`: of the
    step where there is one, else of the object.
    """

    kind: str
    id: str
    what: Literal["new", "removed", "moved", "field"]
    step: str = ""
    path: tuple[str, ...] = ()
    before: Plain = None
    after: Plain = None

    @property
    def key(self) -> Key:
        """Return the object that it is about."""
        return self.kind, self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A state of the workspace that was committed, with what it changed.

    A version that changes very many files at once (`is_bulk`) is not looked into. `subject` is the first line of what
    the editor wrote about it, empty where the team reads it.
    """

    day: date
    changes: tuple[Change, ...] = ()
    subject: str = ""
    is_bulk: bool = False
    is_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What git knows of a workspace: its versions, the newest first, as far back as they are looked into.

    `since` is the day from which on all changes are known. `last` has the day of the last change of each object whose
    day is known, `first` that of the objects which have come since then.
    """

    since: date
    versions: tuple[Version, ...] = ()
    last: Mapping[Key, date] = field(default_factory=dict)
    first: Mapping[Key, date] = field(default_factory=dict)
