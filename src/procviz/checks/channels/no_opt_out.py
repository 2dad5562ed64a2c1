"""Advertising over a channel that wants consent, in a process that has no way to say no.

## Why
Whoever consented may withdraw it at any time, and must not be written to again. Where a process neither keeps out
those who said no nor lets anyone leave, the next e-mail goes to them as well, and that is an offence.

## Incorrect
    entry: {suppress: [competitors]}
    steps:
      - start: form
      - message: case-study
        channel: email
      - end: done

## Correct
    entry: {suppress: [opt-out, competitors]}
    exit:
      - {when: abgemeldet, to: no-consent, revokes: [email]}
    steps:
      - start: form
      - message: case-study
        channel: email
        value: Zeigt, wie ein Presswerk den Umbau geplant hat
      - end: done
      - end: no-consent
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.checks.advertising import advertising_messages
from procviz.model import MessageStep, Process, Workspace
from procviz.problem import Related
from procviz.source import Span
from procviz.words import _

_OPT_OUT = "opt-out"


def find(workspace: Workspace, _context: Context) -> Iterator[Finding]:
    """Yield the first advertising message over each channel that wants consent and that nobody can say no to."""
    for process in workspace.processes:
        if (process.entry and _OPT_OUT in process.entry.suppress) or not _is_readable(process):
            continue
        settled = {channel for out in process.exit for channel in out.revokes}
        for step in advertising_messages(process):
            channel = workspace.channels.get(step.channel or "")
            if channel is None or channel.consent in {None, "none"} or channel.id in settled:
                continue
            settled.add(channel.id)
            at = _place(process, step)
            message = step.span_of("channel")
            yield Finding(
                at=at,
                about=(process, step),
                message=_("nothing keeps advertising by “{channel}” from those who said no", channel=channel.id),
                repair=_(
                    "add `opt-out` to `suppress` below `entry`, or an exit with `revokes: [{channel}]`",
                    channel=channel.id,
                ),
                related=() if at == message else (Related(message, _("the first such message")),),
            )


def _is_readable(process: Process) -> bool:
    return (
        process.has_all("entry")
        and process.has_all("exit")
        and not any(part.left_out() for part in (process.entry, *process.exit) if part)
    )


def _place(process: Process, step: MessageStep) -> Span:
    """Return where `opt-out` is missing: the list it belongs in, else the message's channel."""
    if process.entry and process.entry.has("suppress"):
        return process.entry.span_of("suppress")
    return step.span_of("channel")


CHECK = Check(severity="error", find=find)
