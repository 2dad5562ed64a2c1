"""What stands on a box."""

from collections.abc import Mapping
from dataclasses import dataclass

from procviz.diagram import Node
from procviz.model import AnyStep, Duration, EndStep, MessageStep, StartStep, WaitStep
from procviz.timing import offset_words, point_words, short_duration
from procviz.views.layout.descriptions import Subject, left_from
from procviz.views.layout.figures import unbroken
from procviz.views.layout.lanes import Values, name_of
from procviz.words import Message, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What the boxes of one picture draw on.

    Attributes:
        subject: the process drawn.
        descriptions: what is said of each of its steps.
        values: the values of its steps in the dimension of the rows.
        by_time: whether the columns are moments, so that only what is uncertain needs saying.
    """

    subject: Subject
    descriptions: Mapping[str, str]
    values: Values
    by_time: bool


def node_of(telling: Telling, step: AnyStep, *, row: int, column: int, stack: int) -> Node:
    """Return the box of `step` in its place."""
    return Node(
        id=step.id,
        title=step.name(telling.subject.language),
        sign=step.kind,
        row=row,
        column=column,
        stack=stack,
        note=" · ".join(_notes(telling, step)),
        classes=_classes(step),
        link=f"#step-{step.id}",
        description=telling.descriptions[step.id],
    )


def _classes(step: AnyStep) -> tuple[str, ...]:
    """Return what tells steps of one kind apart."""
    if isinstance(step, EndStep):
        return (step.outcome,)
    if isinstance(step, MessageStep):
        return (step.nature,)
    return (step.origin,) if isinstance(step, StartStep) and step.origin else ()


def _notes(telling: Telling, step: AnyStep) -> list[str]:
    """Return what a box says beside its title: ways out, time, condition, further values. It has two lines."""
    language = telling.subject.language
    found = [left_from(out, language).to(language) for out in telling.subject.flow.process.exit if out.to == step.id]
    if moment := _time(telling, step):
        found.append(unbroken(moment.to(language)))
    if step.only:
        words = _("only if {condition}", condition=step.only.to(language))
        found.append((_("conditional") if found else words).to(language))
    if further := telling.values.get(step.id, ())[1:]:
        names = ", ".join(name_of(telling.subject.workspace, value, language) for value in further)
        found.append(f"+{len(further)}" if found else f"+ {names}")
    return found


def _time(telling: Telling, step: AnyStep) -> Message | None:
    """Return when a step happens, as far as its column does not say so."""
    offset = telling.subject.times.get(step.id)
    if telling.by_time:
        uncertain = offset is not None and not offset.is_certain
        return offset_words(offset, anchored=telling.subject.anchored) if offset and uncertain else None
    if isinstance(step, WaitStep):
        if step.for_:
            return short_duration(step.for_)
        if isinstance(step.timeout, Duration):
            return _("≤ {duration}", duration=short_duration(step.timeout))
    return point_words(step.at) if step.at else None
