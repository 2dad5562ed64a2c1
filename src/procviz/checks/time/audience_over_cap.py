"""Processes that together can turn to an audience more often than is agreed.

## Why
Every process keeps to the limit by itself. But the same people are in the nurturing, get the newsletter and are invited
to the fair, and for them it is one company that writes too often.

## Incorrect
    # reach.yml
    audiences:
      customers: {title: Customers, consent: {email: opt-in}, cap: 1 per 7d}

    # newsletter.yml
    process: newsletter
    steps:
      - start: edition
      - message: news
        channel: email
        value: Neues aus dem Vorführzentrum
      - end: read

    # fair.yml
    process: fair
    steps:
      - start: list
      - message: invitation
        channel: email
        value: Ein fester Termin statt Anstehen
      - end: invited

## Correct
    # reach.yml
    audiences:
      customers: {title: Customers, consent: {email: opt-in}, cap: 2 per 7d}

    # newsletter.yml
    process: newsletter
    steps:
      - start: edition
      - message: news
        channel: email
        value: Neues aus dem Vorführzentrum
      - end: read

    # fair.yml
    process: fair
    steps:
      - start: list
      - message: invitation
        channel: email
        value: Ein fester Termin statt Anstehen
      - end: invited
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from procviz.checks import Check, Context, Finding
from procviz.checks.caps import Cap, audience_caps
from procviz.graph import Flow
from procviz.model import Workspace
from procviz.problem import Related
from procviz.timing import Contact, long_duration
from procviz.words import Message, _

_MOST_NAMED = 5


class _Part(NamedTuple):
    """What a process adds: its flow, and how many contacts in its worst window."""

    flow: Flow
    contacts: int


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the audiences that two or more active processes can turn to more often than the cap allows.

    At their worst alignment the worst windows of all processes fall into the same time. A process that others call
    counts by itself, and not in them: so every contact counts once.
    """
    caps = audience_caps(workspace)
    for audience, loads in _loads(context).items():
        cap = caps.get(audience)
        if cap is None or len(loads) < 2:  # noqa: PLR2004 - together means two
            continue
        parts = [_Part(flow, _most(context, flow, cap, contacts)) for flow, contacts in loads.values()]
        parts = sorted((part for part in parts if part.contacts), key=lambda part: -part.contacts)
        if len(parts) > 1 and sum(part.contacts for part in parts) > cap.rate.count:
            yield _finding(workspace, audience, cap, parts)


def _loads(context: Context) -> dict[str, dict[str, tuple[Flow, dict[str, Contact]]]]:
    """Return, for each audience and each process that may turn to it, the flow and its own contacts with it."""
    found: dict[str, dict[str, tuple[Flow, dict[str, Contact]]]] = {}
    for flow in context.timed_flows:
        if flow.process.status == "active":
            for one in context.loads.reach(flow).contacts:
                own = flow if one.top is None else context.called_flow(one.process)
                for audience in one.audiences if own else ():
                    load = found.setdefault(audience, {}).setdefault(one.process, (own or flow, {}))
                    load[1][one.step.id] = one if one.top is None else _in(one.process, one)
    return found


def _in(process: str, one: Contact) -> Contact:
    """Return a contact of a called process as that process itself has it."""
    return one._replace(key=(process, one.step.id, None), top=None)


def _most(context: Context, flow: Flow, cap: Cap, contacts: Mapping[str, Contact]) -> int:
    """Return how many contacts of its own a flow has in its worst window."""
    if len(contacts) < 2 and context.loads.reach(flow).is_once:  # noqa: PLR2004 - nothing to add up
        return len(contacts)
    return context.loads.count(flow, cap.rate.per, contacts.values(), with_calls=False)


def _finding(workspace: Workspace, audience: str, cap: Cap, parts: list[_Part]) -> Finding:
    thing = workspace.audiences[audience]
    total = sum(part.contacts for part in parts)
    return Finding(
        at=cap.at if thing.cap else thing.span_of(),
        about=(thing,),
        message=_(
            "{count} contacts with “{audience}” in {per} at the worst (limit: {most}): {processes}",
            count=total,
            audience=audience,
            per=long_duration(cap.rate.per),
            most=cap.rate.count,
            processes=_named(parts),
        ),
        repair=_("keep people out who are in another of these processes (`suppress`), or leave more time in between"),
        related=(
            *(() if thing.cap else (Related(cap.at, _("the cap")),)),
            *(
                Related(part.flow.process.span_of(), _("{count} in its worst window", count=part.contacts))
                for part in parts
            ),
        ),
    )


def _named(parts: list[_Part]) -> Message:
    """Return the processes with the most contacts by name, the others as a number."""
    first = ", ".join(f"{part.flow.process.id} ({part.contacts})" for part in parts[:_MOST_NAMED])
    if len(parts) <= _MOST_NAMED:
        return _("{text}", text=first)
    return _("{processes} and {count} more", processes=first, count=len(parts) - _MOST_NAMED)


CHECK = Check(severity="warning", find=find)
