"""What the model refuses, said in an editor's words."""

import re
from dataclasses import replace
from typing import Any

from pydantic_core import ErrorDetails

from procviz.model import Located
from procviz.model.located import Data, Word
from procviz.model.steps import STEP_TYPES
from procviz.model.written import RefusedError, shortened
from procviz.problem import About, Problem
from procviz.reader.certain import certain, renamed
from procviz.reader.content import error, first_span
from procviz.reader.nearest import suggestion
from procviz.reader.vocabulary import models_in
from procviz.source import Change, Span
from procviz.tree import Mapping, Node, Scalar, Sequence, reworded
from procviz.words import Message, _

_SHAPES = {
    "list": {"list_type", "tuple_type"},
    "map": {"model_type", "model_attributes_type", "dict_type", "dataclass_type"},
    "text": {"string_type", "string_sub_type"},
}


def fault(model: type[Located], data: Data, found: ErrorDetails, about: About | None) -> Problem | None:
    """Return the problem that one of pydantic's errors stands for; None where an earlier one has named it already."""
    problem = _fault(model, data, found)
    step = _step_at(data, found["loc"])
    return replace(problem, about=replace(about, step=step) if about else None) if problem else None


def _step_at(data: Data, location: tuple[str | int, ...]) -> str | None:
    """Return the id of the step that `location` leads into."""
    if len(location) > 1 and location[0] == "steps" and isinstance(location[1], int):
        step = data["steps"][location[1]]
        return str(step["id"]) if isinstance(step, Data) and isinstance(step.get("id"), str) else None
    return None


def _fault(model: type[Located], data: Data, found: ErrorDetails) -> Problem | None:
    location = found["loc"]
    key = next((str(part) for part in reversed(location) if isinstance(part, str) and part != "[key]"), "")
    if found["type"] == "missing":
        return None  # only ids can be missing, and only after a bad one was left out
    if found["type"] == "extra_forbidden":
        return _unknown_key(model, data, location, key)
    span = _key_span(data, location[:-1]) if location[-1] == "[key]" else _value_span(data, location)
    refused = found.get("ctx", {}).get("error")
    if isinstance(refused, RefusedError):
        problem = error(refused.rule, refused.span or span, refused.message, refused.repair)
        return replace(problem, fix=_fix(found, refused.instead))
    if found["type"] == "literal_error":
        return _not_in_list(span, key, found)
    return error("bad-value", span, *_wrong_shape(key, found))


def _unknown_key(model: type[Located], data: Data, location: tuple[str | int, ...], key: str) -> Problem:
    holder = _model_at(model, location[:-1])
    known = {field.alias or name for name, field in holder.model_fields.items()} - {"kind", "x-ignore"}
    if issubclass(holder, tuple(STEP_TYPES.values())) or "id" in known:
        known.discard("id")
    message = _("`{key}` is not a key here", key=shortened(key))
    cure = _("write it at the step or object itself") if key == "x-ignore" else suggestion(key, known)
    problem = error("unknown-key", _key_span(data, location), message, cure)
    around, _key = _walk(data, location[:-1])
    if isinstance(around, Mapping) and key in around.entries:
        return replace(problem, fix=renamed(around, key, known))
    return problem


def _not_in_list(span: Span, key: str, found: ErrorDetails) -> Problem:
    known = re.findall(r"'([^']*)'", found.get("ctx", {}).get("expected", ""))
    written = found["input"]
    if not isinstance(written, str):
        return error("bad-value", span, *_wrong_shape(key, found))
    message = _("“{value}” is not a value of `{key}`", value=shortened(written), key=key)
    problem = error("bad-value", span, message, suggestion(written, known))
    return replace(problem, fix=_fix(found, certain(written, known)))


def _fix(found: ErrorDetails, instead: str | None) -> tuple[Change, ...]:
    """Return the change of a refused value, where it is a text that stands in the file."""
    written = found["input"]
    return reworded(written.node, instead) if isinstance(written, Word) else ()


def _wrong_shape(key: str, found: ErrorDetails) -> tuple[Message, Message | None]:
    kind = found["type"]
    if kind in _SHAPES["list"]:
        return _("`{key}` takes a list", key=key), _("begin each entry with `- `")
    if kind in _SHAPES["map"]:
        return _("`{key}` takes keys with values", key=key), _("write `key: value` lines below it")
    if isinstance(found["input"], list | dict):
        return _("`{key}` takes one value, not a list or a map", key=key), None
    return _("`{key}` has a value that cannot be used here", key=key), None


def _model_at(model: type[Located], location: tuple[str | int, ...]) -> type[Located]:
    """Return the model that the content at `location` is read by."""
    candidates = [model]
    for part in location:
        if isinstance(part, int):
            continue
        if part in STEP_TYPES and STEP_TYPES[part] in candidates:
            candidates = [STEP_TYPES[part]]
            continue
        for candidate in candidates:
            field = next((f for name, f in candidate.model_fields.items() if (f.alias or name) == part), None)
            if field is not None and (models := [*models_in(field.annotation)]):
                candidates = models
                break
    return candidates[0]


def _walk(data: Data, location: tuple[str | int, ...]) -> tuple[Node, Span | None]:
    """Return the innermost node that `location` leads to, and the place of the key that leads there."""
    node: Node = data.node
    key: Span | None = None
    value: Any = data
    for part in location:
        if isinstance(part, int) and isinstance(value, list) and part < len(value):
            value = value[part]
            if isinstance(node, Sequence):
                node = value.node if hasattr(value, "node") else node.items[min(part, len(node.items) - 1)]
        elif isinstance(value, dict) and part in value and isinstance(node, Mapping) and part in node.entries:
            entry = node.entries[str(part)]
            node, key, value = entry.value, entry.key.span, value[part]
        elif part == "id" and isinstance(value, Data) and value.head is not None:
            head = Scalar(value.head)
            return head, head.span
    return node, key


def _value_span(data: Data, location: tuple[str | int, ...]) -> Span:
    node, key = _walk(data, location)
    if isinstance(node, Scalar) and (node.text or not node.plain):
        return node.span
    return key or first_span(node)


def _key_span(data: Data, location: tuple[str | int, ...]) -> Span:
    node, key = _walk(data, location)
    return key or first_span(node)
