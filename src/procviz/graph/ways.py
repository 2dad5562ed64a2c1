"""Ways through a graph."""

from collections import deque
from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

State = TypeVar("State", bound=Hashable)


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


def explore(seeds: Iterable[State], onward: Callable[[State], Iterable[State]]) -> dict[State, State | None]:
    """Return every state that can be reached from `seeds`, nearest first, each with the one before it."""
    before: dict[State, State | None] = dict.fromkeys(seeds)
    waiting = deque(before)
    while waiting:
        state = waiting.popleft()
        for other in onward(state):
            if other not in before:
                before[other] = state
                waiting.append(other)
    return before


def way_to(before: Mapping[State, State | None], state: State) -> list[State]:
    """Return the states on a shortest way to `state`, itself included, as `explore` has found it."""
    way = [state]
    while (previous := before[way[-1]]) is not None:
        way.append(previous)
    return way[::-1]
