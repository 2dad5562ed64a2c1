"""Strands that meet in a join, and when enough of them are there."""

from collections.abc import Sequence

from procviz.graph import Flow, Link, strands_of
from procviz.model import JoinStep
from procviz.timing.passing import Clock, Offset, Passage, spanning


def pass_join(flow: Flow, clock: Clock, step: JoinStep, arrivals: Sequence[tuple[Link, Offset]]) -> Passage:
    """Return how contacts pass a join whose links they reach at `arrivals`."""
    strands = []
    for strand in strands_of(flow, step.id):
        own = {id(link) for link in strand.links}
        if offsets := [offset for link, offset in arrivals if id(link) in own]:
            strands.append((spanning(offsets), strand.is_sure))
    if not strands:  # contacts come on a way that no strand is part of, as from an exit
        strands.append((spanning([offset for _link, offset in arrivals]), True))
    wanted = 1 if step.needs == "any" else len(strands) if step.needs == "all" else min(step.needs, len(strands))
    together = joined(strands, wanted)
    if step.timeout is None:
        return Passage({step.id: clock.passing(step, together)})
    first = joined(strands, 1)
    over = Offset(clock.timed_out(step.timeout, first.earliest), clock.timed_out(step.timeout, first.latest))
    within = Offset(together.earliest, min(together.latest, over.latest))
    done = Offset(min(together.earliest, over.earliest), within.latest)
    ways: dict[int, Offset | None] = {}
    for link in flow.outgoing[step.id]:
        if link.kind == "timeout":
            ways[id(link)] = clock.passing(step, over)
        elif within.earliest <= within.latest:
            ways[id(link)] = clock.after(link, clock.passing(step, within))
        else:
            ways[id(link)] = None
    return Passage({step.id: clock.passing(step, done)}, ways)


def joined(strands: Sequence[tuple[Offset, bool]], wanted: int) -> Offset:
    """Return when `wanted` strands have arrived; at the latest it is when all that may stay away do.

    Args:
        strands: when each arrives, and whether it surely does.
        wanted: how many must be there.
    """
    earliest = sorted(offset.earliest for offset, _ in strands)[wanted - 1]
    sure = sorted(offset.latest for offset, is_sure in strands if is_sure)
    if len(sure) >= wanted:
        return Offset(earliest, sure[wanted - 1])
    return Offset(earliest, max(offset.latest for offset, _ in strands))
