"""Objects and steps that are renamed, deleted or named twice, so that what refers to them leads nowhere or two ways."""

from collections.abc import Iterator
from itertools import pairwise

from edits import Edit, Mutation, dropped, mutation
from written import Spot

KINDS = {
    "audience": "audiences", "channel": "channels", "revokes": "channels", "place": "places", "system": "systems",
    "sends_to": "systems", "by": "roles", "R": "roles", "A": "roles", "C": "roles", "I": "roles", "between": "roles",
    "notify": "roles", "moderator": "roles", "produced_by": "roles", "interpreted_by": "roles", "owner": "roles",
    "detail": "roles teams", "aggregate": "roles teams", "team": "teams", "teams": "teams", "data": "data",
    "kpis": "kpis", "kpi": "kpis", "counter": "kpis", "primary": "kpis", "guardrails": "kpis", "meeting": "meetings",
    "via": "meetings", "experiment": "experiments", "sets_stage": "stages", "stage": "stages", "parent": "objectives",
    "goals": "objectives key_results", "stakeholders": "stakeholders", "influences": "stakeholders",
    "about": "processes ideas", "replaces": "processes ideas",
    "idea": "ideas", "depends_on": "ideas", "submitted_by": "roles", "home": "roles", "roles": "roles",
    "committed": "teams", "to": "steps", "else": "steps", "on_timeout": "steps", "next": "steps",
}  # fmt: skip
"""What the words at a key are the ids of."""

ELSEWHERE = {
    "stages.*.owner": "teams",
    "stages.*.agreed.by": "teams",
    "stages.*.next": "stages",
    "ideas.*.decision.by": "roles",
    "steps.subprocess.process": "processes",
}
BY_KEY = {"benefits": "roles", "grants": "channels", "consent": "channels", "variants": "audiences"}
TWIN = "catalogue/zwilling.yml"  # comes after every other file of the catalogue


def names(texts: dict[str, str], spots: dict[str, list[Spot]]) -> Iterator[Mutation]:
    """Yield what can happen to every name of the workspace."""
    uses = list(_uses(spots))
    for file, found in spots.items():
        for spot in found:
            kind = _kind_named(spot)
            if kind:
                yield from _lost(texts, spot, kind, uses)
        yield from _same_step(texts[file], found)


def _kind_named(spot: Spot) -> str:
    if spot.shape.startswith("steps.") and spot.name == "id":
        return "steps"
    if spot.shape.endswith("key_results.*"):
        return "key_results"
    return spot.shape.partition(".")[0] if spot.is_object else ""


def _uses(spots: dict[str, list[Spot]]) -> Iterator[tuple[str, str, str, int]]:
    """Yield of every reference the kinds it may be of, the id, the file and the place."""
    for file, found in spots.items():
        for spot in found:
            kinds = ELSEWHERE.get(spot.shape) or KINDS.get(spot.name)
            parent = spot.shape.rpartition(".")[0].rpartition(".")[2]
            if spot.is_word and kinds:
                yield kinds, spot.node.value, file, spot.node.start_mark.index
            elif parent in BY_KEY and spot.name == "*" and spot.key is not None:
                yield BY_KEY[parent], spot.key.value, file, spot.key.start_mark.index


def _lost(texts: dict[str, str], spot: Spot, kind: str, uses: list[tuple[str, str, str, int]]) -> Iterator[Mutation]:
    """Yield the object or step renamed, gone, and there a second time."""
    file, text = spot.file, texts[spot.file]
    node = spot.node if kind == "steps" else spot.key
    name, end = node.value, node.end_mark.index
    places = [
        (where, at) for kinds, id_, where, at in uses
        if id_ == name and kind in kinds.split() and (kind != "steps" or where == file)
    ]  # fmt: skip
    if places and kind != "stages":  # those that the workspace has are built in as well
        renamed = Edit(end, end, "-alt")
        yield _missed_elsewhere(f"{kind} renamed", texts, file, renamed, places)
    if kind == "steps":
        return
    edit = dropped(spot, text)
    outside = [(where, at) for where, at in places if where != file or not (edit and edit.start <= at < edit.end)]
    if edit and outside and kind != "stages":
        yield _missed_elsewhere(f"{kind} deleted", texts, file, edit, outside)
    if kind != "key_results":
        twin = f"{kind}:\n  {name}: {{title: Noch einmal}}\n"
        yield Mutation(f"{kind} twice", "duplicate-id", {TWIN: twin}, frozenset({(TWIN, 2)}))


def _missed_elsewhere(
    sort: str, texts: dict[str, str], file: str, edit: Edit, places: list[tuple[str, int]]
) -> Mutation:
    made = mutation(sort, "unknown-reference", file, texts[file], edit, *(at for where, at in places if where == file))
    others = {(where, texts[where].count("\n", 0, at) + 1) for where, at in places if where != file}
    return made._replace(lines=made.lines | others)


def _same_step(text: str, found: list[Spot]) -> Iterator[Mutation]:
    """Yield each step with the id of the one before."""
    steps = [spot for spot in found if spot.shape.startswith("steps.") and spot.name == "id"]
    for before, spot in pairwise(steps):
        at = spot.node.start_mark.index
        edit = Edit(at, spot.end, before.node.value)
        yield mutation("step with the id of another", "duplicate-id", spot.file, text, edit, at)
