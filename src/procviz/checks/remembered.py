"""Findings that are kept as long as the object they were found in is the same."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from procviz.checks.check import Finding
from procviz.model import Located

Thing = TypeVar("Thing", bound=Located)

_MOST_KEPT = 16384  # objects; a workspace with more is judged right all the same


def remembered(judge: Callable[[Thing], Iterator[Finding]]) -> Callable[[Thing], tuple[Finding, ...]]:
    """Return `judge` with a memory: it is asked once for an object, and again when its file has changed.

    Only for what looks at nothing but that object: no other object, no setting, no date.
    """

    @lru_cache(maxsize=_MOST_KEPT)
    def found(thing: Thing) -> tuple[Finding, ...]:
        return tuple(judge(thing))

    return found
