"""The schema as a whole: the three kinds of files, and the definitions of what they are made of."""

from collections.abc import Iterable
from typing import Any

from procviz.checks.pages import rule_pages
from procviz.exports.schema.conditions import conditions, conditions_at
from procviz.exports.schema.types import (
    BASIC,
    FREE,
    Known,
    Schema,
    ids,
    ids_name,
    is_named,
    name_of,
    phrase,
    reference,
    type_of,
)
from procviz.model import CATALOGUE, STEP_TYPES, Located, Process, Settings
from procviz.model.shape import ID, Key, Naming, Phrase, inner_shapes, keys_of, models_from, summary_of
from procviz.words import Language, _, translate

_IGNORE = "x-ignore"

_NAMED_KEY: Schema = {FREE[: FREE.index("(")]: {}}
"""In the lists of the catalogue, even `x-ignore` is a free key."""


def document(known: Known | None, language: Language) -> Schema:
    """Return the schema of process files, catalogue files and `workspace.yml`.

    Args:
        known: the ids that references may name; None lets them name anything.
        language: of the descriptions.
    """
    settings = [key.name for key in keys_of(Settings)]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "procviz",
        "description": _("A process, a catalogue of what processes refer to, or the settings in workspace.yml.").to(
            language
        ),
        "type": "object",
        # Nothing is demanded here; an editor offers these keys in an empty file.
        "properties": {
            "process": _described({}, _ID_OF_PROCESS, language),
            **{key.name: _described({}, key.description, language) for key in keys_of(Settings)},
        },
        "if": _any_of(["process", "steps"]),
        "then": reference(name_of(Process)),
        "else": {"if": _any_of(settings), "then": reference(name_of(Settings)), "else": reference("catalogue")},
        "definitions": _definitions(known, language),
    }


_ID_OF_PROCESS = Process.model_fields["id"].description or ""


def _any_of(keys: Iterable[str]) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


def _described(schema: Schema, description: str, language: Language) -> Schema:
    """Return a schema with its description; beside a `$ref` none would be seen."""
    text = {"description": translate(description, language)}
    return {**text, "allOf": [schema]} if "$ref" in schema else {**text, **schema}


def _definitions(known: Known | None, language: Language) -> Schema:
    models = models_from([Process, *CATALOGUE.values(), Settings])
    shapes = [shape for model in models for key in keys_of(model) for shape in inner_shapes(key.shape)]
    defined = {name_of(model): _model(model, known, language) for model in models}
    ignore = next(key for key in keys_of(Process) if key.name == _IGNORE)
    reason = type_of(ignore.shape, known)["additionalProperties"]
    defined |= {"catalogue": _catalogue(language), "step": _step(language), "id": phrase(ID), **BASIC}
    defined["ignored-rules"] = _by_rule(reason, language)
    for shape in shapes:
        if isinstance(shape, Phrase) and is_named(shape):
            defined[name_of(shape.kind)] = phrase(shape)
        if isinstance(shape, Naming) and known is not None and shape.kinds != ("steps",):
            defined[ids_name(shape.kinds)] = ids(shape.kinds, known)
    return dict(sorted(defined.items()))


def _model(model: type[Located], known: Known | None, language: Language) -> Schema:
    head = _heads.get(model, {})
    keys = keys_of(model)
    return {
        "description": translate(summary_of(model), language),
        "type": "object",
        "properties": {
            **{name: _described(reference("id"), text, language) for name, text in head.items()},
            **{key.name: _at(model, key, known, language) for key in keys},
        },
        "patternProperties": {FREE: {}},
        "additionalProperties": False,
        "required": [*head, *(key.name for key in keys if key.needed)],
        **conditions(model),
    }


_heads: dict[type[Located], dict[str, str]] = {
    Process: {"process": _ID_OF_PROCESS},
    **{model: {kind: summary_of(model)} for kind, model in STEP_TYPES.items()},
}
"""The key that gives an object its id, with what it means; objects of the catalogue have theirs outside."""


def _at(model: type[Located], key: Key, known: Known | None, language: Language) -> Schema:
    schema = type_of(key.shape, known)
    if model is Process and key.name == "steps":
        schema = {"type": "array", "items": reference("step"), "minItems": 1}
    if key.name == _IGNORE:
        schema = reference("ignored-rules")
    if model is Settings and key.name == "rules":
        schema = _by_rule(schema["additionalProperties"], language)
    return _described({**schema, **conditions_at(model, key.name)}, key.description, language)


def _by_rule(value: Schema, language: Language) -> Schema:
    """Return the schema of a map by rule, whose names an editor completes with what each finds."""
    return {
        "type": "object",
        "properties": {page.id: _described(value, page.summary, language) for page in rule_pages()},
        "patternProperties": {FREE: {}},
        "additionalProperties": False,
    }


def _step(language: Language) -> Schema:
    """Return the schema of a step, told by its kind so that an editor names what is wrong with that kind alone."""
    return {
        "type": "object",
        "properties": {kind: _described({}, summary_of(model), language) for kind, model in STEP_TYPES.items()},
        "oneOf": [{"required": [kind]} for kind in STEP_TYPES],
        "allOf": [
            {"if": {"required": [kind]}, "then": reference(name_of(model))} for kind, model in STEP_TYPES.items()
        ],
    }


def _catalogue(language: Language) -> Schema:
    return {
        "type": "object",
        "properties": {
            kind: {"description": translate(summary_of(model), language), **_named(model)}
            for kind, model in CATALOGUE.items()
        },
        "patternProperties": _NAMED_KEY,
        "additionalProperties": False,
    }


def _named(model: type[Located]) -> Schema:
    """Return the schema of objects by their id; one that needs no key may be empty."""
    value: dict[str, Any] = reference(name_of(model))
    if not any(key.needed for key in keys_of(model)):
        value = {"anyOf": [value, {"type": "null"}]}
    pattern = ID.pattern.replace("^", "^(?!x-)", 1)
    return {
        "type": "object",
        "patternProperties": {**_NAMED_KEY, pattern: value},
        "additionalProperties": False,
    }
