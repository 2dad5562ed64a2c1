"""What fields are called where they have changed: those that stand as facts on the pages, and all the others."""

from collections.abc import Mapping
from functools import cache

from procviz.model import Duration, Point
from procviz.pages.telling import terms
from procviz.pages.telling.fields import BESIDE, ENTRY, FIELDS, PROCESS, STEP, Field
from procviz.prose import durations
from procviz.timing import long_duration, point_words
from procviz.words import Message, _

Path = tuple[str, ...]

KEYED: Mapping[str, tuple[str, ...]] = {
    "benefits": ("roles",),
    "consent": ("channels",),
    "dates": (),
    "dimensions": (),
    "grants": ("channels",),
    "variants": ("audiences",),
}
"""Fields that hold values by a key, and what the keys name."""


def _limit(value: Duration | Point) -> Message:
    return long_duration(value) if isinstance(value, Duration) else point_words(value)


_OF_ALL: Mapping[Path, Field] = {
    ("summary",): Field("summary", _("Description")),
    ("visibility",): Field("visibility", _("Seen by"), {"team": _("the team"), "editors": _("editors")}),
    ("dimensions",): Field("dimensions", _("Sorted under")),
    ("handle",): Field("handle", _("In the repository")),
    ("id",): Field("id", _("Identifier")),
}
_OF_PROCESSES: Mapping[Path, Field] = {
    ("type",): Field("type", _("Kind"), terms.TYPES),
    ("status",): Field("status", _("Status"), terms.STATUSES),
    ("owner",): Field("owner", _("Responsible")),
    ("reviewed",): Field("reviewed", _("Last reviewed")),
    ("review_every",): Field("review_every", _("Is reviewed"), say=durations.every),
    ("benefits",): Field("benefits", _("What is in it")),
    ("anchor", "title"): Field("title", _("T, the day everything counts from")),
    ("anchor", "date"): Field("date", _("T, the day everything counts from")),
    ("anchor", "dates"): Field("dates", _("T, the day everything counts from")),
    ("exit",): Field("exit", _("Leaves from anywhere")),
}
_OF_STEPS: Mapping[Path, Field] = {
    ("kind",): Field("kind", _("Kind"), terms.STEPS),
    ("channel",): Field("channel", _("Channel")),
    ("audience",): Field("audience", _("Audience")),
    ("at",): Field("at", _("When"), say=point_words),
    ("by",): Field("by", _("Who")),
    ("raci", "R"): Field("R", _("Does it")),
    ("raci", "A"): Field("A", _("Answers for it")),
    ("raci", "C"): Field("C", _("Is asked before")),
    ("raci", "I"): Field("I", _("Is told after")),
    ("every",): Field("every", _("Repeats"), say=durations.every),
    ("next",): Field("next", _("Goes on")),
    ("next", "when"): Field("when", _("Condition")),
    ("next", "share"): Field("share", _("Share")),
    ("next", "variant"): Field("variant", _("Variant")),
    ("next", "after"): Field("after", _("Time on the way"), say=long_duration),
    ("next", "max"): Field("max", _("At most so many times")),
    ("next", "else"): Field("else", _("Afterwards")),
    ("for",): Field("for", _("Waiting time"), say=long_duration),
    ("until",): Field("until", _("Waits for")),
    ("timeout",): Field("timeout", _("Waits at most"), say=_limit),
    ("on_timeout",): Field("on_timeout", _("If time runs out")),
    ("timeout_share",): Field("timeout_share", _("Share for whom time runs out")),
    ("between",): Field("between", _("From → to")),
    ("accept", "within"): Field("within", _("Time to accept"), say=long_duration),
    ("accept", "signal"): Field("signal", _("Sign of acceptance")),
    ("accept", "to"): Field("to", _("Once accepted")),
    ("accept", "sets_stage"): Field("sets_stage", _("Stage once accepted")),
    ("accept", "share"): Field("share", _("Share that is accepted")),
    ("reject", "reasons"): Field("reasons", _("Reasons to reject")),
    ("reject", "to"): Field("to", _("If rejected")),
    ("reject", "sets_stage"): Field("sets_stage", _("Stage if rejected")),
    ("reject", "share"): Field("share", _("Share that is rejected")),
    ("feedback", "within"): Field("within", _("Time for feedback"), say=long_duration),
    ("feedback", "via"): Field("via", _("Feedback in")),
    ("feedback", "note"): Field("note", _("Feedback on")),
    ("on_breach", "notify"): Field("notify", _("Told if time runs out")),
    ("on_breach", "to"): Field("to", _("If time runs out")),
    ("stakeholders",): Field("stakeholders", _("To the stakeholders")),
    ("variants", "subject"): Field("subject", _("Subject")),
    ("variants", "content"): Field("content", _("Content")),
    ("variants", "value"): Field("value", _("What they get out of it")),
}
_OF_RESULTS: Mapping[Path, Field] = {
    ("kpi",): Field("kpi", _("KPI")),
    ("baseline",): Field("baseline", _("Baseline")),
    ("target",): Field("target", _("Target")),
    ("current",): Field("current", _("Current")),
}
_OF_KINDS: Mapping[str, Mapping[Path, Field]] = {
    "data": {
        ("appraisal",): Field("appraisal", _("Used to appraise people")),
        ("appraisal_note",): Field("appraisal_note", _("On appraisal")),
    },
    "stakeholders": {("actions",): Field("actions", _("What is done for it"))},
}
_WAYS = ("next", "variants")
"""Fields whose parts are told apart by the key in the middle of the path."""


def field_of(kind: str, path: Path, *, is_part: bool) -> tuple[Field, str]:
    """Return a field by its path, with the key that tells its value apart from others, if there is one.

    Args:
        kind: the kind of the object.
        path: where the field stands in it, or in its part.
        is_part: whether it is a field of a step or key result.
    """
    fields = _fields(kind, is_part=is_part)
    if path[0] in _WAYS and len(path) > 2:  # noqa: PLR2004 - field, key, field
        return fields.get((path[0], path[-1])) or _unnamed(path), path[1]
    if len(path) > 1 and path[-2] in KEYED:
        return fields.get(path[:-1]) or _unnamed(path[:-1]), path[-1]
    return fields.get(path) or _unnamed(path), ""


@cache
def _fields(kind: str, *, is_part: bool) -> Mapping[Path, Field]:
    if is_part and kind == "objectives":
        return {**_OF_ALL, **_OF_RESULTS}
    own = STEP if is_part else PROCESS if kind == "processes" else FIELDS.get(kind, ())
    told: dict[Path, Field] = {
        ((field.part, field.name) if field.part else (field.name,)): field for field in (*own, *BESIDE)
    }
    if is_part:
        return {**_OF_ALL, **told, **_OF_STEPS}
    if kind == "processes":
        return {**_OF_ALL, **told, **{("entry", field.name): field for field in ENTRY}, **_OF_PROCESSES}
    return {**_OF_ALL, **told, **_OF_KINDS.get(kind, {})}


def _unnamed(path: Path) -> Field:
    return Field(path[-1], _("Field “{name}”", name=".".join(path)))
