"""The kinds of objects that have pages: what they are called, where they stand in the navigation."""

from collections.abc import Mapping
from dataclasses import dataclass

from procviz.words import Message, _


@dataclass(frozen=True, slots=True)
class Kind:
    """What one object and many are called, the question that the list answers, and the navigation section around it.

    One `for_editors` has pages only where editors read.
    """

    one: Message
    many: Message
    question: Message
    within: Message | None = None
    for_editors: bool = False


_GOALS = _("Goals and figures")
_MORE = _("Reference")

OVERVIEWS = _("Overviews")
"""The section of the pages that show the whole workspace under one question."""

FOR_EDITORS = _("For editors")
"""The section of what the team does not get."""

KINDS: Mapping[str, Kind] = {
    "processes": Kind(_("Process"), _("Processes"), _("Which ways of working are there, and who answers for them?")),
    "roles": Kind(_("Role"), _("Roles"), _("Who does what, and what does it take?")),
    "channels": Kind(_("Channel"), _("Channels"), _("Over what do we reach people, and what must we heed there?")),
    "audiences": Kind(_("Audience"), _("Audiences"), _("Whom do we address, and what do they get from us?")),
    "stages": Kind(_("Stage"), _("Stages"), _("When is a lead in which stage, and who settled that?")),
    "objectives": Kind(_("Objective"), _("Objectives"), _("What do we want to reach together?"), _GOALS),
    "kpis": Kind(_("KPI"), _("KPIs"), _("What do we count, and how is it to be read?"), _GOALS),
    "experiments": Kind(_("Experiment"), _("Experiments"), _("What are we trying out, and when do we decide?"), _GOALS),
    "ideas": Kind(_("Idea"), _("Ideas"), _("Which ideas are there, and what became of them?"), _GOALS),
    "teams": Kind(_("Team"), _("Teams"), _("Who belongs together?"), _MORE),
    "meetings": Kind(_("Meeting"), _("Meetings"), _("Where do we talk, and what is decided there?"), _MORE),
    "systems": Kind(_("System"), _("Systems"), _("What do we work with, and who looks after it?"), _MORE),
    "data": Kind(_("Data item"), _("Data"), _("What do we record, what for and how long?"), _MORE),
    "places": Kind(_("Place"), _("Places"), _("Where do we meet people?"), _MORE),
    "stakeholders": Kind(
        _("Stakeholder"),
        _("Stakeholders"),
        _("Whom does a change concern, and what do we do for them?"),
        FOR_EDITORS,
        for_editors=True,
    ),
}
"""In the order of the navigation. A new kind is a line here and its fields in `fields`."""
