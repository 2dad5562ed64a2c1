"""A fault in the user's text, as data."""

from dataclasses import dataclass
from enum import StrEnum

from procviz.source import Change, Span
from procviz.words import Message


class Severity(StrEnum):
    """How much a problem matters, worst first; `error` fails a check by default."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


NEVER = "never"
"""A threshold that no problem reaches."""


def reaches(severity: Severity, threshold: str) -> bool:
    """Return whether a problem of this severity is as bad as the severity `threshold`, or worse."""
    order = list(Severity)
    return threshold != NEVER and order.index(severity) <= order.index(Severity(threshold))


@dataclass(frozen=True, slots=True)
class About:
    """The object a problem concerns: its kind in the plural (`processes`), its id, the step where one is meant."""

    kind: str
    id: str
    step: str | None = None


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains a problem: the other duplicate, a step of the witness path."""

    span: Span
    message: Message


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: where it is, what is wrong, how to repair it.

    `fix` are the changes that repair it, all of them or none; empty unless there is one right answer.
    """

    rule: str
    severity: Severity
    span: Span
    message: Message
    repair: Message | None = None
    about: About | None = None
    related: tuple[Related, ...] = ()
    fix: tuple[Change, ...] = ()
