"""The language as data: which keys an object takes and what may be written at each, told by the models themselves.

The JSON Schema and the language reference are made from it, so neither can say anything else than reading does.
"""

import inspect
import types
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from procviz.model.identifier import ID_PATTERN
from procviz.model.located import Located
from procviz.model.reference import RefersTo
from procviz.model.steps import StepBasics
from procviz.model.text import Text
from procviz.model.written import AtLeast, InShort, Listed, Spelling, Written
from procviz.words import Message, _


@dataclass(frozen=True, slots=True)
class Word:
    """Any text in one piece."""


@dataclass(frozen=True, slots=True)
class Wording:
    """A text for readers: in one piece, or a map by language."""


@dataclass(frozen=True, slots=True)
class YesOrNo:
    """`true` or `false`."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text of a certain spelling: the type that it is read as, and what to call it.

    One that may look like a number has `numbers`, the least and the most it can be.
    """

    kind: type
    name: Message
    pattern: str
    numbers: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Naming:
    """The id of an object of one of `kinds`; `steps` are those of the same process."""

    kinds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list; `alone` says that one item may be written without it. `most` is None where there is no limit."""

    item: "Shape"
    alone: bool
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A map from keys to values."""

    key: "Shape"
    value: "Shape"


@dataclass(frozen=True, slots=True)
class Part:
    """An object of its own."""

    model: type[Located]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several."""

    shapes: tuple["Shape", ...]


Shape = Word | Wording | YesOrNo | Phrase | Choice | Naming | Many | Table | Part | Either


ID = Phrase(str, _("an identifier"), ID_PATTERN)
"""The id of an object, where it gets it."""


@dataclass(frozen=True, slots=True)
class Key:
    """A key that an object takes: whether it must be written, what may stand at it, and what it means in English.

    `default` is what holds where it is not written, where that is a word.
    """

    name: str
    needed: bool
    shape: Shape
    description: str
    default: str = ""


@cache
def keys_of(model: type[Located]) -> tuple[Key, ...]:
    """Return the keys of an object in the order of its model, without its own id and, of a step, its kind."""
    hidden = {"id", "kind"} if issubclass(model, StepBasics) else {"id"}
    hidden |= model.without if issubclass(model, StepBasics) else set()
    return tuple(
        Key(key, needed, _of_field(field, needed=needed), field.description or "", _default(field, needed=needed))
        for name, field in model.model_fields.items()
        if (key := field.alias or name) not in hidden and name not in hidden
        for needed in [isinstance(field.json_schema_extra, dict) and bool(field.json_schema_extra.get("needed"))]
    )


def inner_shapes(shape: Shape) -> Iterator[Shape]:
    """Yield a shape and all that it is made of; objects are not entered."""
    yield shape
    match shape:
        case Many(item):
            yield from inner_shapes(item)
        case Table(key, value):
            yield from inner_shapes(key)
            yield from inner_shapes(value)
        case Either(shapes):
            for one in shapes:
                yield from inner_shapes(one)


def models_from(roots: Iterable[type[Located]]) -> tuple[type[Located], ...]:
    """Return models and all those of their parts, each once."""
    found: dict[type[Located], None] = {}
    waiting = list(roots)
    while waiting:
        model = waiting.pop(0)
        if model not in found:
            found[model] = None
            shapes = (shape for key in keys_of(model) for shape in inner_shapes(key.shape))
            waiting += [shape.model for shape in shapes if isinstance(shape, Part)]
    return tuple(found)


def summary_of(model: type[Located]) -> str:
    """Return what an object is, in English: the first paragraph of its model's docstring, in one line."""
    return " ".join(inspect.cleandoc(model.__doc__ or "").split("\n\n")[0].split())


def _default(field: FieldInfo, *, needed: bool) -> str:
    if isinstance(field.default, bool):
        return "true" if field.default else "false"
    return field.default if isinstance(field.default, str) and not needed else ""


def _of_field(field: FieldInfo, *, needed: bool) -> Shape:
    shape = _shape(field.annotation, tuple(field.metadata))
    if isinstance(shape, Many) and needed and not shape.least:
        return Many(shape.item, shape.alone, 1, shape.most)
    return shape


def _shape(annotation: Any, metadata: tuple[object, ...] = ()) -> Shape:  # noqa: ANN401 - of no one type
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return _shape(inner, (*more, *metadata))
    return _marked(annotation, metadata) or _built(annotation, metadata)


def _marked(annotation: Any, metadata: tuple[object, ...]) -> Shape | None:  # noqa: ANN401 - a type
    """Return the shape that a type's metadata tells."""
    for item in metadata:
        if isinstance(item, InShort):
            rest = tuple(other for other in metadata if other is not item)
            return Either((_shape(annotation, rest), _shape(item.annotation)))
        if isinstance(item, Spelling):
            return Phrase(_plain(annotation), item.name, item.pattern, item.numbers)
        if isinstance(item, RefersTo):
            return Naming(item.kinds)
    return None


def _built(annotation: Any, metadata: tuple[object, ...]) -> Shape:  # noqa: ANN401 - a type
    """Return the shape of a type by what it is made of."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in {Union, types.UnionType}:
        return _one_of([one for one in arguments if one is not types.NoneType], metadata)
    if origin is Literal:
        return Choice(tuple(str(value) for value in arguments))
    if origin is tuple:
        return _list(arguments, metadata)
    if origin is dict:
        return _table(_shape(arguments[0]), _shape(arguments[1]))
    return _named(annotation)


def _table(key: Shape, value: Shape) -> Table:
    """Return the shape of a map; objects with an id are written by it."""
    named = isinstance(value, Part) and "id" in value.model.model_fields
    return Table(ID if named else key, value)


def _one_of(arguments: list[Any], metadata: tuple[object, ...]) -> Shape:
    if len(arguments) == 1:
        return _shape(arguments[0], metadata)
    return Either(tuple(_shape(one) for one in arguments))


def _list(arguments: tuple[Any, ...], metadata: tuple[object, ...]) -> Many:
    alone = any(isinstance(item, Listed) for item in metadata)
    if Ellipsis not in arguments:
        return Many(_shape(arguments[0]), alone, len(arguments), len(arguments))
    least = max((item.count for item in metadata if isinstance(item, AtLeast)), default=0)
    return Many(_shape(arguments[0]), alone and least < 2, least)  # noqa: PLR2004 - one alone is too few for two


def _named(annotation: Any) -> Shape:  # noqa: ANN401 - a type
    if annotation is str:
        return Word()
    if annotation is bool:
        return YesOrNo()
    if annotation is Text:
        return Wording()
    if issubclass(annotation, Written):
        return Phrase(annotation, annotation.name, annotation.pattern, annotation.numbers)
    return Part(annotation)


def _plain(annotation: Any) -> type:  # noqa: ANN401 - a type
    """Return the type that a spelled text is read as; of several, the first one."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation
    return next((_plain(one) for one in get_args(annotation) if isinstance(one, type)), str)
