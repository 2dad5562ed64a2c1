"""What has wandered in a list."""

from bisect import bisect_left
from collections.abc import Sequence


def moved(before: Sequence[str], after: Sequence[str]) -> frozenset[str]:
    """Return the fewest items that must be lifted out of `before`, which has the same ones, to put it in order."""
    place = {name: number for number, name in enumerate(before)}
    lengths: list[int] = []  # of each length, the lowest place that a rising row of that length ends at
    reached = []
    for name in after:
        length = bisect_left(lengths, place[name])
        lengths[length : length + 1] = [place[name]]
        reached.append(length)
    kept = set()
    wanted = len(lengths) - 1
    limit = len(before)
    for name, length in zip(reversed(after), reversed(reached), strict=True):
        if length == wanted and place[name] < limit:
            kept.add(name)
            wanted, limit = wanted - 1, place[name]
    return frozenset(set(after) - kept)
