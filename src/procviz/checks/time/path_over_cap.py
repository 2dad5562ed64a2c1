"""A way through a process on which one person hears from us more often than is agreed.

## Why
The limit is there so that people do not feel pestered and unsubscribe. In a process with branches and loops no one sees
from the single waits how many messages can come together in one week.

## Incorrect
    # reach.yml
    channels:
      newsletter: {title: Newsletter, kind: email, consent: express, cap: 2 per 7d}
    audiences:
      customers: {title: Customers, consent: {newsletter: opt-in}}

    # example.yml
    steps:
      - start: form
      - message: welcome
        channel: newsletter
        value: Zeigt, was als Nächstes kommt
        next: {to: case-study, after: 2d}
      - message: case-study
        channel: newsletter
        value: Zeigt, wie ein Presswerk den Umbau geplant hat
        next: {to: invitation, after: 2d}
      - message: invitation
        channel: newsletter
        value: Eine halbe Stunde mit der Projektierung
      - end: done

## Correct
    # reach.yml
    channels:
      newsletter: {title: Newsletter, kind: email, consent: express, cap: 2 per 7d}
    audiences:
      customers: {title: Customers, consent: {newsletter: opt-in}}

    # example.yml
    steps:
      - start: form
      - message: welcome
        channel: newsletter
        value: Zeigt, was als Nächstes kommt
        next: {to: case-study, after: 2d}
      - message: case-study
        channel: newsletter
        value: Zeigt, wie ein Presswerk den Umbau geplant hat
        next: {to: invitation, after: 5d}
      - message: invitation
        channel: newsletter
        value: Eine halbe Stunde mit der Projektierung
      - end: done
"""

from collections.abc import Iterator, Mapping

from procviz.checks import Check, Context, Finding
from procviz.checks.caps import Cap, audience_caps, channel_caps
from procviz.graph import Flow
from procviz.model import Workspace
from procviz.problem import Related
from procviz.timing import Burst, Contact, is_anchored, long_duration, moment
from procviz.words import Message, _

_DAY = 1440


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield, for each process and each cap, the worst window, at the first contact that is too much in it."""
    channels, audiences = channel_caps(workspace), audience_caps(workspace)
    for flow in context.timed_flows:
        if flow.process.is_at_rest:
            continue
        worst: dict[Cap, tuple[Burst, str]] = {}
        for cap, audience, contacts in _questions(context, flow, channels, audiences):
            burst = context.loads.most(flow, cap.rate.per, contacts, with_calls=True, above=cap.rate.count)
            if burst and (cap not in worst or burst.count > worst[cap][0].count):
                worst[cap] = burst, audience
        for cap, (burst, audience) in worst.items():
            yield _finding(flow, cap, burst, audience)


def _questions(
    context: Context, flow: Flow, channels: Mapping[str, Cap], audiences: Mapping[str, Cap]
) -> Iterator[tuple[Cap, str, list[Contact]]]:
    """Yield the caps and audiences of a flow for which there are enough contacts to exceed them, and those contacts."""
    contacts, is_once = context.loads.reach(flow)
    by_cap: dict[tuple[Cap, str], list[Contact]] = {}
    for one in contacts:
        by_channel = channels.get(one.step.channel or "")
        for audience in one.audiences:
            for cap in (audiences.get(audience), by_channel):
                if cap is not None:
                    by_cap.setdefault((cap, audience), []).append(one)
    for (cap, audience), own in by_cap.items():
        if not is_once or len(own) > cap.rate.count:
            yield cap, audience, own


def _finding(flow: Flow, cap: Cap, burst: Burst, audience: str) -> Finding:
    surplus = burst.contacts[cap.rate.count].top or burst.contacts[cap.rate.count].step
    begin = moment(burst.begin / _DAY, anchored=is_anchored(flow))
    way = " → ".join(f"{one.top.id}/{one.step.id}" if one.top else one.step.id for one in burst.contacts)
    told: dict[str, int | str | Message] = {"per": long_duration(cap.rate.per), "begin": begin, "way": way}
    told |= {"count": burst.count, "most": cap.rate.count}
    if cap.channel:
        message = _(
            "{count} contacts by “{channel}” in {per} from {begin} (limit: {most}): {way}", channel=cap.channel, **told
        )
    else:
        message = _(
            "{count} contacts with “{audience}” in {per} from {begin} (limit: {most}): {way}", audience=audience, **told
        )
    places = dict.fromkeys(one.step.span_of() for one in burst.contacts)
    return Finding(
        at=surplus.span_of(),
        about=(flow.process, surplus),
        message=message,
        repair=_("leave more time between them, or take one out"),
        related=(
            Related(cap.at, _("the cap")),
            *(Related(place, _("a contact in this window")) for place in places),
        ),
    )


CHECK = Check(severity="warning", find=find)
