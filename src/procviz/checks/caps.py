"""How many contacts are agreed at most, and where that is written."""

from collections.abc import Iterable
from dataclasses import dataclass

from procviz.model import Rate, Workspace
from procviz.source import Span
from procviz.timing import Contact


@dataclass(frozen=True, slots=True)
class Cap:
    """A rate, where it is written, and the channel that it is for, where it is for one alone."""

    rate: Rate
    at: Span
    channel: str | None = None


def channel_cap(workspace: Workspace, name: str) -> Cap | None:
    """Return the cap of a channel."""
    channel = workspace.channels.get(name)
    return Cap(channel.cap, channel.span_of("cap"), name) if channel and channel.cap else None


def audience_cap(workspace: Workspace, name: str) -> Cap | None:
    """Return the cap of an audience over all channels: its own, else the workspace's."""
    audience = workspace.audiences.get(name)
    if audience is None or (audience.cap is None and not audience.has_all("cap")):
        return None
    if audience.cap:
        return Cap(audience.cap, audience.span_of("cap"))
    cap = workspace.settings.cap
    return Cap(cap.rate, workspace.settings.span_of("cap")) if cap and cap.rate else None


def counting(contacts: Iterable[Contact], audience: str, cap: Cap) -> list[Contact]:
    """Return the contacts with an audience that count for a cap."""
    return [
        one
        for one in contacts
        if audience in one.audiences and (cap.channel is None or one.step.channel == cap.channel)
    ]
