"""The flow of a process: which step leads to which, and why (LANGUAGE: Steps)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import Any, Literal, TypeVar

from procviz.graph.gaps import hides_a_way, hides_exits
from procviz.model import (
    AnyStep,
    Edge,
    EndStep,
    HandoverStep,
    JoinStep,
    Process,
    StartStep,
    StepBasics,
    WaitStep,
)
from procviz.source import Span

_MOST_KEPT = 8192  # flows in memory, since a process that did not change is asked for again and again

Step = TypeVar("Step", bound=StepBasics)
LinkKind = Literal["next", "else", "timeout", "accept", "reject", "breach"]


@dataclass(slots=True, eq=False)
class Link:
    """A way from step `source` to step `target`; `edge` is what was written, absent where list order alone leads on.

    `by_order` says that no id is written: the target is the step below. A link is itself and no other: two edges
    between the same steps are two ways. Nobody changes one; a frozen one would take four times as long to make.
    """

    source: str
    target: str
    kind: LinkKind
    edge: Edge | None = None
    by_order: bool = False

    @property
    def is_implicit(self) -> bool:
        """Return whether nothing but the order of the list leads this way."""
        return self.kind == "next" and self.edge is None


@dataclass(frozen=True, eq=False)
class Flow:
    """The steps of a process by id, and the links between them in the order of the file; equal to no other flow.

    Exits are no links: they leave from anywhere. `falls` are no links either: they would lead by order into a start.
    `dangling` says that a link leads to a step that is not there; `unread` are the steps a link of which could not be
    read.
    """

    process: Process
    steps: dict[str, AnyStep]
    links: tuple[Link, ...]
    falls: tuple[Link, ...]
    unread: frozenset[str]
    dangling: bool

    @cached_property
    def is_whole(self) -> bool:
        """Return whether every step and every link could be read, so that the structure can be judged."""
        return self.process.is_whole and not self.dangling and not self.unread and not hides_exits(self.process)

    def of(self, kind: type[Step]) -> Sequence[Step]:
        """Return the steps of a kind, in the order of the file."""
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> Mapping[type[StepBasics], list[Any]]:
        found: dict[type[StepBasics], list[Any]] = {}
        for step in self.steps.values():
            found.setdefault(type(step), []).append(step)
        return found

    @cached_property
    def dated(self) -> tuple[AnyStep, ...]:
        """Return the steps with `at`."""
        return tuple(step for step in self.steps.values() if step.at is not None)

    @cached_property
    def limited(self) -> tuple[Link, ...]:
        """Return the links of edges with `max`, those to `else` included."""
        return tuple(link for link in self.links if link.edge is not None and link.edge.max is not None)

    @cached_property
    def branching(self) -> tuple[AnyStep, ...]:
        """Return the steps that say where they lead."""
        return tuple(step for step in self.steps.values() if step.next)

    @cached_property
    def leads_down(self) -> bool:
        """Return whether every link leads to a step further down the file; there is no loop then, as in most flows."""
        seen: set[str] = set()
        for name, links in self.outgoing.items():
            seen.add(name)
            for link in links:
                if link.target in seen:
                    return False
        return True

    @cached_property
    def starts(self) -> tuple[str, ...]:
        """Return the entry points."""
        return tuple(name for name, step in self.steps.items() if isinstance(step, StartStep))

    @cached_property
    def ends(self) -> tuple[str, ...]:
        """Return the ways out."""
        return tuple(step.id for step in self.process.steps if isinstance(step, EndStep))

    @cached_property
    def exits(self) -> tuple[str, ...]:
        """Return the steps that an exit leads to."""
        return tuple(out.to for out in self.process.exit if out.to in self.steps and out.to is not None)

    @cached_property
    def outgoing(self) -> Mapping[str, Sequence[Link]]:
        """Return the links that leave each step."""
        found: dict[str, list[Link]] = {name: [] for name in self.steps}
        for link in self.links:
            found[link.source].append(link)
        return found

    @cached_property
    def incoming(self) -> Mapping[str, Sequence[Link]]:
        """Return the links that reach each step."""
        found: dict[str, list[Link]] = {name: [] for name in self.steps}
        for link in self.links:
            found[link.target].append(link)
        return found

    def reachable(self, sources: Iterable[str], *, avoiding: str | None = None) -> set[str]:
        """Return the steps that can be reached from `sources`, themselves included, on ways that avoid a step."""
        return _closure(sources, self._onward, avoiding)

    def reaching(self, targets: Iterable[str]) -> set[str]:
        """Return the steps from which one of `targets` can be reached, themselves included."""
        return _closure(targets, self._back)

    @cached_property
    def _onward(self) -> dict[str, list[str]]:
        return {name: [link.target for link in links] for name, links in self.outgoing.items()}

    @cached_property
    def _back(self) -> dict[str, list[str]]:
        return {name: [link.source for link in links] for name, links in self.incoming.items()}

    def between(self, first: str, last: str) -> "Flow":
        """Return the part of the flow on the ways from `first` to `last`, without `last`; it starts at `first`."""
        inside = self.reachable((first,), avoiding=last) & self.reaching((last,))
        steps: dict[str, AnyStep] = {name: step for name, step in self.steps.items() if name in inside}
        steps[first] = StartStep.model_construct(id=first)
        links = tuple(link for link in self.links if link.source in inside and link.target in inside - {first})
        return replace(self, steps=steps, links=links)

    def place(self, link: Link) -> Span:
        """Return where a link is written: the id it leads to, or its source where the order of the list leads on."""
        step = self.steps[link.source]
        if link.edge is not None:
            return link.edge.span_of("else" if link.kind == "else" else "to")
        if link.by_order:
            return step.span_of()
        path = {"timeout": ("on_timeout",), "reject": ("reject", "to"), "breach": ("on_breach", "to")}
        if link.kind == "accept" and isinstance(step, HandoverStep) and step.accept and step.accept.to:
            return step.span_of("accept", "to")
        return step.span_of(*path.get(link.kind, ()))


@lru_cache(maxsize=_MOST_KEPT)
def flow_of(process: Process) -> Flow:
    """Return the flow of `process`; links to steps that are not there are left out."""
    steps: dict[str, AnyStep] = {step.id: step for step in process.steps}
    names = list(steps)
    below = dict(zip(names, [*names[1:], None], strict=False))  # without steps there is nothing below
    is_flawed = process.is_flawed
    links: list[Link] = []
    falls: list[Link] = []
    dangling = not all(out.to in steps for out in process.exit)
    for step in process.steps:
        for link in _links(step, below[step.id]):
            if link.target not in steps:
                dangling = True
            elif link.by_order and steps[link.target].kind == "start":
                falls.append(link)
            else:
                links.append(link)
    return Flow(
        process=process,
        steps=steps,
        links=tuple(links),
        falls=tuple(falls),
        unread=frozenset(step.id for step in process.steps if hides_a_way(step, is_flawed=is_flawed)),
        dangling=dangling,
    )


def _links(step: AnyStep, below: str | None) -> list[Link]:
    if step.kind == "end":
        return []
    if step.kind == "handover":
        return list(_handover_links(step, below))
    if step.next:
        found = list(_edge_links(step, below))
    else:
        found = [Link(step.id, below, "next", by_order=True)] if below else []
    if step.kind in {"wait", "join"} and isinstance(step, WaitStep | JoinStep) and step.timeout is not None:
        late = step.on_timeout or below
        found += [Link(step.id, late, "timeout", by_order=not step.on_timeout)] if late else []
    return found


def _edge_links(step: AnyStep, below: str | None) -> Iterator[Link]:
    for edge in step.next:
        if target := edge.to or below:
            yield Link(step.id, target, "next", edge, by_order=not edge.to)
        if edge.else_:
            yield Link(step.id, edge.else_, "else", edge)


def _handover_links(step: HandoverStep, below: str | None) -> Iterator[Link]:
    accepted = step.accept.to if step.accept else None
    if accepted:
        yield Link(step.id, accepted, "accept")
    elif step.next:
        for edge in step.next:
            if target := edge.to or below:
                yield Link(step.id, target, "accept", edge, by_order=not edge.to)
    elif below:
        yield Link(step.id, below, "accept", by_order=True)
    if step.reject and step.reject.to:
        yield Link(step.id, step.reject.to, "reject")
    if step.on_breach and step.on_breach.to:
        yield Link(step.id, step.on_breach.to, "breach")


def _closure(seeds: Iterable[str], neighbours: dict[str, list[str]], avoiding: str | None = None) -> set[str]:
    found: set[str] = set()
    waiting = [name for name in seeds if name != avoiding]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += [other for other in neighbours.get(name, ()) if other != avoiding]
    return found
