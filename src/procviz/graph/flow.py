"""The flow of a process: which step leads to which, and why (LANGUAGE: Steps)."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from procviz.model import (
    AnyStep,
    Edge,
    EndStep,
    HandoverStep,
    JoinStep,
    Process,
    StartStep,
    WaitStep,
)

LinkKind = Literal["next", "else", "timeout", "accept", "reject", "breach"]


@dataclass(frozen=True, slots=True)
class Link:
    """A way from step `source` to step `target`; `edge` is what was written, absent where list order alone leads on."""

    source: str
    target: str
    kind: LinkKind
    edge: Edge | None = None

    @property
    def is_implicit(self) -> bool:
        """Return whether nothing but the order of the list leads this way."""
        return self.kind == "next" and self.edge is None


@dataclass(frozen=True)
class Flow:
    """The steps of a process by id, and the links between them in the order of the file.

    Exits are no links: they leave from anywhere. `dangling` says that a link names a step that is not there.
    """

    process: Process
    steps: dict[str, AnyStep]
    links: tuple[Link, ...]
    dangling: bool

    @property
    def is_whole(self) -> bool:
        """Return whether every step and every link could be read, so that the structure can be judged."""
        return self.process.is_whole and not self.dangling

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """Return the entry points."""
        return tuple(step.id for step in self.process.steps if isinstance(step, StartStep))

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """Return the ways out."""
        return tuple(step.id for step in self.process.steps if isinstance(step, EndStep))

    @cached_property
    def exits(self) -> tuple[str, ...]:
        """Return the steps that an exit leads to."""
        return tuple(out.to for out in self.process.exit if out.to in self.steps and out.to is not None)

    @cached_property
    def outgoing(self) -> dict[str, tuple[Link, ...]]:
        """Return the links that leave each step."""
        return {name: tuple(link for link in self.links if link.source == name) for name in self.steps}

    @cached_property
    def incoming(self) -> dict[str, tuple[Link, ...]]:
        """Return the links that reach each step."""
        return {name: tuple(link for link in self.links if link.target == name) for name in self.steps}

    def reachable(self, sources: tuple[str, ...]) -> set[str]:
        """Return the steps that can be reached from `sources`, themselves included."""
        return _closure(sources, {name: [link.target for link in links] for name, links in self.outgoing.items()})

    def reaching(self, targets: tuple[str, ...]) -> set[str]:
        """Return the steps from which one of `targets` can be reached, themselves included."""
        return _closure(targets, {name: [link.source for link in links] for name, links in self.incoming.items()})


def flow_of(process: Process) -> Flow:
    """Return the flow of `process`; links to steps that are not there are left out."""
    steps: dict[str, AnyStep] = {step.id: step for step in process.steps}
    below = dict(zip(steps, [*list(steps)[1:], None], strict=True))
    links = [link for step in process.steps for link in _links(step, _below(step, below[step.id], steps))]
    known = tuple(link for link in links if link.target in steps)
    exits_known = all(out.to in steps for out in process.exit if out.to)
    return Flow(process, steps, known, dangling=len(known) < len(links) or not exits_known)


def _below(step: AnyStep, name: str | None, steps: dict[str, AnyStep]) -> str | None:
    """Return the step that `step` runs on into by list order: none after an end, none that is a start."""
    if name is None or isinstance(step, EndStep) or isinstance(steps[name], StartStep):
        return None
    return name


def _links(step: AnyStep, below: str | None) -> Iterator[Link]:
    if isinstance(step, EndStep):
        return
    if isinstance(step, HandoverStep):
        yield from _handover_links(step, below)
        return
    yield from _next_links(step, below)
    if isinstance(step, WaitStep | JoinStep) and step.timeout is not None and (late := step.on_timeout or below):
        yield Link(step.id, late, "timeout")


def _next_links(step: AnyStep, below: str | None) -> Iterator[Link]:
    if not step.next and below:
        yield Link(step.id, below, "next")
    for edge in step.next:
        if target := edge.to or below:
            yield Link(step.id, target, "next", edge)
        if edge.else_:
            yield Link(step.id, edge.else_, "else", edge)


def _handover_links(step: HandoverStep, below: str | None) -> Iterator[Link]:
    accepted = step.accept.to if step.accept else None
    if accepted:
        yield Link(step.id, accepted, "accept")
    elif step.next:
        for edge in step.next:
            if target := edge.to or below:
                yield Link(step.id, target, "accept", edge)
    elif below:
        yield Link(step.id, below, "accept")
    if step.reject and step.reject.to:
        yield Link(step.id, step.reject.to, "reject")
    if step.on_breach and step.on_breach.to:
        yield Link(step.id, step.on_breach.to, "breach")


def _closure(seeds: tuple[str, ...], neighbours: dict[str, list[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(seeds)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += neighbours.get(name, ())
    return found
