"""Strands that part at a parallel step and meet in a join."""

from dataclasses import dataclass

from procviz.graph.flow import Flow, Link
from procviz.model import ParallelStep


@dataclass(frozen=True, slots=True)
class Strand:
    """The links by which a strand may arrive; `is_sure` says that nothing on it leads elsewhere."""

    links: tuple[Link, ...]
    is_sure: bool


def strands_of(flow: Flow, join: str) -> list[Strand]:
    """Return the strands that meet in `join`.

    They part at the nearest parallel step that every way to the join passes; where there is none, each link into the
    join is a strand of its own.
    """
    incoming = flow.incoming[join]
    parting = parting_of(flow, join)
    if parting is None:
        return [Strand((link,), is_sure=True) for link in incoming]
    found = []
    for first in flow.outgoing[parting]:
        if first.target == join:
            found.append(Strand((first,), is_sure=True))
            continue
        inside = flow.reachable((first.target,), avoiding=join)
        if links := tuple(link for link in incoming if link.source in inside):
            found.append(Strand(links, all(flow.outgoing[name] for name in inside)))
    return found


def parting_of(flow: Flow, join: str) -> str | None:
    """Return the nearest parallel step that lies on every way to `join`."""
    nearest = None
    for name, step in flow.steps.items():
        if isinstance(step, ParallelStep) and name != join and join in flow.reachable((name,)):
            is_passed = join not in flow.reachable(flow.starts, avoiding=name)
            if is_passed and (nearest is None or name in flow.reachable((nearest,))):
                nearest = name
    return nearest
