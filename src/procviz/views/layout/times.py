"""Columns by time: a band for each moment, with as many columns in it as the order needs."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from procviz.diagram import Heading
from procviz.timing import Offset
from procviz.views.layout import said
from procviz.views.layout.ranks import Plan, columns
from procviz.words import Language, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """Where moments stand.

    Attributes:
        columns: the column of each step.
        until: the last column that each step of an uncertain time may reach into.
        headings: the titles over the bands.
    """

    columns: Mapping[str, int]
    until: Mapping[str, int]
    headings: tuple[Heading, ...]


def bands_of(names: Iterable[str], times: Mapping[str, Offset]) -> dict[float | None, list[str]]:
    """Return the steps of each moment, from the earliest to the latest; those that nothing reaches come last.

    Args:
        names: the steps.
        times: when each happens at the earliest.
    """
    found: dict[float | None, list[str]] = {}
    for name in names:
        found.setdefault(times[name].earliest if name in times else None, []).append(name)
    return {begin: found[begin] for begin in sorted(found, key=lambda one: (one is None, one or 0.0))}


def time_axis(plan: Plan, times: Mapping[str, Offset], *, anchored: bool, language: Language) -> Axis:
    """Return where the steps of a plan stand by time.

    Args:
        plan: the steps.
        times: when each happens.
        anchored: whether zero on the axis is the anchor.
        language: of the headings.
    """
    found: dict[str, int] = {}
    headings = []
    begins: list[float] = []
    lasts: list[int] = []
    width = 0
    for begin, names in bands_of(plan.names, times).items():
        within = columns(plan.part(names)) if names[1:] else {names[0]: 0}
        first, width = width, width + 1 + max(within.values())
        found |= {name: first + column for name, column in within.items()}
        headings.append(Heading(title=_title(begin, language, anchored=anchored), first=first, last=width - 1))
        if begin is not None:
            begins.append(begin)
            lasts.append(width - 1)
    until = {
        name: lasts[bisect_right(begins, times[name].latest) - 1]
        for name in plan.names
        if name in times and not times[name].is_certain
    }
    return Axis(columns=found, until=until, headings=tuple(headings))


def _title(begin: float | None, language: Language, *, anchored: bool) -> str:
    """Return what stands over a band."""
    title = _("never reached").to(language) if begin is None else said.moment_at(begin, language, anchored=anchored)
    return title[:1].upper() + title[1:]
