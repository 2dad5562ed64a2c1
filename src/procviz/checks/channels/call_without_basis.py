"""A call to people of whom we know nothing that would let us presume their consent.

## Why
Companies may be called if their interest can be presumed from an inquiry or a running business, private people only
with express consent. A call without that is an offence, and the best way to lose a lead.

## Incorrect
    # reach.yml
    audiences:
      fair-guests: {title: Fair guests, consent: {website: none}}

    # example.yml
    audience: fair-guests
    steps:
      - start: list
      - activity: call
        channel: phone
        by: inside-sales
      - end: done

## Correct
    # reach.yml
    audiences:
      fair-guests: {title: Fair guests, consent: {website: none}}

    # example.yml
    audience: fair-guests
    steps:
      - start: inquiry
        grants: {phone: presumed}
      - activity: call
        channel: phone
        by: inside-sales
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.consent import lack
from procviz.model import ActivityStep, Channel, MessageStep, Workspace
from procviz.model.reach import Consent
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the calls that some way reaches with less than presumed consent.

    A call is an activity, or a message of nature advertising, on a channel of kind phone. If the channel wants express
    consent, so does the activity; of the message `missing-consent` says so.
    """
    phones = {name: channel for name, channel in workspace.channels.items() if channel.kind == "phone"}
    for flow in context.whole_flows:
        steps: list[ActivityStep | MessageStep] = [*flow.of(ActivityStep), *flow.of(MessageStep)]
        for step in steps:
            channel = phones.get(step.channel) if step.channel is not None else None
            if channel is None or not _is_call(step, channel):
                continue
            wanted: Consent = "opt-in" if channel.consent == "express" else "presumed"
            if found := lack(context, flow, step, channel, wanted):
                yield Finding(
                    at=step.span_of("channel"),
                    about=(flow.process, step),
                    message=found.message,
                    repair=_(
                        "call only after a step that gives reason to (`grants: {channel}`), or note it at the audience",
                        channel=f"{{{channel.id}: {wanted}}}",
                    ),
                    related=found.way,
                )


def _is_call(step: ActivityStep | MessageStep, channel: Channel) -> bool:
    if step.kind == "message":
        return step.nature == "advertising" and step.has_all("nature") and channel.consent != "express"
    return True


CHECK = Check(severity="error", find=find)
