"""Which fields refer to which kinds, so that references are resolved, counted and completed from the model alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, NamedTuple, get_args, get_origin

from pydantic.fields import FieldInfo

from procviz.model.located import Located
from procviz.model.written import listed
from procviz.source import Span


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Metadata of a field: its text is the id of an object of one of `kinds`; `steps` are those of the process."""

    kinds: tuple[str, ...]


class Reference(NamedTuple):
    """One reference as written: the id, the kinds it may be of, the object it stands in and the path to it there.

    Of a map that is keyed by ids (`keyed`), the id is the last key of the path.
    """

    id: str
    kinds: tuple[str, ...]
    holder: Located
    path: tuple[str | int, ...]
    keyed: bool = False

    @property
    def span(self) -> Span:
        """Return where the id is written."""
        return self.holder.key_span(*map(str, self.path)) if self.keyed else self.holder.span_of(*self.path)


def references(holder: Located, *, deep: bool = True) -> Iterator[Reference]:
    """Yield every reference in `holder`; where `deep`, those of its parts as well, of a process those of its steps."""
    values = holder.__dict__
    for name, alias, kinds, keyed, nested in _fields(type(holder)):
        value = values[name]
        if not value:
            continue
        if kinds and isinstance(value, str):
            yield Reference(value, kinds, holder, (alias,))
        elif kinds and isinstance(value, tuple):
            for i, one in enumerate(value):
                yield Reference(one, kinds, holder, (alias, i))
        elif kinds and keyed:
            for one in value:
                yield Reference(one, kinds, holder, (alias, one), keyed=True)
        if deep and nested:
            for part in parts(value):
                yield from references(part)


def targets(holder: Located) -> set[tuple[tuple[str, ...], str]]:
    """Return the kinds and the id of everything that `holder` and its parts refer to.

    It is what `references` tells without the places, in a third of its time.
    """
    found: set[tuple[tuple[str, ...], str]] = set()
    waiting = [holder]
    for one in waiting:
        values = one.__dict__
        for name, _alias, kinds, _keyed, nested in _fields(type(one)):
            value = values[name]
            if not value:
                continue
            if kinds:
                found.update([(kinds, value)] if isinstance(value, str) else [(kinds, each) for each in value])
            if nested:
                if value.__class__ is tuple:  # as most are, and calls take time
                    waiting += [part for part in value if isinstance(part, Located)]
                else:
                    waiting += parts(value)
    return found


def parts(value: object) -> list[Located]:
    """Return the model objects directly in a field's `value`."""
    if isinstance(value, tuple | dict):
        return [item for item in (value if isinstance(value, tuple) else value.values()) if isinstance(item, Located)]
    return [value] if isinstance(value, Located) else []


@cache
def _fields(model: type[Located]) -> tuple[tuple[str, str, tuple[str, ...], bool, bool], ...]:
    """Return of each field of interest: name, key, kinds, whether ids are a map's keys, whether it has parts."""
    found = []
    for name, field in model.model_fields.items():
        kinds, keyed = _kinds(field)
        nested = holds_parts(field.annotation)
        if kinds or nested:
            found.append((name, field.alias or name, kinds, keyed, nested))
    return tuple(found)


def _kinds(field: FieldInfo) -> tuple[tuple[str, ...], bool]:
    for item in field.metadata:
        if isinstance(item, RefersTo):
            return item.kinds, get_origin(field.annotation) is dict
    return _kinds_within(field.annotation), get_origin(field.annotation) is dict


def _kinds_within(annotation: Any) -> tuple[str, ...]:  # noqa: ANN401 - type annotations are of no one type
    for argument in get_args(annotation):
        if isinstance(argument, RefersTo):
            return argument.kinds
        if kinds := _kinds_within(argument):
            return kinds
    return ()


def holds_parts(annotation: Any) -> bool:  # noqa: ANN401 - as above
    """Return whether a field of this annotation holds model objects."""
    if isinstance(annotation, type) and not get_args(annotation):
        return issubclass(annotation, Located)
    return any(holds_parts(argument) for argument in get_args(annotation))


StepRef = Annotated[str, RefersTo(("steps",))]
ProcessRef = Annotated[str, RefersTo(("processes",))]
TeamRef = Annotated[str, RefersTo(("teams",))]
RoleRef = Annotated[str, RefersTo(("roles",))]
RoleOrTeamRef = Annotated[str, RefersTo(("roles", "teams"))]
ChannelRef = Annotated[str, RefersTo(("channels",))]
AudienceRef = Annotated[str, RefersTo(("audiences",))]
PlaceRef = Annotated[str, RefersTo(("places",))]
SystemRef = Annotated[str, RefersTo(("systems",))]
StageRef = Annotated[str, RefersTo(("stages",))]
ObjectiveRef = Annotated[str, RefersTo(("objectives",))]
GoalRef = Annotated[str, RefersTo(("objectives", "key_results"))]
KpiRef = Annotated[str, RefersTo(("kpis",))]
DataRef = Annotated[str, RefersTo(("data",))]
MeetingRef = Annotated[str, RefersTo(("meetings",))]
StakeholderRef = Annotated[str, RefersTo(("stakeholders",))]
IdeaRef = Annotated[str, RefersTo(("ideas",))]
WorkRef = Annotated[str, RefersTo(("processes", "ideas"))]
ExperimentRef = Annotated[str, RefersTo(("experiments",))]

Steps = Annotated[tuple[StepRef, ...], listed()]
Processes = Annotated[tuple[ProcessRef, ...], listed()]
Teams = Annotated[tuple[TeamRef, ...], listed()]
Roles = Annotated[tuple[RoleRef, ...], listed()]
RolesOrTeams = Annotated[tuple[RoleOrTeamRef, ...], listed()]
Channels = Annotated[tuple[ChannelRef, ...], listed()]
Audiences = Annotated[tuple[AudienceRef, ...], listed()]
Systems = Annotated[tuple[SystemRef, ...], listed()]
Stages = Annotated[tuple[StageRef, ...], listed()]
Goals = Annotated[tuple[GoalRef, ...], listed()]
Kpis = Annotated[tuple[KpiRef, ...], listed()]
DataItems = Annotated[tuple[DataRef, ...], listed()]
Stakeholders = Annotated[tuple[StakeholderRef, ...], listed()]
Ideas = Annotated[tuple[IdeaRef, ...], listed()]
Works = Annotated[tuple[WorkRef, ...], listed()]
Words = Annotated[tuple[str, ...], listed()]
