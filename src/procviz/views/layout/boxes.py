"""What stands on a box, and what is said of it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from procviz.diagram import Node
from procviz.graph import Flow
from procviz.model import AnyStep, Duration, EndStep, HandoverStep, MessageStep, StartStep, WaitStep, Workspace
from procviz.model.process import Exit
from procviz.timing import Offset, offset_words, point_words, short_duration
from procviz.views.layout.kinds import KINDS
from procviz.views.layout.lanes import Values, name_of
from procviz.views.layout.rows import ROWS, Value
from procviz.words import Language, Message, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What one picture draws on.

    Attributes:
        workspace: where names are found.
        flow: the flow drawn.
        back: the `id` of each of its links that lead back.
        values: the values of its steps in the dimension of the rows.
        times: when its steps happen.
        anchored: whether zero on the axis of time is the anchor.
        by_time: whether the columns are moments, so that only what is uncertain needs saying.
        language: of the words.
    """

    workspace: Workspace
    flow: Flow
    back: Collection[int]
    values: Values
    times: Mapping[str, Offset]
    anchored: bool
    by_time: bool
    language: Language


def node_of(telling: Telling, step: AnyStep, *, row: int, column: int, stack: int) -> Node:
    """Return the box of `step` in its place."""
    language = telling.language
    return Node(
        id=step.id,
        title=step.name(language),
        sign=step.kind,
        row=row,
        column=column,
        stack=stack,
        note=" · ".join(_notes(telling, step)),
        classes=_classes(step),
        link=f"#step-{step.id}",
        description=_description(telling, step),
    )


def _classes(step: AnyStep) -> tuple[str, ...]:
    """Return what tells steps of one kind apart."""
    if isinstance(step, EndStep):
        return (step.outcome,)
    if isinstance(step, MessageStep):
        return (step.nature,)
    return (step.origin,) if isinstance(step, StartStep) and step.origin else ()


def _notes(telling: Telling, step: AnyStep) -> list[str]:
    """Return what a box says beside its title: ways out, time, condition, further values. It has but one line."""
    language = telling.language
    found = [_left_from(out, language).to(language) for out in telling.flow.process.exit if out.to == step.id]
    if moment := _time(telling, step):
        found.append(moment.to(language))
    if step.only:
        words = _("only if {condition}", condition=step.only.to(language))
        found.append((_("conditional") if found else words).to(language))
    if further := telling.values.get(step.id, ())[1:]:
        names = ", ".join(name_of(telling.workspace, value, language) for value in further)
        found.append(f"+{len(further)}" if found else f"+ {names}")
    return found


def _left_from(out: Exit, language: str) -> Message:
    """Return that contacts may come to the end of an exit from elsewhere."""
    when = out.when.to(language) if out.when else ""
    if out.from_:
        return _("on the way: {condition}", condition=when) if when else _("on the way")
    return _("any time: {condition}", condition=when) if when else _("any time")


def _time(telling: Telling, step: AnyStep) -> Message | None:
    """Return when a step happens, as far as its column does not say so."""
    offset = telling.times.get(step.id)
    if telling.by_time:
        uncertain = offset is not None and not offset.is_certain
        return offset_words(offset, anchored=telling.anchored) if offset and uncertain else None
    if isinstance(step, WaitStep):
        if step.for_:
            return short_duration(step.for_)
        if isinstance(step.timeout, Duration):
            return _("≤ {duration}", duration=short_duration(step.timeout))
    return point_words(step.at) if step.at else None


def _description(telling: Telling, step: AnyStep) -> str:
    """Return a box in words, for its tooltip and for those who cannot see it."""
    language = telling.language
    parts = [text.to(language) for text in _details(telling, step)]
    opening = _("{kind} “{title}”", kind=KINDS[step.kind], title=step.name(language)).to(language)
    return ": ".join((opening, ", ".join(parts))) if parts else opening


def _details(telling: Telling, step: AnyStep) -> list[Message]:
    """Return by whom, over what and when."""
    workspace, process = telling.workspace, telling.flow.process

    def names(values: tuple[Value, ...]) -> str:
        return ", ".join(name_of(workspace, value, telling.language) for value in values)

    found = []
    if isinstance(step, HandoverStep) and step.between:
        giver, receiver = (names((("roles", role),)) for role in step.between)
        found.append(_("from {giver} to {receiver}", giver=giver, receiver=receiver))
    elif step.by or (step.raci and step.raci.R):
        found.append(_("by {roles}", roles=names(ROWS["role"].own(workspace, process, step))))
    if step.channel:
        found.append(_("over {channel}", channel=names((("channels", step.channel),))))
    if isinstance(step, MessageStep) and (addressed := ROWS["audience"].own(workspace, process, step)):
        found.append(_("for {audiences}", audiences=names(addressed)))
    if offset := telling.times.get(step.id):
        found.append(offset_words(offset, anchored=telling.anchored))
    if step.only:
        found.append(_("only if {condition}", condition=step.only.to(telling.language)))
    found += [_left_from(out, telling.language) for out in process.exit if out.to == step.id]
    return found
