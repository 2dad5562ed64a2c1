"""What one object has to do with another, in words, by the key at which it refers to it."""

from procviz.words import Message, _

WORDS: dict[str, Message] = {
    "owner": _("responsible"),
    "home": _("looks after it"),
    "submitted_by": _("submitted by"),
    "benefits": _("benefits from it"),
    "by": _("does it"),
    "R": _("does it"),
    "A": _("answers for it"),
    "C": _("is asked before"),
    "I": _("is told after"),
    "between": _("gives or takes over"),
    "notify": _("is told when time runs out"),
    "via": _("feedback"),
    "moderator": _("leads"),
    "team": _("member"),
    "teams": _("takes part"),
    "committed": _("promised its part"),
    "produced_by": _("writes it"),
    "interpreted_by": _("interprets it"),
    "detail": _("sees details"),
    "aggregate": _("sees totals"),
    "channel": _("contact"),
    "system": _("worked with"),
    "sends_to": _("data transfer"),
    "place": _("takes place there"),
    "meeting": _("talked about there"),
    "experiment": _("part of the test"),
    "audience": _("audience"),
    "variants": _("words of its own"),
    "consent": _("consent held"),
    "goals": _("goal"),
    "parent": _("goal hierarchy"),
    "key_results": _("part of it"),
    "kpi": _("measured by it"),
    "kpis": _("measured by it"),
    "primary": _("decides"),
    "guardrails": _("must not suffer"),
    "counter": _("counterweight"),
    "data": _("data"),
    "stage": _("counts it"),
    "next": _("order of stages"),
    "sets_stage": _("reached here"),
    "grants": _("consent gained"),
    "revokes": _("consent ends"),
    "process": _("subprocess"),
    "idea": _("idea behind it"),
    "stakeholders": _("addressed"),
    "depends_on": _("dependency"),
    "replaces": _("replacement"),
}

_OF_KIND: dict[tuple[str, str], Message] = {
    ("stages", "by"): _("agreed"),
    ("ideas", "by"): _("decided"),
    ("ideas", "meeting"): _("decided there"),
    ("data", "system"): _("held there"),
    ("channels", "system"): _("served by"),
    ("systems", "data"): _("held there"),
    ("kpis", "data"): _("made of it"),
    ("kpis", "teams"): _("measures their work"),
    ("objectives", "teams"): _("shared"),
}
"""Keys that mean something else in some kinds."""


def relation(kind: str, key: str) -> Message | None:
    """Return what an object of `kind` says with `key` of what it refers to; None where it goes without saying."""
    return _OF_KIND.get((kind, key)) or WORDS.get(key)
