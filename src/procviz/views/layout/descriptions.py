"""Every step of a process in words, for tooltips and for those who cannot see the picture."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from procviz.graph import Flow
from procviz.model import AnyStep, HandoverStep, MessageStep, Workspace
from procviz.model.process import Exit
from procviz.timing import Offset, offset_words
from procviz.views.layout.kinds import KINDS
from procviz.views.layout.lanes import name_of
from procviz.views.layout.rows import ROWS, Value
from procviz.words import Language, Message, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A process to be drawn, and what is known of it whatever the lens.

    Attributes:
        workspace: where names are found.
        flow: its flow.
        back: the `id` of each link that leads back.
        times: when its steps happen.
        anchored: whether zero on the axis of time is the anchor.
        language: of the words.
    """

    workspace: Workspace
    flow: Flow
    back: Collection[int]
    times: Mapping[str, Offset]
    anchored: bool
    language: Language


def descriptions_of(subject: Subject) -> dict[str, str]:
    """Return what is said of each step."""
    return {name: _description(subject, step) for name, step in subject.flow.steps.items()}


def _description(subject: Subject, step: AnyStep) -> str:
    """Return a box in words, for its tooltip and for those who cannot see it."""
    language = subject.language
    parts = [text.to(language) for text in _details(subject, step)]
    opening = _("{kind} “{title}”", kind=KINDS[step.kind], title=step.name(language)).to(language)
    return ": ".join((opening, ", ".join(parts))) if parts else opening


def _details(subject: Subject, step: AnyStep) -> list[Message]:
    """Return by whom, over what and when."""
    workspace, process = subject.workspace, subject.flow.process

    def names(values: tuple[Value, ...]) -> str:
        return ", ".join(name_of(workspace, value, subject.language) for value in values)

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
    if offset := subject.times.get(step.id):
        found.append(offset_words(offset, anchored=subject.anchored))
    if step.only:
        found.append(_("only if {condition}", condition=step.only.to(subject.language)))
    found += [left_from(out, subject.language) for out in process.exit if out.to == step.id]
    return found


def left_from(out: Exit, language: str) -> Message:
    """Return that contacts may come to the end of an exit from elsewhere."""
    when = out.when.to(language) if out.when else ""
    if out.from_:
        return _("on the way: {condition}", condition=when) if when else _("on the way")
    return _("any time: {condition}", condition=when) if when else _("any time")
