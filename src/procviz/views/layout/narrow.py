"""Places from top to bottom, for phones and print: few columns, every arrow down."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from procviz.views.layout.ranks import Net, Plan
from procviz.views.layout.stacks import stacks

_MOST = 2  # columns; more would be too small to read on a phone


class Place(NamedTuple):
    """Where a box stands."""

    column: int
    row: int


def places(plan: Plan, net: Net, parts: Iterable[Net]) -> dict[str, Place]:
    """Return the place of each box.

    Args:
        plan: all boxes.
        net: what their arrows say.
        parts: what those say within groups of boxes that stand one below the other.
    """
    rows: dict[str, int] = {}
    for part in parts:
        below = 1 + max(rows.values(), default=-1)
        own = _rows(part)
        rows |= {name: below + row for name, row in own.items()}
    tracks = stacks(plan, rows, dict.fromkeys(plan.names, 0), net)
    return {name: Place(tracks[name], row) for name, row in rows.items()}


def strand_parts(net: Net) -> list[Net]:
    """Return what arrows say within each strand: the same as within all, since none leads from one to another."""
    members: dict[int, list[str]] = {}
    for name in net.order:
        members.setdefault(net.strand[name], []).append(name)
    return [replace(net, order=members[strand]) for strand in sorted(members)]


def _rows(net: Net) -> dict[str, int]:
    """Return the row of each box of a group.

    What its first box leads to stands as far up as may be; the rest, such as a second start, just above where it joins.
    """
    rows: dict[str, int] = {}
    taken: Counter[int] = Counter()

    def settle(name: str, row: int, step: int) -> None:
        while taken[row] == _MOST:
            row += step
        taken[row] += 1
        rows[name] = row

    first = net.order[0]
    for name in net.order:
        if name == first or any(source in rows for source in net.before[name]):
            settle(name, 1 + max((rows[source] for source in net.before[name] if source in rows), default=-1), 1)
    last = max(rows.values())
    for name in reversed(net.order):
        if name not in rows:
            settle(name, min((rows[target] - 1 for target in net.after[name]), default=last), -1)
    top = min(rows.values())
    return {name: row - top for name, row in rows.items()}
