"""All the keys of the language."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args

from procviz.model import CATALOGUE, STEP_TYPES, Located, Process, Settings


@cache
def all_keys() -> frozenset[str]:
    """Return every key that means something somewhere, the kinds of steps and of the catalogue included.

    A key that stands where it does not belong was hardly meant to be another one that looks like it.
    """
    roots: tuple[type[Located], ...] = (Process, Settings, *CATALOGUE.values(), *STEP_TYPES.values())
    keys = {field.alias or name for model in _models(roots) for name, field in model.model_fields.items()}
    return frozenset({*keys, *CATALOGUE, *STEP_TYPES, "process"})


def _models(roots: tuple[type[Located], ...]) -> set[type[Located]]:
    found: set[type[Located]] = set()
    waiting = [*roots]
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.add(model)
            waiting += [inner for field in model.model_fields.values() for inner in models_in(field.annotation)]
    return found


def models_in(annotation: Any) -> Iterator[type[Located]]:  # noqa: ANN401 - type annotations are of no one type
    """Yield the models that a field of this annotation holds."""
    if isinstance(annotation, type) and not get_args(annotation):
        if issubclass(annotation, Located):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from models_in(argument)
