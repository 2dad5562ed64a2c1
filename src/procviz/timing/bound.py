"""A number of contacts in a window that is not exceeded on any way through a flow; mostly it is not even reached.

It takes little time, and most caps are far from being exceeded: so few flows need the search through states
(`procviz.timing.search`). It counts in the sketch of a flow, backwards from the ends, how soon after each stroke the
first, second, third … contact can come.
"""

import itertools
import math
import operator
from collections.abc import Callable, Container
from dataclasses import dataclass, field

from procviz.model import AnyStep
from procviz.timing.sketch import Sketch, Stroke

_NEVER = 10**12

Soon = list[int]
"""After how many minutes the first, second, third … contact comes at the earliest."""


class TangledError(Exception):
    """There is no bound for a flow, or for one that it calls."""


@dataclass(slots=True)
class Bound:
    """Counts up to `most` contacts in windows of `length` minutes.

    `counting` are the contacts that count: the process, the step, and the step of the first flow in which it is called.
    `sketch` returns the sketch of a called process, None where the process is not there.
    """

    length: int
    most: int
    counting: Container[tuple[str, str, str | None]]
    sketch: Callable[[str], Sketch | None]
    with_calls: bool
    _known: dict[tuple[str, str], tuple[Soon, bool] | None] = field(default_factory=dict)

    def contacts(self, sketch: Sketch) -> int:
        """Return how many contacts there can be in a window at most, no more than `most`.

        Raises:
            TangledError: there is no bound.
        """
        return len(self._soonest(sketch, None)[0])

    def _soonest(self, sketch: Sketch, top: AnyStep | None) -> tuple[Soon, bool]:
        """Return how soon after any moment contacts of a flow can come, and whether strands run at once in it."""
        found: list[Soon] = []
        behind: list[Soon] = []  # the same after any moment from there on
        is_wide = False
        for stroke in sketch.strokes:
            own, is_open = self._own(sketch, stroke, top)
            is_open = is_open and bool(own)
            is_wide = is_wide or is_open
            after: Soon = []
            later: Soon = []
            for target, least in stroke.ways:
                after = _first(after, [minutes + least for minutes in found[target] if minutes + least < self.length])
                later = _first(later, behind[target])
            soon = self._mixed(own, later, max) if is_open else self._mixed(own, after, operator.add)
            found.append(soon)
            behind.append(_first(soon, later))
        best: Soon = []
        for soon in found:
            best = _first(best, soon)
        if top is not None and len(sketch.starts) > 1:  # a called process begins at all its starts at once
            best = []
            for start in sketch.starts:
                best = self._mixed(best, behind[start], max)
            return best, True
        return best, is_wide

    def _own(self, sketch: Sketch, stroke: Stroke, top: AnyStep | None) -> tuple[Soon, bool]:
        """Return how soon the contacts of a stroke come, and whether they may come after what follows it."""
        if len(stroke.steps) == 1 and stroke.steps[0][1] == 1:
            step = stroke.steps[0][0]
            soon, is_open = self._at(sketch, step, top)
            return soon, is_open or stroke.is_wide
        count, is_open = self._count(sketch, stroke, top)
        return [0] * int(min(self.most, count)), stroke.is_wide or is_open

    def _count(self, sketch: Sketch, stroke: Stroke, top: AnyStep | None) -> tuple[float, bool]:
        """Return how many contacts a stroke has, and whether a process that it calls has strands that run at once."""
        count: float = 0
        is_open = False
        for step, times in stroke.steps:
            soon, is_wide = self._at(sketch, step, top)
            if soon:
                count += math.inf if math.isinf(times) else len(soon) * times
                is_open = is_open or is_wide
        return min(count, self.most), is_open

    def _at(self, sketch: Sketch, step: AnyStep, top: AnyStep | None) -> tuple[Soon, bool]:
        """Return how soon contacts come at a step, and whether it calls a process with strands that run at once."""
        if step.kind != "subprocess":
            key = sketch.flow.process.id, step.id, top.id if top else None
            return ([0] if key in self.counting else []), False
        if not self.with_calls or step.process is None:
            return [], False
        first = top or step
        call = step.process, first.id
        if call not in self._known:
            called = self.sketch(step.process)
            self._known[call] = None
            self._known[call] = self._soonest(called, first) if called else ([], False)
        if (known := self._known[call]) is None:  # a process that contains itself
            raise TangledError
        return known

    def _mixed(self, one: Soon, other: Soon, both: Callable[[int, int], int]) -> Soon:
        """Return how soon contacts of two kinds come, so many of each being there after the time that `both` says."""
        if not one or not other:
            return one or other
        best: Soon = []
        for count in range(1, min(self.most, len(one) + len(other)) + 1):
            parts = range(max(0, count - len(other)), min(count, len(one)) + 1)
            soonest = min(
                both(one[part - 1] if part else 0, other[count - part - 1] if part < count else 0) for part in parts
            )
            if soonest >= self.length:
                break
            best.append(soonest)
        return best


def _first(one: Soon, other: Soon) -> Soon:
    """Return the soonest of two."""
    if not one or not other:
        return one or other
    return [min(pair) for pair in itertools.zip_longest(one, other, fillvalue=_NEVER)]
