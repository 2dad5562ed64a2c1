"""What is told where, before any words: strands of steps, cases beside each other, and what is only named.

A step that one way alone leads to is told on that way. Where ways meet, or where a branch is long, a new strand begins,
so that lists hold short cases and the text does not sink into lists of lists. Ends are told where they are first
reached. Every step is told once and every link is said once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from procviz.graph import Flow, Link
from procviz.model import EndStep
from procviz.model.process import Exit
from procviz.prose.course import FROM_A_START, Course

_BRANCHING = frozenset({"decision", "split", "parallel"})
_HEAVY = {"handover": 5, "end": 0}
"""How much of a case a step fills; any other one counts 1."""

_MOST_IN_A_CASE = 4
_MOST_ON_THE_SIDE = 2
_DEEPEST = 2


@dataclass(frozen=True, slots=True)
class Turn:
    """A way from a step: with the steps told on it, or none where it leads to what is told elsewhere."""

    link: Link
    steps: "tuple[Told, ...]" = ()


Case = tuple[Turn, ...]
"""A way of a list; a second turn is what happens when the first has been taken as often as it may."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step at the place where it is told.

    Attributes:
        step: its id.
        link: the way by which the text comes to it, None where a strand begins.
        turns: the ways on that are said in sentences, but for the one to the next step of the strand.
        cases: the ways on that are said in a list.
    """

    step: str
    link: Link | None
    turns: tuple[Turn, ...] = ()
    cases: tuple[Case, ...] = ()


Steps = tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """All strands from the starts, the exits, and then what no start leads to.

    `left` says of each exit whether its end is told there.
    """

    strands: tuple[Steps, ...]
    exits: tuple[tuple[Exit, bool], ...]
    late: tuple[Steps, ...]


def outline_of(flow: Flow, course: Course) -> Outline:
    """Return what is told where."""
    outliner = _Outliner(flow, course)
    first = [name for name in course.order if course.rank[name] == FROM_A_START]
    strands = outliner.strands(first)
    exits = []
    for out in flow.process.exit:
        is_new = isinstance(flow.steps.get(out.to or ""), EndStep) and out.to not in outliner.told
        if is_new and out.to:
            outliner.told.add(out.to)
        exits.append((out, is_new))
    return Outline(strands, tuple(exits), outliner.strands(course.order[len(first) :]))


@dataclass(slots=True)
class _Outliner:
    """Builds the outline; `told` are the steps that have their place already."""

    flow: Flow
    course: Course
    told: set[str] = field(default_factory=set)

    def strands(self, names: Sequence[str]) -> tuple[Steps, ...]:
        """Return a strand for each of `names` that is not told before its turn comes."""
        return tuple(self._strand(name, None, 0) for name in names if name not in self.told)

    def _strand(self, name: str, link: Link | None, depth: int) -> Steps:
        """Return the steps told from `name` on, until ways part in a list or lead to what is told elsewhere."""
        steps: list[Told] = []
        while True:
            self.told.add(name)
            ways, sides = self._ways(name)
            if _is_list(self.flow, name, ways):
                turns = tuple(self._turn(side, depth) for side in sides)
                steps.append(Told(name, link, turns, tuple(self._case(way, depth) for way in ways)))
                return tuple(steps)
            plain = [one for way in ways for one in way]
            onward = self._onward([*plain, *sides])
            if onward is not None:
                self.told.add(onward.target)
            # The ordinary way comes last where the text may go on from there.
            links = [*sides, *plain] if onward is None else [*plain, *sides]
            others = [one for one in links if one is not onward]
            steps.append(Told(name, link, tuple(self._turn(other, depth) for other in others)))
            if onward is None:
                return tuple(steps)
            name, link = onward.target, onward

    def _ways(self, name: str) -> tuple[list[tuple[Link, ...]], list[Link]]:
        """Return the ordinary ways from a step, each with what follows when it has been taken too often, and others."""
        ways: list[tuple[Link, ...]] = []
        sides: list[Link] = []
        for link in self.flow.outgoing[name]:
            if link.kind in {"next", "accept"}:
                ways.append((link,))
            elif link.kind == "else":
                if ways and ways[-1][0].edge is link.edge:
                    ways[-1] += (link,)
                else:  # the edge itself leads to a step that is not there
                    ways.append((link,))
            else:
                sides.append(link)
        return ways, sides

    def _onward(self, links: Sequence[Link]) -> Link | None:
        """Return the way on which the text goes on; one that goes further comes before one that ends."""
        free = [link for link in links if self._is_free(link)]
        further = (link for link in free if not self._is_end(link.target))
        return next(further, free[0] if free else None)

    def _is_end(self, name: str) -> bool:
        return isinstance(self.flow.steps[name], EndStep)

    def _is_free(self, link: Link) -> bool:
        """Return whether a way leads to a step that is told on it and nowhere else."""
        name = link.target
        if name in self.told or name in self.course.roots:
            return False
        if self._is_end(name):
            return True
        arriving = self.course.arriving[name]
        if len(arriving) == 1:
            return arriving[0] is link
        is_alone = bool(arriving) and all(one.source == link.source for one in arriving)
        return is_alone and link in arriving and not _is_list(self.flow, link.source, self._ways(link.source)[0])

    def _case(self, way: Sequence[Link], depth: int) -> Case:
        turns = []
        for link in way:
            fits = self._is_free(link) and self._fits(link, _MOST_IN_A_CASE if depth == 0 else 1, depth + 1)
            turns.append(Turn(link, self._strand(link.target, link, depth + 1) if fits else ()))
        return tuple(turns)

    def _turn(self, link: Link, depth: int) -> Turn:
        fits = self._is_free(link) and self._fits(link, _MOST_ON_THE_SIDE, _DEEPEST)
        return Turn(link, self._strand(link.target, link, max(depth, _DEEPEST - 1)) if fits else ())

    def _fits(self, link: Link, room: int, depth: int) -> bool:
        """Return whether what is told on a way is short; `depth` is that of the lists it would stand in."""
        while True:
            name = link.target
            room -= _HEAVY.get(self.flow.steps[name].kind, 1)
            ways, sides = self._ways(name)
            if _is_list(self.flow, name, ways):
                targets = [one for way in ways for one in way]
                short = all(not self._is_free(one) or self._is_end(one.target) for one in (*targets, *sides))
                return depth < _DEEPEST and short and room >= len(targets)
            further = [one for one in (*(one for way in ways for one in way), *sides) if self._is_free(one)]
            if room < max(0, len(further) - 1):
                return False
            if not further:
                return True
            link = next((one for one in further if not self._is_end(one.target)), further[0])
            if self._is_end(link.target):
                return True


def _is_list(flow: Flow, name: str, ways: Sequence[Sequence[Link]]) -> bool:
    """Return whether the ordinary ways from a step are cases to be told apart."""
    if len(ways) > 1 or (ways and flow.steps[name].kind in _BRANCHING):
        return True
    edge = ways[0][0].edge if ways else None
    return edge is not None and bool(edge.when or edge.share or edge.variant)
