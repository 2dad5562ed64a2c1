"""The most contacts in a window of a plain flow: one without points in time, parallel strands, limits and repetition.

Most flows are plain. Their delays do not depend on the day, so it is enough to know, backwards from the ends, how soon
after a step the first, second, third … contact can come: every way takes its least time, and from several ways each
number has the soonest. The search through states (`procviz.timing.search`) finds the same, in more time.
"""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from procviz.graph import Flow, Link, goes_on
from procviz.model import AnyStep, Point, SubprocessStep

_MINUTES = 1440


Contact = tuple[AnyStep, AnyStep | None]
"""A step, and the step of the first flow in which it is called."""
Trace = tuple[()] | tuple[Contact, "Trace"]
"""Contacts: the first and the trace of the rest."""


Soon = tuple[int, Trace]
"""After so many minutes comes the last contact of those in the trace."""


def flat(trace: Trace) -> Iterator[Contact]:
    """Yield the contacts of a trace."""
    while trace:
        contact, trace = trace
        yield contact


Way = tuple[str, int]
"""A step to come to, and after how many minutes at least."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A plain flow without the steps at which nothing matters.

    `order` has the others, each after all that it leads to, with its ways on; `starts` where each start leads, and
    `calls` the processes that are called.
    """

    flow: Flow
    calls: frozenset[str]
    starts: tuple[Way, ...]
    order: tuple[tuple[AnyStep, tuple[Way, ...]], ...]


def plain_of(flow: Flow) -> Plain | None:
    """Return a whole flow as a plain one, None where it is not."""
    for step in flow.steps.values():
        if not _is_plain(step):
            return None
    names = _backwards(flow)
    if names is None:
        return None
    order: list[tuple[AnyStep, tuple[Way, ...]]] = []
    passed: dict[str, Way] = {}  # where one is who comes to a step at which nothing matters
    for name in names:
        step = flow.steps[name]
        ways = []
        for link in flow.outgoing[name]:
            target, more = passed.get(link.target) or (link.target, 0)
            ways.append((target, more + _least(step, link)))
        if len(ways) == 1 and not step.channel and step.kind != "subprocess":
            passed[name] = ways[0]
        else:
            order.append((step, tuple(ways)))
    calls = frozenset(step.process for step, _ways in order if step.kind == "subprocess" and step.process is not None)
    return Plain(flow, calls, tuple(passed.get(start) or (start, 0) for start in flow.starts), tuple(order))


def _is_plain(step: AnyStep) -> bool:
    if step.at is not None or step.kind in {"parallel", "join"}:
        return False
    if step.kind == "start" and step.every is not None:
        return False
    if step.kind == "wait" and isinstance(step.timeout, Point):
        return False
    return not step.next or all(edge.max is None for edge in step.next)


def _backwards(flow: Flow) -> list[str] | None:
    """Return the steps that can be reached, each after all that it leads to, None where there is a loop."""
    order: list[str] = []
    state: dict[str, bool] = {}
    for start in flow.starts:
        waiting = [start]
        while waiting:
            name = waiting[-1]
            if name not in state:
                state[name] = False
                for link in flow.outgoing[name]:
                    known = state.get(link.target)
                    if known is None:
                        waiting.append(link.target)
                    elif not known:
                        return None
            else:
                waiting.pop()
                if not state[name]:
                    state[name] = True
                    order.append(name)
    return order


def _least(step: AnyStep, link: Link) -> int:
    """Return how many minutes a way takes at least."""
    days = 0.0
    if link.edge is not None and link.edge.after is not None and link.kind != "else":
        days = link.edge.after.days
    if step.kind == "wait":
        if link.kind == "timeout":
            days += step.timeout.days if step.timeout else 0.0
        elif step.for_ and step.only is None:
            days += step.for_.days
    elif link.kind == "breach" and step.kind == "handover":
        days += step.accept.within.days if step.accept and step.accept.within else 0.0
    return round(days * _MINUTES) if days else 0


def earliest(plain: Plain, taken: Callable[[str], int]) -> dict[str, int]:
    """Return after how many minutes contacts reach each step at the earliest, called processes taking their time."""
    found: dict[str, int] = {}
    for start, least in plain.starts:
        found[start] = min(least, found.get(start, least))
    for step, ways in reversed(plain.order):
        if (now := found.get(step.id)) is None:
            continue
        if step.kind == "subprocess" and step.only is None:
            now += taken(step.process or "")
        for target, least in ways:
            found[target] = min(now + least, found.get(target, now + least))
    return found


_EITHER: tuple[Way, ...] = (("done", 0), ("skipped", 0))


@dataclass(slots=True)
class Counting:
    """The contacts of a plain flow in windows of `length` minutes.

    `counting` are the contacts that count: the process, the step, and the step of the first flow in which it is called.
    `plain` returns the plain flow of a called process, `taken` how many minutes one takes where its contacts do not
    count. `best` are the contacts of the worst window found so far, as soon as each can come.
    """

    length: int
    counting: Container[tuple[str, str, str | None]]
    plain: Callable[[str], Plain | None]
    taken: Callable[[str], int]
    with_calls: bool
    best: list[Soon] = field(default_factory=list)

    def soonest(self, plain: Plain, tail: list[Soon], top: AnyStep | None = None) -> dict[str, list[Soon]]:
        """Return how soon after each step the contacts come; `tail` are those after the ends of a called flow."""
        found: dict[str, list[Soon]] = {}
        process = plain.flow.process.id
        called_in = top.id if top else None
        ends = goes_on(plain.flow) if tail else ()
        for step, ways in plain.order:
            soon = tail if step.id in ends else self._first(found, ways) if ways else []
            if step.kind == "subprocess":
                soon = self._called(step, soon, top)
            elif step.channel and (process, step.id, called_in) in self.counting:
                contact = (step, top)
                soon = [(0, (contact, ())), *((minutes, (contact, trace)) for minutes, trace in soon)]
                if len(soon) >= len(self.best):  # of windows alike the one that comes first
                    self.best = soon
            found[step.id] = soon
        return found

    def _called(self, step: SubprocessStep, after: list[Soon], top: AnyStep | None) -> list[Soon]:
        """Return how soon contacts come from a step on that calls a process."""
        name = step.process or ""
        called = self.plain(name) if self.with_calls else None
        if called:
            after_start = self.soonest(called, after, top or step)
            inner = self._first(after_start, called.starts)
        else:
            inner = self._first({name: after}, [(name, self.taken(name))])
        return self._first({"done": inner, "skipped": after}, _EITHER) if step.only is not None else inner

    def _first(self, found: Mapping[str, list[Soon]], ways: Sequence[Way]) -> list[Soon]:
        """Return the soonest of several ways, each after its least minutes, within a window."""
        target, least = ways[0]
        if len(ways) == 1 and not least:
            return found[target]
        best: list[Soon] = []
        for target, least in ways:
            for index, (soon, trace) in enumerate(found[target]):
                minutes = soon + least
                if minutes >= self.length:
                    break
                if index == len(best):
                    best.append((minutes, trace))
                elif minutes < best[index][0]:
                    best[index] = minutes, trace
        return best
