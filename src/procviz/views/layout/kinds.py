"""Kinds of steps, types and states of processes in words."""

from collections.abc import Iterable

from procviz.diagram import Lane
from procviz.model import Process
from procviz.words import Language, Message, _

KINDS: dict[str, Message] = {
    "start": _("Start"),
    "message": _("Message"),
    "activity": _("Activity"),
    "decision": _("Decision"),
    "split": _("Split"),
    "parallel": _("Parallel strands"),
    "join": _("Join"),
    "wait": _("Wait"),
    "handover": _("Hand-over"),
    "subprocess": _("Process within"),
    "end": _("End"),
}

TYPES: dict[str, Message] = {
    "campaign": _("Campaigns"),
    "newsletter": _("Newsletters"),
    "social": _("Social media"),
    "event": _("Events"),
    "nurture": _("Nurturing"),
    "lead-management": _("Lead management"),
    "onboarding": _("Onboarding"),
    "win-back": _("Win-back"),
    "change": _("Change"),
    "innovation": _("Innovation"),
    "internal": _("Internal"),
    "other": _("Other"),
}
"""Types from the first contact to the customer, then those within the company."""

STATUSES: dict[str, Message] = {
    "draft": _("draft"),
    "review": _("under review"),
    "pilot": _("pilot"),
    "active": _("active"),
    "paused": _("paused"),
    "retired": _("retired"),
}

IDEA_STATUSES: dict[str, Message] = {
    "new": _("new"),
    "scored": _("scored"),
    "approved": _("approved"),
    "running": _("running"),
    "scaled": _("scaled up"),
    "parked": _("parked"),
    "rejected": _("rejected"),
    "retired": _("retired"),
}
"""The way of an idea, then those ways that end early."""

OBJECTS: dict[str, Message] = {
    "processes": _("Processes"),
    "teams": _("Teams"),
    "roles": _("Roles"),
    "audiences": _("Audiences"),
    "channels": _("Channels"),
    "places": _("Places"),
    "stages": _("Stages"),
    "objectives": _("Objectives"),
    "key_results": _("Key results"),
    "kpis": _("KPIs"),
    "data": _("Data"),
    "systems": _("Systems"),
    "meetings": _("Meetings"),
    "ideas": _("Ideas"),
    "experiments": _("Experiments"),
}
"""Kinds of objects that everybody may see: all but stakeholders, of whom a team sees no more than the names."""


def type_of(process: Process) -> str:
    """Return the type of a process; without one it is among the others."""
    return process.type or "other"


def lanes_by_type(processes: Iterable[Process], language: Language) -> tuple[tuple[Lane, ...], dict[str, int]]:
    """Return a lane for each type that processes have, and the row of each type."""
    used = {type_of(process) for process in processes}
    types = [kind for kind in TYPES if kind in used]
    return tuple(Lane(title=TYPES[kind].to(language)) for kind in types), {kind: row for row, kind in enumerate(types)}
