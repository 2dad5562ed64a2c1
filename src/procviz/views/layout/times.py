"""Columns by time: a band for each moment, with as many columns in it as the order needs."""

from collections.abc import Mapping

from procviz.diagram import Heading
from procviz.timing import Offset, moment
from procviz.views.layout.ranks import Plan, columns
from procviz.words import Language, _


def time_columns(
    plan: Plan, times: Mapping[str, Offset], *, anchored: bool, language: Language
) -> tuple[dict[str, int], list[Heading]]:
    """Return the column of each step and the headings over the bands.

    Args:
        plan: the steps.
        times: when each happens; those without come last, in a band of their own.
        anchored: whether zero on the axis is the anchor.
        language: of the headings.
    """
    bands: dict[float | None, list[str]] = {}
    for name in plan.names:
        bands.setdefault(times[name].earliest if name in times else None, []).append(name)
    found: dict[str, int] = {}
    headings = []
    width = 0
    for begin in sorted(bands, key=lambda one: (one is None, one or 0.0)):
        members = bands[begin]
        inside = set(members)
        inner = [pair for pair in plan.forward if pair[0] in inside and pair[1] in inside]
        within = columns(Plan(members, inner, inner, plan.lanes))
        first, width = width, width + 1 + max(within.values())
        found |= {name: first + column for name, column in within.items()}
        title = _("never reached") if begin is None else moment(begin, anchored=anchored)
        headings.append(Heading(title=_capital(title.to(language)), first=first, last=width - 1))
    return found, headings


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
