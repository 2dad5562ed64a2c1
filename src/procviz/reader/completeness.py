"""What must be written and is not, and references that lead nowhere."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from procviz.model import WITHOUT_AUDIENCE, Described, Idea, Located, Point, Process, StepBasics, parts, references
from procviz.model.ideas import Score
from procviz.model.reference import Reference, holds_parts
from procviz.problem import About, Problem, Severity
from procviz.reader.certain import certain
from procviz.reader.demands import demands, is_meant
from procviz.reader.nearest import suggestion
from procviz.reader.registry import Registry
from procviz.words import Message, _

KIND_NAMES: dict[str, Message] = {
    "steps": _("step"),
    "processes": _("process"),
    "teams": _("team"),
    "roles": _("role"),
    "channels": _("channel"),
    "audiences": _("audience"),
    "places": _("place"),
    "systems": _("system"),
    "stages": _("stage"),
    "objectives": _("objective"),
    "key_results": _("key result"),
    "kpis": _("KPI"),
    "data": _("data item"),
    "stakeholders": _("stakeholder"),
    "ideas": _("idea"),
    "experiments": _("experiment"),
    "meetings": _("meeting"),
}

_STEPS = ("steps",)


Wanted = tuple[tuple[str, ...], str]
"""A reference to another object: the kinds it may be of, and its id."""


def gaps(kind: str, thing: Described, referred: Iterable[Wanted]) -> Iterator[Problem]:
    """Yield what is missing in an object, in its parts and, of a process, in its steps and between them.

    `referred` is all that the object refers to.
    """
    about = About(kind, thing.id)
    yield from missing(thing, about)
    if isinstance(thing, Process):
        yield from _of_process(thing, about)
        if any(kinds == _STEPS and thing.step(name) is None for kinds, name in referred):
            yield from _unknown_steps(thing, about)
    elif isinstance(thing, Idea) and thing.score:
        yield from _one_way_to_score(thing.score, about)


def _one_way_to_score(score: Score, about: About) -> Iterator[Problem]:
    """Yield what is wrong with a score that follows both ways of scoring or none, so that ideas cannot be ranked."""
    if score.has("rice") and score.has("wsjf"):
        message, cure = _("a score is by `rice` or by `wsjf`, not by both"), _("delete one of the two")
        yield Problem("bad-value", Severity.ERROR, score.key_span("wsjf"), message, cure, about)
    elif not is_meant(score, "rice") and not is_meant(score, "wsjf"):
        cure = _("add `rice: {example}`", example="{reach: 400, impact: 2, confidence: 0.5, effort: 3}")
        message = _("nothing says how the idea is scored")
        yield Problem("missing-key", Severity.ERROR, score.span_of(), message, cure, about)


def elsewhere(referred: Iterable[Wanted]) -> frozenset[Wanted]:
    """Return what is referred to outside an object; the steps of a process refer to each other within it."""
    return frozenset(wanted for wanted in referred if wanted[0] != _STEPS)


def dangling(kind: str, thing: Described, registry: Registry) -> Iterator[Problem]:
    """Yield the references of an object to what is not there."""
    about = About(kind, thing.id)
    for reference in references(thing):
        if reference.kinds != _STEPS and not registry.may_exist(reference.kinds, reference.id):
            problem = _unknown(reference, registry.known(reference.kinds), thing, about)
            # The id of another kind of object is no slip: it is the wrong thing, or stands in the wrong place.
            yield replace(problem, fix=()) if registry.holds(reference.id) else problem


def _unknown_steps(process: Process, about: About) -> Iterator[Problem]:
    steps = {step.id for step in process.steps}
    for reference in references(process):
        if reference.kinds == _STEPS and reference.id not in steps and process.is_whole:
            yield _unknown(reference, steps, process, about)


def _unknown(reference: Reference, known: set[str], thing: Located, about: About) -> Problem:
    message = _("there is no {kind} “{id}”", kind=KIND_NAMES[reference.kinds[0]], id=reference.id[:60])
    inner = About(about.kind, about.id, _step_of(thing, reference.holder))
    cure = suggestion(reference.id, known)
    # Where ids are the keys of a map, the right one may be among them already.
    meant = None if reference.keyed else certain(reference.id, known)
    fix = reference.holder.reworded(meant, *reference.path)
    return Problem("unknown-reference", Severity.ERROR, reference.span, message, cure, inner, fix=fix)


def _of_process(process: Process, about: About) -> Iterator[Problem]:
    if not process.audience and not is_meant(process, "audience") and process.type not in WITHOUT_AUDIENCE:
        cure = _("add `audience:`; only processes of type {types} do without", types=", ".join(WITHOUT_AUDIENCE))
        yield Problem("missing-key", Severity.ERROR, process.span_of(), _("the key `audience` is missing"), cure, about)
    for step in process.steps:
        for problem in demands(step):
            yield replace(problem, about=About(about.kind, about.id, step.id))
    if process.anchor is None and not is_meant(process, "anchor"):
        yield from _unanchored(process.steps, about)


def _unanchored(steps: Iterable[StepBasics], about: About) -> Iterator[Problem]:
    for step, key in ((step, key) for step in steps for key in ("at", "timeout") if key in step.__dict__):
        point = step.__dict__[key]
        if isinstance(point, Point) and point.base == "anchor":
            message = _("“{point}” counts from an anchor, and this process has none", point=point.text)
            cure = _("add `anchor: {example}` to the process", example="{title: Blechexpo, date: 2026-11-03}")
            inner = About(about.kind, about.id, step.id)
            yield Problem("bad-time", Severity.ERROR, step.span_of(key), message, cure, inner)


def missing(thing: Located, about: About | None) -> Iterator[Problem]:
    """Yield the required keys that are not written in an object and in its parts; `about` is the object by its id."""
    waiting = [(thing, about)]
    for one, around in waiting:
        needed, nested = _demanded(type(one))
        inner = About(around.kind, around.id, one.id) if around and isinstance(one, StepBasics) else around
        for key in needed:
            if one.is_empty(key):
                message, cure = _("`{key}` is empty", key=key), _("write at least one entry below it")
                yield Problem("bad-value", Severity.ERROR, one.key_span(key), message, cure, inner)
            elif not is_meant(one, key):
                cure = _("add `{key}:`", key=key)
                message = _("the key `{key}` is missing", key=key)
                yield Problem("missing-key", Severity.ERROR, one.span_of(), message, cure, inner)
        values = one.__dict__
        for name in nested:
            if value := values[name]:
                waiting += [(part, inner) for part in parts(value)]


def _step_of(thing: Located, holder: Located) -> str | None:
    """Return the id of the step that `holder` is or belongs to."""
    if isinstance(holder, StepBasics):
        return holder.id
    if not isinstance(thing, Process) or holder is thing:
        return None
    return next((step.id for step in thing.steps if _contains(step, holder)), None)


def _contains(thing: Located, wanted: Located) -> bool:
    return any(
        part is wanted or _contains(part, wanted)
        for name in _demanded(type(thing))[1]
        for part in parts(getattr(thing, name))
    )


@cache
def _demanded(model: type[Located]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the keys that must be written in objects of a model, and the fields in which such objects stand."""
    needed = [
        field.alias or name
        for name, field in model.model_fields.items()
        if isinstance(field.json_schema_extra, dict) and field.json_schema_extra.get("needed")
    ]
    nested = [name for name, field in model.model_fields.items() if holds_parts(field.annotation)]
    return tuple(needed), tuple(nested)
