"""What may be written at a key, as JSON Schema.

Reading takes every value as text first, and so does the schema: where a text is wanted, numbers and booleans are
admitted as well, since that is what an editor makes of `title: 2026`.
"""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from typing import Any

from procviz.model.shape import Choice, Either, Many, Naming, Part, Phrase, Shape, Table, Word, Wording, YesOrNo
from procviz.model.text import LANGUAGE_CODE
from procviz.model.written import Written

Schema = dict[str, Any]
Known = Mapping[str, Sequence[str]]
"""The ids of a workspace, by kind."""

FREE = "^x-(?!ignore$)"
"""Keys that mean nothing to us and are free, wherever they stand."""

WORD: Schema = {"$ref": "#/definitions/word"}

BASIC: Schema = {
    "word": {"type": ["string", "number", "boolean"]},
    "text": {
        "anyOf": [
            WORD,
            {
                "type": "object",
                "patternProperties": {FREE: {}, LANGUAGE_CODE: WORD},
                "additionalProperties": False,
                "not": {"propertyNames": {"pattern": FREE}},
            },
        ]
    },
}
"""Definitions of a text in one piece, and of one that may be told in several languages, at least in one."""


def type_of(shape: Shape, known: Known | None) -> Schema:
    """Return the schema of a shape; those of objects, texts and phrases are named, and stand in the definitions.

    Args:
        shape: what may be written.
        known: the ids that references may name; None lets them name anything.
    """
    match shape:
        case Naming(kinds):
            return WORD if known is None or kinds == ("steps",) else reference(ids_name(kinds))
        case Many():
            return _list(shape, known)
        case Table(key, value):
            return _map(key, type_of(value, known), known)
        case Part(model):
            return reference(name_of(model))
        case Either(shapes):
            return {"anyOf": [type_of(one, known) for one in shapes]}
        case _:
            return _one_value(shape)


def _one_value(shape: Word | Wording | YesOrNo | Choice | Phrase) -> Schema:
    match shape:
        case Word():
            return WORD
        case Wording():
            return reference("text")
        case YesOrNo():
            return {"enum": [True, False, "true", "false"]}
        case Choice(values):
            return {"enum": list(values)}
        case Phrase(kind):
            return reference(name_of(kind)) if is_named(shape) else phrase(shape)


def reference(name: str) -> Schema:
    """Return a schema that stands for the definition of this name."""
    return {"$ref": f"#/definitions/{name}"}


def name_of(kind: type) -> str:
    """Return the name of the definition of a model or phrase: its own, with hyphens."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind.__name__).lower()


def ids_name(kinds: Sequence[str]) -> str:
    """Return the name of the definition that lists the ids of some kinds."""
    return "-".join(("ids", *kinds)).replace("_", "-")


def ids(kinds: Sequence[str], known: Known) -> Schema:
    """Return the schema of the ids of some kinds; one of digits alone is a number to an editor."""
    names = sorted({name for kind in kinds for name in known[kind]})
    twins = [int(name) for name in names if re.fullmatch(r"0|[1-9][0-9]*", name)]
    return {"enum": [*names, *twins, *(name == "true" for name in names if name in {"true", "false"})]}


def is_named(shape: Phrase) -> bool:
    """Return whether a phrase is spelled as its type is elsewhere, so that it is defined once."""
    return issubclass(shape.kind, Written) and shape.pattern == shape.kind.pattern


def phrase(shape: Phrase) -> Schema:
    """Return the schema of a text of a certain spelling."""
    text: Schema = {"type": "string", "pattern": shape.pattern}
    if shape.kind is dt.date:
        text["format"] = "date"
    others: list[Schema] = []
    if shape.numbers:
        least, most = shape.numbers
        kind = "number" if shape.kind is float else "integer"
        others.append({"type": kind, "minimum": _plain(least), "maximum": _plain(most)})
    elif any(re.fullmatch(shape.pattern, number) for number in ("7", "0.5")):
        others.append({"type": "number"})
    if re.fullmatch(shape.pattern, "true"):
        others.append({"type": "boolean"})
    return {"anyOf": [text, *others]} if others else text


def _plain(number: float) -> float:
    return int(number) if number == int(number) else number


def _list(shape: Many, known: Known | None) -> Schema:
    item = type_of(shape.item, known)
    many: Schema = {"type": "array", "items": item}
    if shape.least:
        many["minItems"] = shape.least
    if shape.most is not None:
        many["maxItems"] = shape.most
    if not shape.alone:
        return many
    return {"anyOf": [{"allOf": [item], "minProperties": 1} if shape.least else item, many]}


def _map(key: Shape, value: Schema, known: Known | None) -> Schema:
    match key:
        case Naming(kinds) if known is not None:
            names = ids(kinds, known)["enum"]
            inner: Schema = {"properties": {str(name): value for name in names}, "additionalProperties": False}
        case Phrase(pattern=pattern):
            # A free key may be spelled like an id as well, and its value is free all the same.
            named = pattern.replace("^", f"^(?!{FREE[1:]})", 1)
            return {"type": "object", "patternProperties": {FREE: {}, named: value}, "additionalProperties": False}
        case _:
            inner = {"additionalProperties": value}
    return {"type": "object", "patternProperties": {FREE: {}}, **inner}
