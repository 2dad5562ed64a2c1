"""Columns in bands, each under a heading: periods, waves, statuses."""

from collections import Counter
from collections.abc import Mapping, Sequence

from procviz.views.layout.ranks import Plan, columns, strands
from procviz.views.layout.stacks import stacks

_TALLEST = 4  # boxes without arrows on top of each other before they stand side by side

Band = tuple[int, int]
"""The first and the last column of a band."""


def in_bands(plan: Plan, bands: Sequence[Sequence[str]]) -> tuple[dict[str, int], list[Band]]:
    """Return the column of each box and the columns of each band; a band without boxes has one column.

    Args:
        plan: the boxes.
        bands: which boxes stand in which band, from left to right.
    """
    found: dict[str, int] = {}
    reached: list[Band] = []
    for members in bands:
        first = reached[-1][1] + 1 if reached else 0
        within = _within(plan, members)
        found |= {name: first + column for name, column in within.items()}
        reached.append((first, first + max(within.values(), default=0)))
    return found, reached


def stacked(plan: Plan, column: Mapping[str, int]) -> dict[str, int]:
    """Return the place of each box in its cell."""
    return stacks(plan, column, strands(plan))


def _within(plan: Plan, members: Sequence[str]) -> dict[str, int]:
    """Return the columns within a band: by order where arrows lead, else side by side once a stack is high."""
    inside = set(members)
    inner = [pair for pair in plan.forward if inside.issuperset(pair)]
    linked = {name for pair in inner for name in pair}
    found = columns(Plan([name for name in members if name in linked], inner, inner, plan.lanes))
    loose = [name for name in members if name not in linked]
    deepest = max(Counter(plan.lanes[name] for name in loose).values(), default=0)
    width = max(1, -(-deepest // _TALLEST), 1 + max(found.values(), default=0))
    beside: Counter[int] = Counter()
    for name in loose:
        found[name] = beside[plan.lanes[name]] % width
        beside[plan.lanes[name]] += 1
    return found
