"""Parallel stretches given places apart from each other, each as near to its wish as the others let it be."""

from collections.abc import Sequence
from dataclasses import dataclass

from procviz.render.ways import Way

GAPS = (12.0, 9.0, 6.0, 4.0, 2.5)  # distances of parallel arrows; the widest that fits is taken
TOUCH = 5.0  # stretches that end so close to each other are kept apart too
_TOLERANCE = 1e-6


@dataclass(slots=True)
class Stretch:
    """An upright or level stretch of a way.

    Attributes:
        way: the way it belongs to.
        index: the number of its first corner there.
        at: its place across its direction.
        start: where it begins along its direction, the smaller coordinate.
        end: where it ends.
        lowest: the lowest place it may have.
        highest: the highest place it may have.
        wish: the place that would be best for it alone.
        missed: the nodes at its ends that it cannot touch wherever it goes.
    """

    way: Way
    index: int
    at: float
    start: float
    end: float
    lowest: float
    highest: float
    wish: float
    missed: tuple[int, ...] = ()


def settle(stretches: list[Stretch], gaps: Sequence[float] = GAPS) -> None:
    """Give every stretch its place, in place; the order of those side by side stays.

    Args:
        stretches: all of one direction.
        gaps: the distances to try, the widest first.
    """
    stretches.sort(key=lambda stretch: (stretch.at, stretch.start))
    before = _before(stretches)
    for group in _groups(before, stretches, gaps[0]):
        if len(group) == 1:
            stretches[group[0]].at = stretches[group[0]].wish
            continue
        for gap in gaps:
            places = _places(stretches, group, before, gap)
            if places is not None:
                for index in group:
                    stretches[index].at = places[index]
                break


def _before(stretches: Sequence[Stretch]) -> list[list[int]]:
    """Return for each stretch the earlier ones of other ways that run beside it."""
    spans = [(stretch.start - TOUCH, stretch.end) for stretch in stretches]
    return [
        [
            earlier
            for earlier, (low, high) in enumerate(spans[:later])
            if low < stretch.end and high > start and stretches[earlier].way is not stretch.way
        ]
        for later, (stretch, (start, _end)) in enumerate(zip(stretches, spans, strict=True))
    ]


def _groups(before: Sequence[Sequence[int]], stretches: Sequence[Stretch], widest: float) -> list[list[int]]:
    """Return the indices that can get in each other's way, directly or through others, each group in rising order."""
    leader = list(range(len(before)))

    def find(index: int) -> int:
        while leader[index] != index:
            leader[index] = index = leader[leader[index]]
        return index

    for later, earlier in enumerate(before):
        for index in earlier:
            if stretches[index].highest + widest > stretches[later].lowest:
                leader[find(index)] = find(later)
    groups: dict[int, list[int]] = {}
    for index in range(len(before)):
        groups.setdefault(find(index), []).append(index)
    return list(groups.values())


def _places(
    stretches: Sequence[Stretch],
    group: Sequence[int],
    before: Sequence[Sequence[int]],
    gap: float,
) -> dict[int, float] | None:
    """Return places `gap` apart, None where there is no room for them.

    Pushing all up from their wishes gives one solution, pushing all down another; halfway between two solutions lies a
    third, which is even-handed.
    """
    members = set(group)
    below = {index: [other for other in before[index] if other in members] for index in group}
    above: dict[int, list[int]] = {index: [] for index in group}
    for index, others in below.items():
        for other in others:
            above[other].append(index)
    lowest: dict[int, float] = {}
    for index in group:
        lowest[index] = max([stretches[index].lowest, *(lowest[other] + gap for other in below[index])])
    highest: dict[int, float] = {}
    for index in reversed(group):
        highest[index] = min([stretches[index].highest, *(highest[other] - gap for other in above[index])])
        if highest[index] < lowest[index] - _TOLERANCE:
            return None
    up: dict[int, float] = {}
    for index in group:
        pushed = max([stretches[index].wish, lowest[index], *(up[other] + gap for other in below[index])])
        up[index] = min(pushed, highest[index])
    down: dict[int, float] = {}
    for index in reversed(group):
        pushed = min([stretches[index].wish, highest[index], *(down[other] - gap for other in above[index])])
        down[index] = max(pushed, lowest[index])
    return {index: (up[index] + down[index]) / 2 for index in group}
