"""Which steps are contacts that count for caps (LANGUAGE: Contacts)."""

from dataclasses import dataclass
from functools import cached_property

from procviz.model import AnyStep, Workspace

_UNCOUNTED = frozenset({"web", "ad", "social-post", "internal"})
"""Kinds of channels over which nobody is turned to in person."""


@dataclass(frozen=True)
class Contacts:
    """The contacts of a workspace that count."""

    workspace: Workspace

    def is_contact(self, step: AnyStep) -> bool:
        """Return whether a step counts: a call, or a message whose nature does, over a channel in person."""
        kind = self._kinds.get(step.channel) if step.channel else None
        if kind is None:
            return False
        if step.kind == "message":
            # A nature that could not be read may be one that does not count.
            return kind == "phone" or (step.nature in self._natures and step.has_all("nature"))
        return step.kind == "activity" and kind == "phone"

    @cached_property
    def meaning(self) -> tuple[frozenset[tuple[str, str]], tuple[str, ...]]:
        """Return what decides it, alike where the same steps count: the channels in person, and the natures."""
        return frozenset(self._kinds.items()), self._natures

    @cached_property
    def _kinds(self) -> dict[str, str]:
        """Return the kinds of the channels over which people are turned to in person."""
        return {
            name: channel.kind
            for name, channel in self.workspace.channels.items()
            if channel.kind is not None and channel.kind not in _UNCOUNTED
        }

    @cached_property
    def _natures(self) -> tuple[str, ...]:
        cap = self.workspace.settings.cap
        return cap.counts if cap else ("advertising",)
