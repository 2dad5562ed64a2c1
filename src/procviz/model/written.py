"""Values that an editor writes as one word or phrase, and how they are taken from text.

YAML gives every scalar as text; each type below decides what it admits. Nothing here looks at YAML's own types, so
`no`, `010` and `18:00` stay what was written.
"""

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from procviz.source import Span
from procviz.words import Message, _

LONGEST_NUMBER = 15  # digits; beyond it a number is a mistake, and Python refuses to convert very long ones


class RefusedError(ValueError):
    """A value that its type does not admit: what is wrong, how to repair it, and the rule that says so.

    `span` is the place at fault where that is only a part of the value. `instead` is what to write in the value's
    place, where no doubt is left about what was meant.
    """

    def __init__(
        self,
        message: Message,
        repair: Message | None = None,
        rule: str = "bad-value",
        span: Span | None = None,
        *,
        instead: str | None = None,
    ) -> None:
        super().__init__(str(message))
        self.span = span
        self.message = message
        self.repair = repair
        self.rule = rule
        self.instead = instead


def phrase(value: object, wanted: Message) -> str:
    """Return `value` as text.

    Raises:
        RefusedError: it is a list, a map or empty.
    """
    if isinstance(value, str):
        return str(value)
    raise RefusedError(_("this must be {wanted}", wanted=wanted))


@dataclass(frozen=True, slots=True)
class Spelling:
    """Metadata of a field: the texts it takes, for the JSON Schema and, unless `wrong` is None, for reading.

    `name` says what such a text is. `wrong` may name the `{value}` that was refused. A text that YAML tools take for a
    number, since it has no letters, has `numbers`: the least and the most it can be.
    """

    pattern: str
    name: Message
    wrong: Message | None = None
    repair: Message | None = None
    numbers: tuple[float, float] | None = None

    def admit(self, value: object) -> object:
        """Return `value`.

        Raises:
            RefusedError: it is a text of another spelling.
        """
        if self.wrong and isinstance(value, str) and not re.fullmatch(self.pattern, value):
            named = Message(self.wrong.template, (*self.wrong.values, ("value", shortened(value))))
            raise RefusedError(named, self.repair)
        return value

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.admit, handler(source))


class Written(ABC):
    """Makes a dataclass a field type: taken from text by `parse`, described by `name` and `pattern`."""

    __slots__ = ()
    name: ClassVar[Message]
    pattern: ClassVar[str] = ""
    numbers: ClassVar[tuple[float, float] | None] = None

    @classmethod
    @abstractmethod
    def parse(cls, value: object) -> Self:
        """Return the value that `value` stands for.

        Raises:
            RefusedError: it stands for none.
        """

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.admit)

    @classmethod
    def admit(cls, value: object) -> object:
        """Return `value` parsed, or as it is where it is of this type already."""
        return value if isinstance(value, cls) else cls.parse(value)


def _whole(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]+", value) or len(value) > LONGEST_NUMBER:
        raise RefusedError(_("“{value}” is not a whole number", value=shortened(value)))
    return int(value)


def _number(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value) or len(value) > LONGEST_NUMBER:
        repair = _("write it with a point: `{value}`", value=value.replace(",", ".")) if "," in value else None
        # `1,500` may be a thousand and a half, or one and a half.
        instead = value.replace(",", ".") if re.fullmatch(r"-?[0-9]+,[0-9]{1,2}", value) else None
        raise RefusedError(_("“{value}” is not a number", value=shortened(value)), repair, instead=instead)
    return float(value)


_TRUTHS = {
    "true": {"true", "yes", "ja", "on", "y", "j", "wahr", "1"},
    "false": {"false", "no", "nein", "off", "n", "falsch", "0"},
}
"""Words that editors write for a truth value, in small letters."""


def _truth(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value not in {"true", "false"}:
        meant = next((truth for truth, words in _TRUTHS.items() if value.lower() in words), None)
        raise RefusedError(
            _("“{value}” is neither `true` nor `false`", value=shortened(value)),
            _("write `{value}`", value=meant) if meant else _("write `true` or `false`"),
            instead=meant,
        )
    return value == "true"


def _date(value: object) -> object:
    if not isinstance(value, str):
        return value
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise RefusedError(
            _("“{value}” is not a date", value=shortened(value)), _("write it as `2026-11-03`"), "bad-time"
        )
    try:
        return dt.date.fromisoformat(value)
    except ValueError:
        raise RefusedError(_("the calendar has no {value}", value=value), None, "bad-time") from None


def shortened(value: str, length: int = 60) -> str:
    """Return `value`, cut with an ellipsis where it would flood a message."""
    return value if len(value) <= length else value[: length - 1] + "…"


def one_or_many(value: object) -> object:
    """Return a list where one value alone is written in its place."""
    return [value] if isinstance(value, str) else value


_LARGEST = 10.0**LONGEST_NUMBER - 1

Whole = Annotated[
    int,
    BeforeValidator(_whole),
    Spelling(rf"^[0-9]{{1,{LONGEST_NUMBER}}}$", _("a whole number"), numbers=(0, _LARGEST)),
]
Number = Annotated[
    float,
    BeforeValidator(_number),
    Spelling(
        rf"^(?=.{{1,{LONGEST_NUMBER}}}$)-?[0-9]+(\.[0-9]+)?$",
        _("a number such as `12` or `0.5`"),
        numbers=(-_LARGEST, _LARGEST),
    ),
]
Truth = Annotated[bool, BeforeValidator(_truth)]
Date = Annotated[
    dt.date, BeforeValidator(_date), Spelling(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", _("a date such as `2026-11-03`"))
]


@dataclass(frozen=True, slots=True)
class Listed(BeforeValidator):
    """Metadata of a list field that takes one value alone as well; `func` makes a list of it."""


def listed(parse: Callable[[object], object] = one_or_many) -> Listed:
    """Return what makes a list field take one value alone as well."""
    return Listed(parse)


@dataclass(frozen=True, slots=True)
class InShort:
    """Metadata of an object field: it may be written as one value of the type `annotation` instead."""

    annotation: object


@dataclass(frozen=True, slots=True)
class AtLeast:
    """Metadata of a list field: so many entries must be written."""

    count: int
