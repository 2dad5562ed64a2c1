"""What was forgotten: keys that must be there, and what a process needs although reading does without."""

import re
from collections.abc import Iterator

from edits import Mutation, dropped, mutation
from written import Spot, text_of

REQUIRED = {
    "title", "status", "owner", "audience", "steps",
    "steps.message.channel", "steps.decision.next", "steps.split.next", "steps.parallel.next", "steps.handover.between",
    "steps.subprocess.process", "steps.wait.for", "steps.wait.until",
    "roles.*.team", "channels.*.kind", "channels.*.consent", "audiences.*.title", "systems.*.owner", "stages.*.owner",
    "stakeholders.*.title", "stakeholders.*.category", "stakeholders.*.power", "stakeholders.*.interest",
    "stakeholders.*.current", "stakeholders.*.desired", "ideas.*.title", "ideas.*.submitted", "ideas.*.status",
    "objectives.*.title", "objectives.*.teams", "objectives.*.period", "kpis.*.definition", "kpis.*.kind",
    "data.*.purpose", "data.*.owner", "experiments.*.hypothesis", "experiments.*.primary",
    "meetings.*.kind", "meetings.*.every", "meetings.*.moderator",
}  # fmt: skip

AT_OBJECT = {
    "goals": "no-goal",
    "reviewed": "review-overdue",
    "steps.handover.accept": "no-acceptance",
    "steps.handover.feedback": "no-feedback",
    "steps.handover.on_breach": "no-escalation",
    "kpis.*.reading": "no-reading-hint",
    "meetings.*.new_ideas": "no-moderator-rule",
    "objectives.*.checked": "unchecked-goal",
    "data.*.personal": "undocumented-data",
}
"""What is missed at the name of the object or step."""

AT_KEY_ABOVE = {
    "steps.handover.accept.within": "no-sla",
    "steps.handover.accept.signal": "no-acceptance",
    "steps.handover.reject.reasons": "no-reject-reasons",
    "stages.*.gate.fit": "mql-without-gate",
    "stages.*.gate.engagement": "mql-without-gate",
    "experiments.*.decide.scale_if": "no-decision-rule",
    "experiments.*.decide.stop_if": "no-decision-rule",
}
"""What is missed at the key that leads to the part."""

AGREED = {"mql", "sal", "sql"}


def omissions(text: str, spots: list[Spot], stages: set[str]) -> Iterator[Mutation]:
    """Yield what can be left out of a process or catalogue file; `stages` are those that steps set."""
    for spot in spots:
        edit = dropped(spot, text) if spot.key is not None else None
        if edit:
            for rule, place in _missed(text, spot, stages):
                yield mutation(f"{spot.shape} left out", rule, spot.file, text, edit, place)


def _missed(text: str, spot: Spot, stages: set[str]) -> Iterator[tuple[str, int]]:
    """Yield the rules that miss a value, each with the place of what it is missed at."""
    shape = spot.shape
    if shape in REQUIRED:
        yield "missing-key", spot.own
    if shape in {"exit.when", "exit.to", "steps.handover.reject.to"}:
        yield "missing-key", spot.around.start_mark.index
    if shape in AT_OBJECT:
        yield AT_OBJECT[shape], spot.own
    if shape.startswith("experiments.*.decide") and "status: running" not in _text_of_object(text, spot):
        return
    if shape in AT_KEY_ABOVE or re.fullmatch(r"steps\.\w+\.raci\.[RA]", shape):
        yield AT_KEY_ABOVE.get(shape, "raci-accountable"), spot.above
    if shape.startswith("steps."):
        yield from _missed_in_flow(spot)
    else:
        yield from _missed_in_catalogue(text, spot, stages)


def _missed_in_flow(spot: Spot) -> Iterator[tuple[str, int]]:
    others = {key.value: value for key, value in spot.around.value}
    if spot.shape == "steps.wait.timeout":
        yield "endless-wait", others["until"].start_mark.index
    if spot.shape == "steps.message.value" and "nature" not in others:
        yield "no-relevance", spot.own
    if spot.name in {"max", "else"}:
        yield "missing-key", others["else" if spot.name == "max" else "max"].start_mark.index
    if spot.shape.endswith("next.share"):
        rule = "shares-not-100" if "when" in others else "missing-key"
        yield rule, others["to"].start_mark.index


def _missed_in_catalogue(text: str, spot: Spot, stages: set[str]) -> Iterator[tuple[str, int]]:
    name = re.match(r"[a-z0-9-]+", text[spot.own :])
    stage = name[0] if name and spot.shape.startswith("stages.") else ""
    rule = {
        "stages.*.definition": stage in stages and "undefined-stage",
        "stages.*.agreed": stage in AGREED and "stage-not-agreed",
        "stages.*.gate": "mql-without-gate",
        "kpis.*.counter": _is(spot, kind="volume") and text_of(spot.around, "target") and "gameable-kpi",
        "kpis.*.min_volume": not _is(spot, kind="volume") and "no-reading-hint",
        "data.*.legal_basis": not _is(spot, personal="false") and "undocumented-data",
        "data.*.retention": not _is(spot, personal="false") and "undocumented-data",
    }.get(spot.shape)
    if rule:
        yield rule, spot.own
    if spot.shape.startswith("stages.*.agreed.") and stage in AGREED:
        yield "stage-not-agreed", spot.above
    if spot.shape == "experiments.*.decide":
        yield (
            "no-decision-rule",
            next(key for key, _value in spot.around.value if key.value == "status").start_mark.index,
        )


def _text_of_object(text: str, spot: Spot) -> str:
    """Return an object of the catalogue as it is written, from its name to before the next."""
    return re.split(r"\n {0,2}\S", text[spot.own :], maxsplit=1)[0]


def _is(spot: Spot, **wanted: str) -> bool:
    return all(text_of(spot.around, key) == value for key, value in wanted.items())
