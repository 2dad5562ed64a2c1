"""Columns by time: a band for each moment, with as many columns in it as the order needs."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from procviz.diagram import Heading
from procviz.timing import Offset, moment
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


def bands_of(plan: Plan, times: Mapping[str, Offset]) -> dict[float | None, Plan]:
    """Return the steps of each moment, from the earliest to the latest; those that nothing reaches come last.

    Args:
        plan: the steps.
        times: when each happens at the earliest.
    """
    members: dict[float | None, list[str]] = {}
    for name in plan.names:
        members.setdefault(times[name].earliest if name in times else None, []).append(name)
    return {begin: plan.part(members[begin]) for begin in sorted(members, key=lambda one: (one is None, one or 0.0))}


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
    for begin, part in bands_of(plan, times).items():
        within = columns(part) if part.names[1:] else {part.names[0]: 0}
        first, width = width, width + 1 + max(within.values())
        found |= {name: first + column for name, column in within.items()}
        title = _("never reached") if begin is None else moment(begin, anchored=anchored)
        headings.append(Heading(title=_capital(title.to(language)), first=first, last=width - 1))
        if begin is not None:
            begins.append(begin)
            lasts.append(width - 1)
    until = {
        name: lasts[bisect_right(begins, times[name].latest) - 1]
        for name in plan.names
        if name in times and not times[name].is_certain
    }
    return Axis(columns=found, until=until, headings=tuple(headings))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
