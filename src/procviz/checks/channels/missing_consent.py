"""Advertising that can reach people before they have consented to it, or after they took their consent back.

## Why
Advertising by e-mail without express consent is an offence, whatever is in it. It is enough that one way through the
process leads to the message past the opt-in: sooner or later somebody takes it.

## Incorrect
    # reach.yml
    audiences:
      readers: {title: Readers, consent: {website: none}}

    # example.yml
    audience: readers
    steps:
      - start: download
      - message: confirm
        channel: email
        nature: transactional
      - wait: confirmation
        until: Opt-in bestätigt
        timeout: 7d
        on_timeout: case-study
        grants: {email: double-opt-in}
      - message: case-study
        channel: email
        value: Zeigt, wie ein Presswerk den Umbau geplant hat
      - end: done

## Correct
    # reach.yml
    audiences:
      readers: {title: Readers, consent: {website: none}}

    # example.yml
    audience: readers
    steps:
      - start: download
      - message: confirm
        channel: email
        nature: transactional
      - wait: confirmation
        until: Opt-in bestätigt
        timeout: 7d
        on_timeout: no-consent
        grants: {email: double-opt-in}
      - message: case-study
        channel: email
        value: Zeigt, wie ein Presswerk den Umbau geplant hat
      - end: done
      - end: no-consent
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.advertising import advertising_messages
from procviz.checks.consent import lack
from procviz.model import Workspace
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the advertising messages over a channel of express consent that some way reaches without it."""
    for flow in context.whole_flows:
        for step in advertising_messages(flow.process):
            channel = workspace.channels.get(step.channel or "")
            if channel and channel.consent == "express" and (found := lack(context, flow, step, channel, "opt-in")):
                yield Finding(
                    at=step.span_of("channel"),
                    about=(flow.process, step),
                    message=found.message,
                    repair=_(
                        "grant consent on every way to it (`grants: {channel}`), or note it at the audience",
                        channel=f"{{{channel.id}: double-opt-in}}",
                    ),
                    related=found.way,
                )


CHECK = Check(severity="error", find=find)
