"""What was read of an object, in one form whatever way it was written: for programs that do not know the shorthands."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from procviz.editions import plain
from procviz.model import STEP_TYPES, Located, Process
from procviz.model.shape import Either, Many, Part, Phrase, Shape, Table, YesOrNo, keys_of

Plain = dict[str, Any]

_STEPS = "steps"
_NUMBER = r"-?[0-9]+(\.[0-9]+)?"


def data_of(thing: Located) -> Plain:
    """Return what was read of an object by the keys of the language, each value in its one form.

    Where several may stand, there is a list; what has a shorthand is written out, such as an edge; whole numbers,
    numbers and truths are such, and everything else is text as it was written.
    """
    found = _of_part(type(thing), plain(thing))
    if isinstance(thing, Process) and _STEPS in found:
        found[_STEPS] = [_of_step(step) for step in found[_STEPS]]
    return found


def _of_step(step: Plain) -> Plain:
    kind = next(iter(step))
    return _of_part(STEP_TYPES[kind], step)


def _of_part(model: type[Located], data: Plain) -> Plain:
    shapes = _shapes(model)
    return {key: _of(shapes[key], value) if key in shapes and key != _STEPS else value for key, value in data.items()}


@cache
def _shapes(model: type[Located]) -> Mapping[str, Shape]:
    """Return what may stand at each key of an object."""
    return {key.name: key.shape for key in keys_of(model)}


def _of(shape: Shape, value: Any) -> Any:  # noqa: ANN401 - text, number, truth, list or map
    match shape:
        case Many(item):
            return [_of(item, one) for one in (value if isinstance(value, list) else [value])]
        case Part(model) if isinstance(value, dict):
            return _of_part(model, value)
        case Table(_key, inner) if isinstance(value, dict):
            return {key: one if key.startswith("x-") else _of(inner, one) for key, one in value.items()}
        case Either(shapes):
            return _of_either(shapes, value)
        case _:
            return _of_word(shape, value)


def _of_word(shape: Shape, value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a truth or a number as such, any other text as it is."""
    if isinstance(shape, YesOrNo):
        return value == "true"
    if isinstance(shape, Phrase) and shape.kind in {int, float} and re.fullmatch(_NUMBER, value):
        number = float(value)
        return int(number) if number.is_integer() else number
    return value


def _of_either(shapes: tuple[Shape, ...], value: Any) -> Any:  # noqa: ANN401 - as above
    """Return a value that may stand for an object in short, in which it is the value of the first key."""
    part = next((shape for shape in shapes if isinstance(shape, Part)), None)
    if part is None:
        return value
    short = value if isinstance(value, dict) else {keys_of(part.model)[0].name: value}
    return _of_part(part.model, short)
