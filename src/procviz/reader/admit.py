"""Content into model objects: what is wrong is reported and left out, and the rest is read."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from procviz.model import Located
from procviz.model.located import Data
from procviz.problem import About, Problem
from procviz.reader.faults import fault
from procviz.tree import MAX_PROBLEMS

Model = TypeVar("Model", bound=Located)
Location = tuple[str | int, ...]


@dataclass(slots=True)
class _Cut:
    """A part of the content that has to go: the key of a map or the index of a list."""

    holder: Data | list[Any]
    key: str | int
    owner: Data | None = field(default=None)
    owner_key: str = ""


def admit(
    model: type[Model], data: Data, about: About | None, *, most: int = MAX_PROBLEMS
) -> tuple[Model | None, list[Problem]]:
    """Return the object that `data` describes, without the parts that are wrong, and the problems of those.

    The object is None where not even its name can be read; `about` is the object as the problems name it. Of more
    than `most` problems the rest is kept for the next time: telling what was meant takes longer than reading.
    """
    problems: list[Problem] = []
    while True:
        try:
            return model.model_validate(data), problems
        except ValidationError as refused:
            errors = refused.errors(include_url=False)
        room = max(most - len(problems), 0)
        new = [found for error in errors[:room] if (found := fault(model, data, error, about))]
        problems += [found for found in new if found not in problems]
        if not _leave_out(data, errors):
            return None, problems


def _leave_out(data: Data, errors: list[ErrorDetails]) -> bool:
    """Take the parts that `errors` name out of `data`; return False where one of them is `data` itself."""
    cuts = {}
    for error in errors:
        cut = _cut(data, error["loc"])
        if cut is None:
            return False
        cuts[(id(cut.holder), cut.key)] = cut
    for cut in sorted(cuts.values(), key=lambda cut: (isinstance(cut.key, int), cut.key), reverse=True):
        if isinstance(cut.holder, list):
            if cut.owner is not None:
                cut.owner.kept = cut.owner.kept or {}
                cut.owner.kept.setdefault(cut.owner_key, list(range(len(cut.holder)))).pop(int(cut.key))
            del cut.holder[int(cut.key)]
        else:
            del cut.holder[str(cut.key)]
    return True


def _cut(data: Data, location: Location) -> _Cut | None:
    """Return the innermost part of `data` that `location` leads to."""
    cuts: list[_Cut] = []
    value: Any = data
    for part in location:
        if isinstance(value, Data) and part in value:
            cuts.append(_Cut(value, part))
        elif isinstance(value, list) and isinstance(part, int) and part < len(value):
            before = cuts[-1]
            owner = before.holder if isinstance(before.holder, Data) else None
            cuts.append(_Cut(value, part, owner, str(before.key)))
        else:
            continue
        value = value[part]
    return cuts[-1] if cuts else None
