"""Parallel stretches given places apart from each other, each as near to its wish as the others let it be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from procviz.render.ways import Way

GAP = 12.0  # between parallel arrows, where there is room
_CLOSE = 7.0  # between those that give way to a label
TOUCH = 5.0  # stretches that end so close to each other are kept apart too
_TOLERANCE = 1e-6
_MOST_CHAINS = 100  # of stretches that are moved closer to each other; pictures for people have a few
_MOST_LOOKS = 300_000  # at pairs of neighbours, so that a thicket takes no longer than it is worth


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
        joined: the ways that run along with it, with the numbers of their first corners there.
        labelled: whether a label of one line stands on it.
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
    joined: tuple[tuple[Way, int], ...] = ()
    labelled: bool = False


def settle(stretches: list[Stretch], gap: float = GAP) -> None:
    """Give every stretch its place, in place; the order of those side by side stays.

    Args:
        stretches: all of one direction.
        gap: the distance of neighbours where there is room for it; where room is short, they share what there is.
    """
    stretches.sort(key=lambda stretch: (stretch.at, stretch.start))
    before = _before(stretches)
    for group in _groups(before, stretches, gap):
        if len(group) == 1:
            stretches[group[0]].at = stretches[group[0]].wish
            continue
        for index, place in _places(stretches, group, before, gap).items():
            stretches[index].at = place


def _before(stretches: Sequence[Stretch]) -> list[list[int]]:
    """Return for each stretch the earlier ones of other ways that run beside it."""
    spans = [(stretch.start - TOUCH, stretch.end, stretch.way) for stretch in stretches]
    return [
        [
            earlier
            for earlier, (low, high, other) in enumerate(spans[:later])
            if low < end and high > start and other is not way
        ]
        for later, (start, end, way) in enumerate(spans)
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
) -> dict[int, float]:
    """Return places that keep their distances.

    Pushing all up from their wishes gives one solution, pushing all down another; halfway between two solutions lies a
    third, which is even-handed. Where there is no solution, all keep their own limits: none runs through a box.
    """
    members = set(group)
    below = {index: {other: gap for other in before[index] if other in members} for index in group}
    above: dict[int, list[int]] = {index: [] for index in group}
    for index, others in below.items():
        for other in others:
            above[other].append(index)
    lowest, highest = _limits(stretches, group, below, above)
    up: dict[int, float] = {}
    for index in group:
        pushed = max([stretches[index].wish, lowest[index], *(up[other] + gap for other, gap in below[index].items())])
        up[index] = min(pushed, highest[index])
    down: dict[int, float] = {}
    for index in reversed(group):
        pushed = min(
            [stretches[index].wish, highest[index], *(down[other] - below[other][index] for other in above[index])]
        )
        down[index] = max(pushed, lowest[index])
    return {
        index: min(max((up[index] + down[index]) / 2, stretches[index].lowest), stretches[index].highest)
        for index in group
    }


def _limits(
    stretches: Sequence[Stretch],
    group: Sequence[int],
    below: Mapping[int, dict[int, float]],
    above: Mapping[int, Sequence[int]],
) -> tuple[dict[int, float], dict[int, float]]:
    """Return the lowest and the highest place that each stretch's neighbours leave to it.

    Args:
        stretches: the stretches of one direction.
        group: the indices of those that matter, in rising order.
        below: the stretches below each and the distances to them, made smaller in place where room is short.
        above: the stretches above each.
    """
    lowest: dict[int, float] = {}
    highest: dict[int, float] = {}
    pairs = sum(map(len, below.values()))
    for _attempt in range(min(_MOST_CHAINS, 1 + _MOST_LOOKS // (pairs + 1))):
        for index in group:
            place = stretches[index].lowest
            for other, gap in below[index].items():
                place = max(place, lowest[other] + gap)
            lowest[index] = place
        for index in reversed(group):
            place = stretches[index].highest
            for other in above[index]:
                place = min(place, highest[other] - below[other][index])
            highest[index] = place
        tight = next((index for index in group if highest[index] < lowest[index] - _TOLERANCE), None)
        if tight is None:
            break
        _narrow(_chain(tight, stretches, below, above, (lowest, highest)), stretches, below)
    return lowest, highest


def _chain(
    tight: int,
    stretches: Sequence[Stretch],
    below: Mapping[int, Mapping[int, float]],
    above: Mapping[int, Sequence[int]],
    limits: tuple[Mapping[int, float], Mapping[int, float]],
) -> list[int]:
    """Return the stretches, from the lowest up, whose distances leave no place to the one that is `tight`."""
    lowest, highest = limits
    chain = [tight]
    while lowest[chain[0]] > stretches[chain[0]].lowest:
        index = chain[0]
        chain.insert(0, max(below[index], key=lambda other: lowest[other] + below[index][other]))
    while highest[chain[-1]] < stretches[chain[-1]].highest:
        index = chain[-1]
        chain.append(min(above[index], key=lambda other: highest[other] - below[other][index]))
    return chain


def _narrow(chain: Sequence[int], stretches: Sequence[Stretch], below: Mapping[int, dict[int, float]]) -> None:
    """Share the room of a chain among its distances, in place: those that are smaller anyhow stay.

    Where a label stands on a stretch, the distance above it stays if that leaves the others wide enough. The lowest
    stretch does not need it: its label may stand below.
    """
    room = stretches[chain[-1]].highest - stretches[chain[0]].lowest
    pairs = sorted(pairwise(chain), key=lambda pair: below[pair[1]][pair[0]])
    labelled = [pair for pair in pairs if stretches[pair[0]].labelled and pair[0] != chain[0]]
    others = [pair for pair in pairs if pair not in labelled]
    kept = sum(below[upper][lower] for lower, upper in labelled)
    if others and room - kept >= _CLOSE * len(others):
        room, pairs = room - kept, others
    for number, (lower, upper) in enumerate(pairs):
        share = room / (len(pairs) - number)
        below[upper][lower] = min(below[upper][lower], share)
        room -= below[upper][lower]
