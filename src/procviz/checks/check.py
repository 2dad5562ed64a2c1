"""What a rule is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from procviz.checks.context import Context
from procviz.model import Described, Workspace
from procviz.problem import Related
from procviz.source import Change, Span
from procviz.words import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A fault that a rule has found: where it is, what is wrong, how to repair it.

    `about` is the object concerned, or the process and its step; empty where it is the workspace as a whole. `fix` are
    the changes that repair it, where there is one right answer.
    """

    at: Span
    message: Message
    repair: Message | None = None
    about: tuple[Described, ...] = ()
    related: tuple[Related, ...] = ()
    fix: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A rule: its severity unless `workspace.yml` says otherwise, and the function that finds the faults.

    There is no function where the faults are found elsewhere, by the reader for one.
    """

    severity: Literal["error", "warning", "info"]
    find: Callable[[Workspace, Context], Iterator[Finding]] | None = None
