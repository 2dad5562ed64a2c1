"""A number of contacts in a window that is reached for sure, on some way through a flow; mostly there are no more.

It takes little time. Where it is as high as the bound (`procviz.timing.bound`), it is the exact figure and there is no
need to search. It counts like `procviz.timing.counting`, and takes strands that run at once as one piece: all of them
begin at once, and what follows them begins when the slowest would be through.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass

from procviz.graph import Flow, cycles
from procviz.model import JoinStep, Point, StartStep, WaitStep
from procviz.timing.plain import Plain, least
from procviz.timing.rounds import Led, Place, backwards, name_of
from procviz.timing.sketch import Outline, outline_of

Soon = list[int]
"""After how many minutes the first, second, third … contact can be there."""


@dataclass(frozen=True, slots=True)
class Reached:
    """Counts contacts in windows of `length` minutes.

    `counting` are the contacts that count: the process, the step, and None since called processes are not followed;
    `taken` says how many minutes one takes.
    """

    length: int
    counting: Container[tuple[str, str, str | None]]
    taken: Callable[[str], int]

    def contacts(self, flow: Flow) -> int:
        """Return how many contacts there can be in a window at least, 0 where that does not show."""
        outline = outline_of(flow) if _is_undated(flow) else None
        if outline is None or not _is_simple(outline):
            return 0
        parting = {outline.group[name]: name for name in outline.partings}
        found: dict[Place, Soon] = {}
        for place in outline.layout.order:
            name = name_of(place)
            ways = outline.layout.onward[place]
            if name in parting:
                soon, lasting = self._at_once(outline, parting[name])
                for after in {after for _link, after in ways}:
                    soon = [*soon, *self._later(found[after], lasting)]
            else:
                step = flow.steps[name]
                soon = _first(self._later(found[after], least(step, link)) for link, after in ways)
                soon = self._from(flow, name, soon)
            found[place] = soon
        return max(map(len, found.values()), default=0)

    def in_plain(self, plain: Plain) -> int:
        """Return how many contacts there are in a window of a plain flow: there are no more than that."""
        found: list[Soon] = []
        process = plain.flow.process.id
        for step, ways in plain.order:
            if len(ways) == 1:
                [(target, more)] = ways
                soon = self._later(found[target], more)
            else:
                soon = _first([self._later(found[target], more) for target, more in ways]) if ways else []
            if step.channel and (process, step.id, None) in self.counting:
                soon = [0, *soon]
            elif step.kind == "subprocess":
                soon = self._later(soon, self._taken(plain.flow, step.id))
            found.append(soon)
        return max(map(len, found), default=0)

    def _at_once(self, outline: Outline, parting: str) -> tuple[Soon, int]:
        """Return how soon after a parallel step the contacts of its strands come, and when all of them are through."""
        flow = outline.flow
        inner = {name for name, first in outline.group.items() if first == outline.group[parting]} - {parting}
        links = {name: flow.outgoing[name] for name in inner}
        onward: dict[Place, list[Led]] = {
            name: [(link, link.target) for link in out if link.target in inner] for name, out in links.items()
        }
        found: dict[str, tuple[Soon, int]] = {}
        for place in backwards([*onward], onward) or ():
            name = name_of(place)
            step = flow.steps[name]
            after = [(least(step, link), *found.get(link.target, ([], 0))) for link in links[name]]
            soon = self._from(flow, name, _first(self._later(soon, more) for more, soon, _lasting in after))
            lasting = max((more + lasting for more, _soon, lasting in after), default=0)
            found[name] = soon, lasting + self._taken(flow, name)
        together: Soon = []
        longest = 0
        for link in flow.outgoing[parting]:
            more = least(flow.steps[parting], link)
            soon, lasting = found.get(link.target, ([], 0))
            together += self._later(soon, more)
            longest = max(longest, more + lasting)
        return sorted(together), longest

    def _from(self, flow: Flow, name: str, soon: Soon) -> Soon:
        """Return how soon contacts come from a step on, if they come so soon after it."""
        if (flow.process.id, name, None) in self.counting:
            return [0, *soon]
        return self._later(soon, self._taken(flow, name))

    def _taken(self, flow: Flow, name: str) -> int:
        step = flow.steps[name]
        return self.taken(step.process or "") if step.kind == "subprocess" and step.only is None else 0

    def _later(self, soon: Soon, more: int) -> Soon:
        if not more or not soon:
            return soon
        latest = self.length - more
        return [minutes + more for minutes in soon if minutes < latest]


def _first(ways: Iterable[Soon]) -> Soon:
    """Return the soonest of several ways."""
    best: Soon = []
    for soon in ways:
        if not best or not soon:
            best = best or soon
            continue
        shorter, longer = (best, soon) if len(best) < len(soon) else (soon, best)
        best = [*map(min, shorter, longer), *longer[len(shorter) :]]
    return best


def _is_undated(flow: Flow) -> bool:
    return (
        not flow.dated
        and all(step.every is None for step in flow.of(StartStep))
        and not any(isinstance(step.timeout, Point) for step in flow.of(WaitStep))
    )


def _is_simple(outline: Outline) -> bool:
    """Return whether the strands of each parallel run apart and without a loop, and meet in one step if at all.

    Nothing else leads into them, nor to a join of theirs, where it may hold them up.
    """
    flow, group = outline.flow, outline.group
    wide = [group[name] for name in outline.partings]
    if len(set(wide)) < len(wide) or not wide or {*group.values()} != {*wide}:
        return False
    inner = group.keys() - {*outline.partings}
    looping = {name for loop in cycles(flow) for name in loop}
    joined = [{group.get(link.source) for link in flow.incoming[join.id]} for join in flow.of(JoinStep)]
    left = {
        first: {link.target for name in group for link in flow.outgoing[name] if group[name] == first} for first in wide
    }
    return (
        looping.isdisjoint(group)
        and all(group.get(link.source) == group[name] for name in inner for link in flow.incoming[name])
        and all(join.timeout is None and join.at is None for join in flow.of(JoinStep))
        and all(len(sources) == 1 and None not in sources for sources in joined)
        and all(len(targets - group.keys()) <= 1 for targets in left.values())
    )
