"""Which steps are contacts that count for caps (LANGUAGE: Contacts)."""

from collections.abc import Container
from dataclasses import dataclass

from procviz.model import AnyStep, Workspace

_UNCOUNTED = frozenset({"web", "ad", "social-post", "internal"})
"""Kinds of channels over which nobody is turned to in person."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """The contacts of a workspace that count."""

    workspace: Workspace

    def is_contact(self, step: AnyStep) -> bool:
        """Return whether a step counts: a call, or a message whose nature does, over a channel in person."""
        channel = self.workspace.channels.get(step.channel) if step.channel else None
        if channel is None or channel.kind is None or channel.kind in _UNCOUNTED:
            return False
        if step.kind == "message":
            return channel.kind == "phone" or step.nature in self._natures()
        return step.kind == "activity" and channel.kind == "phone"

    def _natures(self) -> Container[str]:
        cap = self.workspace.settings.cap
        return cap.counts if cap else ("advertising",)
