"""What the keys of an object demand of each other."""

from collections.abc import Mapping

from procviz.exports.schema.types import Schema
from procviz.model import WITHOUT_AUDIENCE, Edge, Located, ParallelStep, Process, StepBasics, WaitStep
from procviz.model.ideas import Score


def conditions(model: type[Located]) -> Schema:
    """Return what the keys of an object demand of each other, to be added to its schema."""
    return _CONDITIONS.get(model, {})


def conditions_at(model: type[Located], key: str) -> Schema:
    """Return what holds for the value at a key beside its type."""
    is_choice = key == "next" and issubclass(model, StepBasics) and model is not ParallelStep
    return _TOLD_APART if is_choice else {}


def _one_of(*keys: str) -> Schema:
    return {"oneOf": [{"required": [key]} for key in keys]}


_CONDITIONS: Mapping[type[Located], Schema] = {
    Process: {
        "if": {"properties": {"type": {"enum": list(WITHOUT_AUDIENCE)}}, "required": ["type"]},
        "else": {"required": ["audience"]},
    },
    Edge: {"dependencies": {"max": ["else"], "else": ["max"]}},
    WaitStep: _one_of("for", "until"),
    Score: _one_of("rice", "wsjf"),
}

_TOLD_APART: Schema = {
    "if": {"type": "array", "minItems": 2},
    "then": {"items": {"type": "object", "anyOf": [{"required": ["when"]}, {"required": ["share"]}]}},
}
"""Of several edges, each says who takes it."""
