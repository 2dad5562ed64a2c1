"""How many contacts are agreed at most, and where that is written."""

from dataclasses import dataclass

from procviz.model import Rate, Workspace
from procviz.source import Span


@dataclass(frozen=True, slots=True, eq=False)
class Cap:
    """A rate, where it is written, and the channel that it is for, where it is for one alone."""

    rate: Rate
    at: Span
    channel: str | None = None


def channel_caps(workspace: Workspace) -> dict[str, Cap]:
    """Return the cap of each channel that has one."""
    return {
        name: Cap(channel.cap, channel.span_of("cap"), name)
        for name, channel in workspace.channels.items()
        if channel.cap is not None
    }


def audience_caps(workspace: Workspace) -> dict[str, Cap]:
    """Return the cap of each audience over all channels: its own, else the workspace's, the same for all of them."""
    cap = workspace.settings.cap
    common = Cap(cap.rate, workspace.settings.span_of("cap")) if cap and cap.rate else None
    found = {}
    for name, audience in workspace.audiences.items():
        if audience.cap is not None:
            found[name] = Cap(audience.cap, audience.span_of("cap"))
        elif common and audience.has_all("cap"):
            found[name] = common
    return found
