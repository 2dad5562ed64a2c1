"""Identifiers: they become addresses and file names, so their grammar is narrow."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated

from pydantic import BeforeValidator

from procviz.model.written import RefusedError, Spelling, shortened
from procviz.words import _

PATTERN = r"^[a-z0-9][a-z0-9-]{0,62}$"
_SPELLED = re.compile(PATTERN)

RESERVED = frozenset(
    {"index", "con", "prn", "aux", "nul", *(f"com{i}" for i in range(10)), *(f"lpt{i}" for i in range(10))}
)
"""Names that a web server or Windows keeps for itself."""


def proposed(text: str) -> str:
    """Return an identifier made from `text`, or nothing where no letter of it can be used."""
    for umlaut, letters in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"}.items():
        text = text.lower().replace(umlaut, letters)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:63]


def _identifier(value: object) -> object:
    if not isinstance(value, str):
        return value
    if value in RESERVED:
        raise RefusedError(
            _("the id “{id}” is reserved", id=value), _("choose another one, such as `{id}-1`", id=value), "bad-id"
        )
    if _SPELLED.fullmatch(value):
        return value
    cure = proposed(value)
    raise RefusedError(
        _("“{id}” is not an id: small letters a–z, digits and hyphens, at most 63", id=shortened(value)),
        _("write `{id}`", id=cure) if cure and cure not in RESERVED else None,
        "bad-id",
    )


def _without(names: Iterable[str]) -> str:
    """Return the pattern of identifiers without `names`."""
    return PATTERN.replace("^", f"^(?!({'|'.join(sorted(names))})$)")


ID_PATTERN = _without(RESERVED)

Id = Annotated[str, BeforeValidator(_identifier)]
"""Small letters, digits and hyphens; its spelling is in `ID_PATTERN`."""

BUILT_IN_DIMENSIONS = ("role", "team", "channel", "audience", "stage", "system", "place", "order", "time")


def _dimension(value: object) -> object:
    if value in BUILT_IN_DIMENSIONS:
        raise RefusedError(
            _("“{id}” is a dimension that every process has", id=str(value)), _("choose another name"), "bad-id"
        )
    return _identifier(value)


DimensionName = Annotated[
    str, BeforeValidator(_dimension), Spelling(_without({*RESERVED, *BUILT_IN_DIMENSIONS}), _("a name of your own"))
]
Dimensions = dict[DimensionName, str]
"""Values of a process or step in dimensions of the workspace's own."""
