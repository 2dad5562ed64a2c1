"""How contacts divide among the ways out of a step, as far as the process says (LANGUAGE: Steps).

- Shares count where every edge of a step has one and they sum to 100 %; else nobody knows who goes which way.
- A wait's `timeout_share` run into its timeout. Who neither accepts nor rejects a hand-over breaches it.
- Who skips a step (`only`) goes on as if there were no timeout, no rejection and no breach.
- Exits do not count.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from procviz.graph.flow import Flow, Link
from procviz.model import AnyStep, Edge, HandoverStep, JoinStep, ParallelStep, Share, SubprocessStep, WaitStep

_ALL = Decimal(100)


@dataclass(frozen=True, slots=True)
class Way:
    """One way, and the one to take when its edge is used up."""

    link: Link
    then: Link | None = None


@dataclass(frozen=True, slots=True)
class Shared:
    """Each part takes its ways; what is missing to 1 goes nowhere."""

    parts: tuple[tuple[float, "Ways"], ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of these, and nobody says how many take which; nothing for who goes nowhere."""

    parts: tuple["Ways | None", ...]


@dataclass(frozen=True, slots=True)
class Every:
    """All of these at once."""

    parts: tuple["Ways", ...]


Ways = Way | Shared | Either | Every


def ways_of(flow: Flow, step: AnyStep, may_fail: Callable[[str], bool]) -> Ways | None:
    """Return how contacts go on from a step, None where they do not.

    Args:
        flow: a whole flow.
        step: one of its steps.
        may_fail: whether a called process has ends from which its caller does not go on.
    """
    usual = _usual(flow, step)
    whole = _whole(flow, step, usual)
    if isinstance(step, SubprocessStep) and may_fail(step.process or ""):
        whole = _either(whole, None)
    return _either(whole, usual) if step.only is not None and whole != usual else whole


def divides(flow: Flow, step: AnyStep) -> bool:
    """Return whether a step says how its contacts divide."""
    ways = _whole(flow, step, _usual(flow, step))
    return isinstance(ways, Shared) and len(ways.parts) > 1


def _usual(flow: Flow, step: AnyStep) -> Ways | None:
    """Return the ways by the step's edges, or by the order of the list."""
    links = [link for link in flow.outgoing[step.id] if link.kind in {"next", "accept"}]
    then = {id(link.edge): link for link in flow.outgoing[step.id] if link.kind == "else"}
    ways = [Way(link, then.get(id(link.edge)) if link.edge else None) for link in links]
    if isinstance(step, ParallelStep):
        return Every(tuple(ways)) if ways else None
    shares = _sum_to_all([link.edge for link in links])
    if shares and len(ways) > 1:
        return Shared(tuple(zip(shares, ways, strict=True)))
    return _either(*ways)


def _sum_to_all(edges: Sequence[Edge | None]) -> list[float]:
    """Return the shares of edges, nothing where they are not all known."""
    percents = [edge.share.percent for edge in edges if edge and edge.share]
    return list(map(_part, percents)) if len(percents) == len(edges) and sum(percents) == _ALL else []


def _whole(flow: Flow, step: AnyStep, usual: Ways | None) -> Ways | None:
    """Return the ways with those of a timeout, a rejection or a breach."""
    others = {link.kind: Way(link) for link in flow.outgoing[step.id] if link.kind in {"timeout", "reject", "breach"}}
    if isinstance(step, HandoverStep):
        accepted = step.accept.share if step.accept else None
        rejected = step.reject.share if step.reject else None
        return _answered((accepted, usual), (rejected, others.get("reject")), others.get("breach"))
    late = others.get("timeout")
    if isinstance(step, WaitStep | JoinStep) and late:
        share = step.timeout_share if isinstance(step, WaitStep) else None
        return _shared((share.percent, late), (_ALL - share.percent, usual)) if share else _either(usual, late)
    return usual


def _answered(
    accepted: tuple[Share | None, Ways | None], rejected: tuple[Share | None, Ways | None], breached: Ways | None
) -> Ways | None:
    """Return the ways out of a hand-over; of those without a share the rest takes one, nobody says which."""
    known = [(share.percent, ways) for share, ways in (accepted, rejected) if share]
    rest = _ALL - sum(percent for percent, _ways in known)
    open_ways = [ways for share, ways in (accepted, rejected) if not share and ways] + ([breached] if breached else [])
    if not known:
        return _either(*open_ways)
    if rest < 0 or (rest and not open_ways and len(known) > 1):
        return _either(*(ways for _percent, ways in known), *open_ways)
    return _shared(*known, (rest, _either(*open_ways) if open_ways else None))


def _shared(*parts: tuple[Decimal, Ways | None]) -> Ways | None:
    found = tuple((_part(percent), ways) for percent, ways in parts if percent and ways)
    return Shared(found) if found else None


def _either(*parts: Ways | None) -> Ways | None:
    return parts[0] if len(parts) == 1 else Either(parts) if parts else None


def _part(percent: Decimal) -> float:
    return float(percent / _ALL)
