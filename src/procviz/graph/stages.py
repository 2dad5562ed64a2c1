"""Which stages leads can be in when they arrive at a step, and which jumps they make (LANGUAGE: Stages).

A forward search over states of a step and a stage; None is a stage that is not known, as at a start. A workspace has
few stages, so the search is linear in the links of a flow.

- A step's stage holds on every way out of it, of a wait on every way but its timeout. The stage of a hand-over comes
  first, on accept, reject and breach alike, then that of accept or reject.
- Who skips a step (`only`, or too late for its `at`) keeps the stage they had. Exits do not count.
- A subprocess begins in the stage of its caller and leads on in those of the ends that the caller goes on from.
- The same stage again is no jump.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from procviz.graph.calls import Calls, goes_on
from procviz.graph.flow import Flow, Link
from procviz.graph.ways import explore, way_to
from procviz.model import AnyStep

State = tuple[str, str | None]
"""A step, and the stage in which leads arrive there."""
Place = tuple[str, ...]
"""The keys at which a step names a stage."""
_MOST_KEPT = 8192  # flows whose steps are remembered
_WAYWARD = frozenset({"wait", "handover"})
"""Kinds of steps that set other stages on one way out than on another."""
_NONE: frozenset[str | None] = frozenset()


class Change(NamedTuple):
    """At a step, written at `place`, leads that were in the stage `before` come into the stage `after`."""

    step: str
    place: Place
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Staging:
    """What happens to the stages of leads that come into a flow in one stage.

    `arriving` has the stages in which leads arrive at each step, `changes` how steps change them, `leaving` the stages
    in which a caller goes on.
    """

    arriving: Mapping[str, frozenset[str | None]]
    changes: tuple[Change, ...]
    leaving: frozenset[str | None]


@dataclass(frozen=True, slots=True)
class Stages:
    """Answers for all flows of a workspace, each computed once."""

    calls: Calls
    _known: dict[tuple[str, str | None], Staging] = field(default_factory=dict)

    def through(self, flow: Flow, stage: str | None = None) -> Staging:
        """Return what happens to leads that come into a whole flow in `stage`."""
        key = (flow.process.id, stage)
        if key not in self._known:
            self._known[key] = Staging({}, (), frozenset({stage}))  # what a process that contains itself finds
            self._known[key] = self.calls.known(flow).once(("stages", stage), lambda: self._followed(flow, stage))
        return self._known[key]

    def way(self, flow: Flow, name: str, before: str) -> list[str]:
        """Return the steps on a shortest way to a step, on which leads arrive in the stage `before` if any do."""

        def onward(state: State) -> Iterator[State]:
            for link in flow.outgoing[state[0]]:
                for after in self._after(flow, link, frozenset({state[1]})):
                    yield link.target, after

        seeds: list[State] = [(start, None) for start in flow.starts]
        states = explore(seeds, onward)
        last: State = (
            (name, before) if (name, before) in states else next(state for state in states if state[0] == name)
        )
        return [step for step, _stage in way_to(states, last)]

    def _followed(self, flow: Flow, stage: str | None) -> Staging:
        acting = _acting(flow)
        arriving = dict.fromkeys(flow.starts, frozenset({stage}))
        is_settled = False
        while not is_settled:
            is_settled = True
            for name, links in flow.outgoing.items():  # most ways lead down the file, so one round is nearly all
                if (stages := arriving.get(name)) is None:
                    continue
                for link in links:
                    after = self._after(flow, link, stages) if name in acting else stages
                    known = arriving.get(link.target)
                    if known is None or not (after is known or after <= known):
                        arriving[link.target] = after if known is None else known | after
                        is_settled = flow.leads_down
        leaving: frozenset[str | None] = _NONE
        for name in goes_on(flow):
            if name in arriving:
                own = flow.steps[name].sets_stage
                leaving |= {own} if own else arriving[name]
        return Staging(arriving, tuple(self._changes(flow, arriving)), leaving)

    def _after(self, flow: Flow, link: Link, stages: frozenset[str | None]) -> frozenset[str | None]:
        """Return the stages at the end of `link` of leads that arrive at its source in `stages`."""
        step = flow.steps[link.source]
        if places := _set_on(step, link):
            after: frozenset[str | None] = frozenset({places[-1][1]})
        else:
            after = self._called(step, stages)
        return after | stages if self.calls.is_skipped(flow, step) else after

    def _called(self, step: AnyStep, stages: frozenset[str | None]) -> frozenset[str | None]:
        """Return the stages in which leads come out of the process that a step calls."""
        if step.kind != "subprocess":
            return stages
        called = self.calls.flow(step.process or "")
        if called is None:
            return frozenset({None})
        return _NONE.union(*(self.through(called, stage).leaving for stage in stages))

    def _changes(self, flow: Flow, arriving: Mapping[str, frozenset[str | None]]) -> Iterator[Change]:
        for name in _acting(flow):
            step = flow.steps[name]
            stages = arriving.get(name)
            if stages is None or (step.kind == "subprocess" and not step.sets_stage):
                continue
            ways: Sequence[Link | None] = (flow.outgoing[name] if step.kind in _WAYWARD else ()) or (None,)
            for link in ways:
                befores = self._called(step, stages)
                for place, after in _set_on(step, link):
                    for before in sorted(filter(None, befores)):  # a set has no order of its own
                        if before != after:
                            yield Change(name, place, before, after)
                    befores = frozenset({after})


@lru_cache(maxsize=_MOST_KEPT)
def _acting(flow: Flow) -> tuple[str, ...]:
    """Return the steps that may change the stage: they set it, or call a process that may."""
    return tuple(
        name
        for name, step in flow.steps.items()
        if step.sets_stage
        or step.kind == "subprocess"
        or (step.kind == "handover" and any(part and part.sets_stage for part in (step.accept, step.reject)))
    )


def _set_on(step: AnyStep, link: Link | None) -> list[tuple[Place, str]]:
    """Return the stages that leads reach on a way out of a step, in their order, and where they are written."""
    found: list[tuple[Place, str]] = []
    if step.sets_stage and not (step.kind == "wait" and link and link.kind == "timeout"):
        found.append((("sets_stage",), step.sets_stage))
    if step.kind == "handover" and link:
        if link.kind == "accept" and step.accept and step.accept.sets_stage:
            found.append((("accept", "sets_stage"), step.accept.sets_stage))
        if link.kind == "reject" and step.reject and step.reject.sets_stage:
            found.append((("reject", "sets_stage"), step.reject.sets_stage))
    return found
