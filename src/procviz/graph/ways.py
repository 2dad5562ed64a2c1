"""Ways through a graph."""

from collections import deque
from collections.abc import Iterable, Mapping


def shortest_way(onward: Mapping[str, Iterable[str]], source: str, target: str) -> list[str]:
    """Return the names on a shortest way from `source` to `target`, both included; empty where there is none.

    `onward` leads from each name to others. Of several ways as short, it is the one that comes first in its order.
    """
    ways = {source: [source]}
    waiting = deque([source])
    while waiting and target not in ways:
        name = waiting.popleft()
        for other in onward.get(name, ()):
            if other not in ways:
                ways[other] = [*ways[name], other]
                waiting.append(other)
    return ways.get(target, [])
