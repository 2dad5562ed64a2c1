"""The order in which boxes of a cell stand: near what they lead to, else as somebody reads along each way."""

from collections.abc import Mapping, Sequence

from procviz.views.layout.ranks import Net, Plan

_PULL = 0.5  # how far what it is joined to draws a box out of its lane
_ROUNDS = 5


def standing_order(plan: Plan, net: Net, strands: Mapping[str, int]) -> dict[str, int]:
    """Return the place of each box in the order from the top down, for those that share a cell.

    One strand stands below the other. Within a strand a box stands as high as, on average, the places that its ways
    come from and lead to: where they begin, part, meet or end. Of two as high the one that is read first comes first.

    Since boxes between such places count for nothing, one more of them on an arrow leaves the order of the rest.

    Args:
        plan: the boxes; their order decides where to begin reading.
        net: what their arrows say.
        strands: the strand of each box.
    """
    read = _reading_order(net, strands, plan.names)
    heights = _heights(plan, net)
    order = sorted(read, key=lambda name: (strands[name], heights[name], read[name]))
    return {name: place for place, name in enumerate(order)}


def _reading_order(net: Net, strands: Mapping[str, int], names: Sequence[str]) -> dict[str, int]:
    """Return the place of each box where each way is read to its end before the next one begins."""
    place: dict[str, int] = {}
    waiting = sorted((name for name in names if not net.before[name]), key=strands.__getitem__)[::-1]
    while waiting:
        name = waiting.pop()
        if name not in place:
            place[name] = len(place)
            waiting += reversed(net.after[name])
    return place


def _heights(plan: Plan, net: Net) -> dict[str, float]:
    """Return how high each box is drawn by the places before and behind it, counted in lanes from the top."""
    places = [name for name in net.order if net.goal[name] == name]
    lanes = {lane: float(height) for height, lane in enumerate(sorted({plan.lanes[name] for name in places}))}
    if len(lanes) <= 1:
        return dict.fromkeys(net.order, 0.0)
    joined = _joined(net)
    own = {name: lanes[plan.lanes[name]] for name in places}
    pulled = [(name, joined[name], _PULL / len(joined[name])) for name in places if joined[name]]
    heights = dict(own)
    for _round in range(_ROUNDS):
        before = heights.copy()
        for name, others, pull in pulled:
            heights[name] = own[name] * (1 - _PULL) + pull * sum([before[other] for other in others])
    return {
        name: round(sum([heights[other] for other in others]) / len(others), 6) if others else own.get(name, 0.0)
        for name, others in joined.items()
    }


def _joined(net: Net) -> dict[str, list[str]]:
    """Return the places that the ways of each box come from and lead to, each once."""
    origin: dict[str, str] = {}
    joined: dict[str, dict[str, None]] = {name: {} for name in net.order}
    for name in net.order:
        goal = net.goal[name]
        origin[name] = name if goal == name else origin[net.before[name][0]]
        if goal != name:
            joined[name] = dict.fromkeys((origin[name], goal) if goal else (origin[name],))
        for after in net.after[name]:
            if goal := net.goal[after]:
                joined[origin[name]].setdefault(goal)
                joined[goal].setdefault(origin[name])
    return {name: list(others) for name, others in joined.items()}
