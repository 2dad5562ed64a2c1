"""What is told of each kind of object: its fields with their words, in the order of reading.

Of what is sensitive (LANGUAGE: Catalogue kinds) only stakeholders are told of, whose pages editors alone have.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from procviz.pages.telling import terms, times
from procviz.pages.telling.terms import Terms
from procviz.prose import durations
from procviz.timing import long_duration
from procviz.words import Message, _


@dataclass(frozen=True, slots=True)
class Field:
    """A field by its name, where it is one of a `part`, with its label; `terms` or `say` put its value into words.

    Several values stand with commas between them, or each `in_lines` of its own.
    """

    name: str
    label: Message
    terms: Terms = field(default_factory=dict)
    say: Callable[[Any], Message] | None = None
    part: str = ""
    in_lines: bool = False


FIELDS: Mapping[str, tuple[Field, ...]] = {
    "roles": (
        Field("team", _("Team")),
        Field("skills", _("Skills")),
        Field("can_edit", _("Edits this handbook")),
        Field("evolves_from", _("Has grown out of")),
    ),
    "channels": (
        Field("kind", _("Kind"), terms.CHANNELS),
        Field("consent", _("Consent that advertising needs"), terms.CONSENTS),
        Field("cap", _("Contacts for one person"), say=times.rated),
        Field("window", _("Hours"), say=times.opened),
        Field("system", _("System")),
    ),
    "audiences": (
        Field("segment", _("Selected by")),
        Field("size", _("Size")),
        Field("buying_role", _("Part in buying"), terms.BUYING_ROLES),
        Field("products", _("Products")),
        Field("regions", _("Regions")),
        Field("languages", _("Languages")),
        Field("consent", _("Consent we hold"), terms.CONSENTS),
        Field("cap", _("Contacts over all channels"), say=times.rated),
    ),
    "stages": (
        Field("definition", _("Definition")),
        Field("owner", _("Responsible team")),
        Field("by", _("Agreed by"), part="agreed"),
        Field("date", _("Agreed on"), part="agreed"),
        Field("fit", _("Fit it takes"), part="gate"),
        Field("engagement", _("Engagement it takes"), part="gate"),
        Field("sla", _("Time limit"), say=long_duration),
        Field("next", _("May lead to")),
    ),
    "objectives": (
        Field("teams", _("Shared by")),
        Field("period", _("Period")),
        Field("parent", _("Serves")),
        Field("framework", _("Planned as"), terms.FRAMEWORKS),
        Field("checked", _("Last checked together")),
    ),
    "kpis": (
        Field("definition", _("Definition")),
        Field("kind", _("Measures"), terms.KPIS),
        Field("target", _("Target")),
        Field("current", _("Current")),
        Field("reading", _("How to read it")),
        Field("min_volume", _("Says something from this number of cases on")),
        Field("counter", _("Counterweight")),
        Field("stage", _("Stage")),
        Field("data", _("Made of")),
        Field("teams", _("Measures the work of")),
        Field("owner", _("Responsible")),
    ),
    "experiments": (
        Field("hypothesis", _("Hypothesis")),
        Field("status", _("Status"), terms.EXPERIMENTS),
        Field("primary", _("Decided by")),
        Field("guardrails", _("Must not suffer")),
        Field("min_sample", _("Contacts in each arm")),
        Field("started", _("Begun on")),
        Field("runtime", _("Runs"), say=long_duration),
        Field("scale_if", _("We do it everywhere if"), part="decide"),
        Field("iterate_if", _("We try again if"), part="decide"),
        Field("stop_if", _("We end it if"), part="decide"),
        Field("result", _("Result")),
        Field("learned", _("What we learned")),
    ),
    "ideas": (
        Field("status", _("Status"), terms.IDEA_STATUSES),
        Field("score", _("Score")),
        Field("effort", _("Work it takes"), say=long_duration),
        Field("submitted", _("Came in on")),
        Field("home", _("Looked after by")),
        Field("submitted_by", _("Brought in by")),
        Field("rice", _("Reckoned from"), part="score"),
        Field("wsjf", _("Reckoned from"), part="score"),
        Field("goals", _("Goals it serves"), in_lines=True),
        Field("committed", _("Teams that promised their part")),
        Field("depends_on", _("Must come first")),
        Field("replaces", _("Ends for it"), in_lines=True),
        Field("drops", _("Other work that ends for it")),
        Field("resources", _("What it needs")),
        Field("scaling", _("How it grows")),
        Field("verdict", _("Decision"), part="decision"),
        Field("why", _("For this reason"), part="decision"),
        Field("by", _("Who decided"), part="decision"),
        Field("date", _("Decided on"), part="decision"),
        Field("meeting", _("Decided in"), part="decision"),
    ),
    "stakeholders": (
        Field("category", _("Part in the change"), terms.CATEGORIES),
        Field("power", _("Power"), terms.LEVELS),
        Field("interest", _("Interest"), terms.LEVELS),
        Field("current", _("Stands today"), terms.ATTITUDES),
        Field("desired", _("Should stand"), terms.ATTITUDES),
        Field("external", _("Outside the company")),
        Field("about", _("Concerned by"), in_lines=True),
        Field("influences", _("Influences")),
        Field("needs", _("Needs")),
        Field("interests", _("Is after")),
        Field("gains", _("Gains")),
        Field("loses", _("Loses")),
        Field("recognition", _("How its part is honoured")),
        Field("strategy", _("How we go about it")),
        Field("tactic", _("Next move")),
        Field("support", _("What we ask of it")),
    ),
    "teams": (Field("handle", _("In the repository")),),
    "meetings": (
        Field("kind", _("Kind"), terms.MEETINGS),
        Field("every", _("Takes place"), say=durations.every),
        Field("moderator", _("Led by")),
        Field("teams", _("Taking part")),
        Field("kpis", _("Looks at")),
        Field("decides", _("Decides")),
        Field("new_ideas", _("New ideas"), terms.NEW_IDEAS),
    ),
    "systems": (
        Field("owner", _("Responsible")),
        Field("skills", _("Skills")),
        Field("data", _("Holds")),
        Field("sends_to", _("Passes data on to")),
    ),
    "data": (
        Field("purpose", _("Purpose")),
        Field("owner", _("Responsible")),
        Field("personal", _("About persons")),
        Field("legal_basis", _("Legal basis"), terms.BASES),
        Field("subjects", _("About whom")),
        Field("recipients", _("Recipients")),
        Field("retention", _("Kept for"), say=long_duration),
        Field("system", _("System")),
        Field("produced_by", _("Written by")),
        Field("interpreted_by", _("Interpreted by")),
        Field("detail", _("Single records are seen by"), part="visible_to"),
        Field("aggregate", _("Totals are seen by"), part="visible_to"),
        Field("counter", _("Counterweight")),
    ),
    "places": (Field("country", _("Country")), Field("timezone", _("Time zone"))),
}
PROCESS: tuple[Field, ...] = (
    Field("audience", _("Audience")),
    Field("unit", _("Flows through it"), terms.UNITS),
    Field("goals", _("Goals"), in_lines=True),
    Field("kpis", _("Measured by")),
    Field("data", _("Data")),
    Field("languages", _("Languages")),
    Field("wave", _("Rollout wave")),
    Field("cost", _("Cost")),
    Field("idea", _("Idea behind it")),
)
ENTRY: tuple[Field, ...] = (
    Field("when", _("Gets in")),
    Field("re_entry", _("Again"), terms.RE_ENTRY, times.after),
    Field("suppress", _("Kept out"), terms.KEPT_OUT),
)
STEP: tuple[Field, ...] = (
    Field("subject", _("Subject")),
    Field("content", _("Content")),
    Field("value", _("What they get out of it")),
    Field("attachments", _("Attachments")),
    Field("only", _("Only if")),
    Field("trigger", _("Set off"), terms.TRIGGERS),
    Field("origin", _("First move"), terms.ORIGINS),
    Field("nature", _("Nature"), terms.NATURES),
    Field("needs", _("Waits for"), terms.NEEDS),
    Field("effort", _("Effort"), say=long_duration),
    Field("lasts", _("Lasts"), say=long_duration),
    Field("place", _("Place")),
    Field("system", _("System")),
    Field("meeting", _("Meeting")),
    Field("roles", _("To the roles")),
    Field("teams", _("To the teams")),
    Field("data", _("Data")),
    Field("kpis", _("Measured by")),
    Field("experiment", _("Experiment")),
    Field("process", _("Process")),
    Field("cost", _("Cost")),
    Field("sets_stage", _("Stage from here on")),
    Field("sets_idea", _("Idea from here on"), terms.IDEA_STATUSES),
    Field("grants", _("Consent gained"), terms.CONSENTS),
    Field("revokes", _("Consent ended")),
    Field("outcome", _("Outcome"), terms.OUTCOMES),
    Field("tags", _("Tags")),
    Field("links", _("Links")),
)
"""Of all steps; each has some of them."""

BESIDE: tuple[Field, ...] = (Field("tags", _("Tags")), Field("links", _("Links")))
"""What any object may have."""
