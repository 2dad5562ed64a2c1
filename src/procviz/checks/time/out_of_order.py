"""A point in time that is over before anyone can arrive.

## Why
Who arrives after a step's point skips the step. If everybody arrives later, the reminder that was planned is sent to
nobody, and no one notices until the event is over.

## Incorrect
    anchor: {title: Open house, date: 2027-03-01}
    steps:
      - start: begin
        at: T-30d
      - message: invitation
        channel: email
        at: T-7d
        value: Zeigt die Presse in Betrieb
      - message: reminder
        channel: email
        at: T-14d
        value: Enthält den Anfahrtsplan
      - end: done

## Correct
    anchor: {title: Open house, date: 2027-03-01}
    steps:
      - start: begin
        at: T-30d
      - message: invitation
        channel: email
        at: T-14d
        value: Zeigt die Presse in Betrieb
      - message: reminder
        channel: email
        at: T-7d
        value: Enthält den Anfahrtsplan
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.graph import Flow, Link, back_links
from procviz.model import AnyStep, JoinStep, Point, StartStep, WaitStep, Workspace
from procviz.problem import Related
from procviz.timing import Clock, Offset, moment
from procviz.words import _


def find(_workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the points, of steps and of timeouts, that lie before the earliest arrival or run backwards.

    Points run backwards where a step leads straight on to one whose point lies before its own, though others may come
    in time on another way. A link that closes a loop is spared: the second round is meant to skip.
    """
    for flow in context.timed_flows:
        points = [
            (step, key, point)
            for step in flow.steps.values()
            if step.at is not None or step.kind in {"wait", "join"}
            for key, point in _points(step)
        ]
        if not points:
            continue
        clock, times = context.timings.clock(flow), context.timings.passing(flow)
        for step, key, point in points:
            position = clock.position(point)
            if position is None or step.id not in times:
                continue
            if times[step.id].earliest > position:
                yield _finding(flow, step, key, times[step.id], _before(flow, clock, step, position))
            elif key == "at" and (link := _before(flow, clock, step, position)):
                yield _finding(flow, step, key, _leaving(flow, clock, link), link)


def _points(step: AnyStep) -> Iterator[tuple[str, Point]]:
    """Yield the points in time that a step waits for, by the key they are written at."""
    if step.at is not None and not isinstance(step, StartStep):
        yield "at", step.at
    if isinstance(step, WaitStep | JoinStep) and isinstance(step.timeout, Point):
        yield "timeout", step.timeout


def _before(flow: Flow, clock: Clock, step: AnyStep, position: float) -> Link | None:
    """Return the first link by which a step with a later point leads straight to `step`."""
    back = back_links(flow)
    for link in flow.incoming[step.id]:
        own = clock.position(flow.steps[link.source].at)
        if own is not None and link not in back and _leaving(flow, clock, link).earliest > position:
            return link
    return None


def _leaving(flow: Flow, clock: Clock, link: Link) -> Offset:
    """Return when contacts for whom a step with a point happens reach the end of a link."""
    own = clock.position(flow.steps[link.source].at) or 0.0
    return clock.after(link, Offset(own, own))


def _finding(flow: Flow, step: AnyStep, key: str, arrival: Offset, link: Link | None) -> Finding:
    is_anchored = step.at is not None and step.at.base == "anchor"
    earlier = flow.steps[link.source] if link else None
    if key == "timeout":
        message = _("the timeout of “{id}” is over before anyone arrives", id=step.id)
    elif earlier:
        message = _("the point of “{id}” is over when contacts come from “{earlier}”", id=step.id, earlier=earlier.id)
    else:
        message = _("“{id}” is over before anyone arrives", id=step.id)
    return Finding(
        at=step.span_of(key),
        about=(flow.process, step),
        message=message,
        repair=_(
            "name a point from {moment} on, or change the order", moment=moment(arrival.earliest, anchored=is_anchored)
        ),
        related=(Related(earlier.span_of("at"), _("the point before")),) if earlier else (),
    )


CHECK = Check(severity="error", find=find)
