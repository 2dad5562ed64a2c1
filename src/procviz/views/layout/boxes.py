"""What stands on a box."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from procviz.model import AnyStep, Duration, EndStep, MessageStep, StartStep, WaitStep
from procviz.views.layout import said
from procviz.views.layout.descriptions import Subject, description_of, left_from, only_if
from procviz.views.layout.figures import unbroken
from procviz.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A step as it is drawn, whatever lane and column it stands in.

    Attributes:
        step: the step.
        title: its name.
        classes: what tells steps of one kind apart.
        description: the step in words.
        left: how contacts come here from elsewhere, by exits.
        condition: who it is for, in short and whole; empty texts where it is for all.
    """

    step: AnyStep
    title: str
    classes: tuple[str, ...]
    description: str
    left: tuple[str, ...]
    condition: tuple[str, str]


def boxes_of(subject: Subject) -> dict[str, Box]:
    """Return the boxes of all steps."""
    exits: dict[str, list[str]] = {}
    for out in subject.flow.process.exit:
        if out.to:
            exits.setdefault(out.to, []).append(left_from(out, subject.language).to(subject.language))
    return {
        name: Box(
            step=step,
            title=subject.titles[name],
            classes=_classes(step),
            description=description_of(subject, step, exits.get(name, ())),
            left=tuple(exits.get(name, ())),
            condition=_condition(subject, step) if step.only else ("", ""),
        )
        for name, step in subject.flow.steps.items()
    }


def time_of(subject: Subject, step: AnyStep, *, by_time: bool, headed: bool) -> str:
    """Return when a step happens, as far as its column does not say so; an empty text where nothing needs saying.

    Args:
        subject: the process drawn.
        step: the step.
        by_time: whether columns are moments.
        headed: whether headings name them.
    """
    times = _moments(subject, step, headed=headed) if by_time else _times(subject, step)
    return unbroken(" · ".join(times)) if times else ""


def own_note(box: Box, time: str) -> str:
    """Return what a box says beside its title whatever its lane, in two lines."""
    return _note([*box.left, time], box.condition)


def with_values(note: str, further: Sequence[str]) -> str:
    """Return a note with the values that a step has beyond the one of its lane."""
    return f"{note} · +{len(further)}" if note else f"+ {', '.join(further)}"


def note_without_lane(box: Box, time: str, values: Sequence[str]) -> str:
    """Return what a box says beside its title where no lane says its values; the shorter and more telling first."""
    named = f"{values[0]} +{len(values) - 1}" if values[1:] else "".join(values)
    return _note([time, named, *box.left], box.condition)


def _note(parts: Iterable[str], condition: tuple[str, str]) -> str:
    """Return a note; the condition is whole where nothing else is said."""
    found = [part for part in parts if part]
    if condition[0]:
        found.append(condition[0] if found else condition[1])
    return " · ".join(found)


def _classes(step: AnyStep) -> tuple[str, ...]:
    if isinstance(step, EndStep):
        return (step.outcome,)
    if isinstance(step, MessageStep):
        return (step.nature,)
    return (step.origin,) if isinstance(step, StartStep) and step.origin else ()


def _condition(subject: Subject, step: AnyStep) -> tuple[str, str]:
    language = subject.language
    return _("conditional").to(language), only_if(step, language)


def _times(subject: Subject, step: AnyStep) -> list[str]:
    """Return when a step happens or how long it waits, as far as it says so itself."""
    if isinstance(step, WaitStep):
        if step.for_:
            return [said.lasting(step.for_, subject.language)]
        if isinstance(step.timeout, Duration):
            return [said.at_most_waiting(step.timeout, subject.language)]
    return [said.point(step.at, subject.language)] if step.at else []


def _moments(subject: Subject, step: AnyStep, *, headed: bool) -> list[str]:
    """Return when a step happens, in the words of the table: as it is written, and from when to when it may be."""
    language, anchored = subject.language, subject.anchored
    written = [said.point(step.at, language)] if step.at else []
    when = subject.times.get(step.id)
    if when is None:
        return written
    known = [] if when.is_certain and headed else [said.offset(when, language, anchored=anchored)]
    told = {*known, said.moment_at(when.earliest, language, anchored=anchored)} if written else ()
    return [words for words in written if words not in told] + known
