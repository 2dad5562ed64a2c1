"""Places from top to bottom, for phones and print: few columns, every arrow down."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from procviz.views.layout.ranks import Plan, net_of
from procviz.views.layout.stacks import stacks

_MOST = 2  # columns; more would be too small to read on a phone


class Place(NamedTuple):
    """Where a box stands."""

    column: int
    row: int


def places(plan: Plan, parts: Iterable[Plan]) -> dict[str, Place]:
    """Return the place of each box.

    Args:
        plan: all boxes.
        parts: the same boxes in groups that stand one below the other.
    """
    rows: dict[str, int] = {}
    for part in parts:
        below = 1 + max(rows.values(), default=-1)
        own = _rows(part)
        rows |= {name: below + row for name, row in own.items()}
    tracks = stacks(plan, rows, dict.fromkeys(plan.names, 0))
    return {name: Place(tracks[name], row) for name, row in rows.items()}


def strand_parts(plan: Plan) -> list[Plan]:
    """Return the strands of a plan, each a plan of its own."""
    members: dict[int, list[str]] = {}
    for name, strand in net_of(plan).strand.items():
        members.setdefault(strand, []).append(name)
    return [plan.part(names) for names in members.values()]


def _rows(plan: Plan) -> dict[str, int]:
    """Return the row of each box of a strand.

    What its first box leads to stands as far up as may be; the rest, such as a second start, just above where it joins.
    """
    net = net_of(plan)
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
