"""Which consent contacts can have when they arrive at a step (LANGUAGE: Consent).

A forward dataflow over states of a step and a consent. For one channel there are five consents, so a flow has at most
five states a step and the search is linear in its links. What a step does to a consent never turns a weaker one into
the stronger of two, so the weakest consent at a step is that of its worst path:

- A grant raises to what it grants and never lowers. `revokes` sets `none`, and where one step does both it has the last
  word. The grants of a wait hold on every way but its timeout, those of a hand-over on accept.
- Who skips a step (`only`, or too late for its `at`) keeps what they had.
- An exit carries every consent possible at the steps it leaves from, less what it revokes.
- A subprocess leads from each consent to those at the ends that its caller goes on from. One that contains itself, or
  that is not known, changes nothing or is given the benefit of the doubt.
- At a join that needs all, a grant of one strand counts for all, unless a step on the strands takes consent away.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from procviz.graph.calls import Calls, goes_on
from procviz.graph.flow import Flow, Link
from procviz.graph.strands import parting_of, strands_of
from procviz.graph.ways import explore
from procviz.model import AnyStep, EndStep, HandoverStep, JoinStep, SubprocessStep, WaitStep
from procviz.model.reach import CONSENTS

State = tuple[str, int]
"""A step, and the place among `CONSENTS` of the consent with which contacts arrive there."""
Lifts = dict[int, int]
"""By `id` of a link into a join: the consent that the other strands bring at least."""

_MOST_KEPT = 8192  # flows that are remembered
_STRONGEST = len(CONSENTS) - 1


@dataclass(frozen=True, slots=True)
class Consents:
    """Answers for all flows of a workspace, each computed once."""

    calls: Calls
    _arriving: dict[tuple[str, str, int], Mapping[State, State | None]] = field(default_factory=dict)
    _weakened: dict[str, frozenset[str]] = field(default_factory=dict)
    _leaving: dict[tuple[str, str, int], frozenset[int]] = field(default_factory=dict)

    def arriving(self, flow: Flow, channel: str, held: int) -> Mapping[State, State | None]:
        """Return the states that contacts can be in, each with the one before it on a shortest way.

        Args:
            flow: a whole flow.
            channel: the channel that the consent is for.
            held: the consent with which contacts come in.
        """
        key = (flow.process.id, channel, held)
        if key not in self._arriving:
            self._arriving[key] = self.calls.known(flow).once(
                ("consents", channel, held), lambda: self._followed(flow, channel, held)
            )
        return self._arriving[key]

    def _followed(self, flow: Flow, channel: str, held: int) -> Mapping[State, State | None]:
        lifts: Lifts = {}
        states = self._explored(flow, channel, held, lifts)
        while (more := self._lifts(flow, channel, states, lifts)) != lifts:
            lifts = more
            states = self._explored(flow, channel, held, lifts)
        return states

    def is_weakened(self, flow: Flow, channel: str) -> bool:
        """Return whether the consent for a channel may become weaker somewhere in a flow or in what it calls."""
        return channel in self._weakened_in(flow)

    def _weakened_in(self, flow: Flow) -> frozenset[str]:
        known = flow.process.id
        if known not in self._weakened:
            self._weakened[known] = frozenset()  # what a process that contains itself finds
            found = _taken_back(flow)
            for step in flow.of(SubprocessStep):
                if called := self.calls.flow(step.process or ""):
                    found |= self._weakened_in(called)
            self._weakened[known] = found
        return self._weakened[known]

    def _explored(self, flow: Flow, channel: str, held: int, lifts: Lifts) -> dict[State, State | None]:
        exits = [
            (out.to, 0 if channel in out.revokes else None, frozenset(out.from_))
            for out in flow.process.exit
            if out.to in flow.steps
        ]

        def onward(state: State) -> Iterator[State]:
            name, consent = state
            for link in flow.outgoing[name]:
                for after in self.after(flow, link, channel, consent):
                    yield link.target, max(after, lifts.get(id(link), 0))
            for target, revoked, sources in exits:
                if target and target != name and (not sources or name in sources):
                    yield target, consent if revoked is None else revoked

        return explore([(start, held) for start in flow.starts], onward)

    def after(self, flow: Flow, link: Link, channel: str, consent: int) -> set[int]:
        """Return the consents possible at the end of `link` for contacts that arrive at its source with `consent`."""
        step = flow.steps[link.source]
        found = self._called(step, channel, consent) if isinstance(step, SubprocessStep) else {consent}
        granted = step.grants.get(channel)
        if granted and _holds(step, link):
            found = {max(one, CONSENTS.index(granted)) for one in found}
        if channel in step.revokes:
            found = {0}
        return found | {consent} if self.calls.is_skipped(flow, step) else found

    def _called(self, step: SubprocessStep, channel: str, consent: int) -> set[int]:
        called = self.calls.flow(step.process or "")
        if called is None:
            return {_STRONGEST}
        key = (called.process.id, channel, consent)
        if key not in self._leaving:
            self._leaving[key] = frozenset({consent})  # what a process that contains itself finds
            states = self.arriving(called, channel, consent)
            ends = goes_on(called)
            granted = {name: called.steps[name] for name in ends}
            self._leaving[key] = frozenset(
                _ended(granted[name], channel, reached) for name, reached in states if name in granted
            )
        return set(self._leaving[key])

    def _lifts(self, flow: Flow, channel: str, states: Mapping[State, State | None], lifts: Lifts) -> Lifts:
        """Return what the strands of each join that needs all bring, given the states that can be reached."""
        found: Lifts = {}
        for name, step in flow.steps.items():
            if not isinstance(step, JoinStep) or step.needs != "all" or (parting := parting_of(flow, name)) is None:
                continue
            strands = strands_of(flow, name)
            between = flow.reachable((parting,), avoiding=name) & flow.reaching((name,))
            links = [id(link) for strand in strands for link in strand.links]
            if len(set(links)) < len(links) or any(_may_revoke(flow.steps[inner], channel) for inner in between):
                continue
            weakest = [
                min(
                    (
                        max(after, lifts.get(id(link), 0))
                        for link in strand.links
                        for source, consent in states
                        if source == link.source
                        for after in self.after(flow, link, channel, consent)
                    ),
                    default=0,
                )
                for strand in strands
            ]
            found |= {id(link): max(weakest) for strand in strands for link in strand.links if max(weakest)}
        return found


@lru_cache(maxsize=_MOST_KEPT)
def _taken_back(flow: Flow) -> frozenset[str]:
    """Return the channels for which a step of a flow, or an exit, takes consent back."""
    found = {channel for step in flow.steps.values() if step.revokes for channel in step.revokes}
    for out in flow.process.exit:
        last = flow.steps.get(out.to or "")
        if not isinstance(last, EndStep) or last.outcome != "failure":  # else nobody goes on from it
            found.update(out.revokes)
    return frozenset(found)


def _holds(step: AnyStep, link: Link) -> bool:
    """Return whether what a step grants holds on a way out of it."""
    if isinstance(step, WaitStep):
        return link.kind != "timeout"
    return not isinstance(step, HandoverStep) or link.kind == "accept"


def _ended(step: AnyStep, channel: str, consent: int) -> int:
    """Return the consent after an end."""
    granted = step.grants.get(channel)
    return 0 if channel in step.revokes else max(consent, CONSENTS.index(granted) if granted else 0)


def _may_revoke(step: AnyStep, channel: str) -> bool:
    return channel in step.revokes or isinstance(step, SubprocessStep)
