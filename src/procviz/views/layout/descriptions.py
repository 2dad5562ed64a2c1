"""Every step of a process in words, for tooltips and for those who cannot see the picture."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from procviz.graph import Flow
from procviz.model import AnyStep, HandoverStep, MessageStep, Workspace
from procviz.model.process import Exit
from procviz.timing import Offset
from procviz.views.layout import said
from procviz.views.layout.kinds import KINDS
from procviz.views.layout.lanes import Course, name_of
from procviz.views.layout.rows import ROWS, Value
from procviz.words import Language, Message, _


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """A process to be drawn, and what is known of it whatever the lens.

    Attributes:
        workspace: where names are found.
        flow: its flow.
        back: the `id` of each link that leads back.
        course: its steps in their order.
        titles: of its steps.
        times: when its steps happen.
        anchored: whether zero on the axis of time is the anchor.
        language: of the words.
    """

    workspace: Workspace
    flow: Flow
    back: Collection[int]
    course: Course
    titles: Mapping[str, str]
    times: Mapping[str, Offset]
    anchored: bool
    language: Language


def description_of(subject: Subject, step: AnyStep, left: Iterable[str]) -> str:
    """Return a step in words, for its tooltip and for those who cannot see it.

    Args:
        subject: its process.
        step: the step.
        left: how contacts come here from elsewhere, by exits.
    """
    opening = _opening(step.kind, subject.titles[step.id], subject.language)
    parts = ", ".join([*_details(subject, step), *left])
    return f"{opening}: {parts}" if parts else opening


@lru_cache(maxsize=4096)
def _opening(kind: str, title: str, language: Language) -> str:
    return _("{kind} “{title}”", kind=KINDS[kind], title=title).to(language)


def _details(subject: Subject, step: AnyStep) -> list[str]:
    """Return by whom, over what and when."""
    workspace, process, language = subject.workspace, subject.flow.process, subject.language
    found = []
    if isinstance(step, HandoverStep) and step.between:
        giver, receiver = (name_of(workspace, ("roles", role), language) for role in step.between)
        found.append(_("from {giver} to {receiver}", giver=giver, receiver=receiver).to(language))
    elif step.by or (step.raci and step.raci.R):
        found.append(_by(_names(subject, ROWS["role"].own(workspace, process, step)), language))
    if step.channel:
        found.append(_over(name_of(workspace, ("channels", step.channel), language), language))
    if isinstance(step, MessageStep) and (addressed := ROWS["audience"].own(workspace, process, step)):
        found.append(_for(_names(subject, addressed), language))
    if when := subject.times.get(step.id):
        found.append(said.offset(when, language, anchored=subject.anchored))
    if step.only:
        found.append(only_if(step, language))
    return found


def _names(subject: Subject, values: Sequence[Value]) -> str:
    return ", ".join([name_of(subject.workspace, value, subject.language) for value in values])


def only_if(step: AnyStep, language: Language) -> str:
    """Return for whom a step is; an empty text where it is for all."""
    return _("only if {condition}", condition=step.only.to(language)).to(language) if step.only else ""


@lru_cache(maxsize=4096)
def _by(roles: str, language: Language) -> str:
    return _("by {roles}", roles=roles).to(language)


@lru_cache(maxsize=4096)
def _over(channel: str, language: Language) -> str:
    return _("over {channel}", channel=channel).to(language)


@lru_cache(maxsize=4096)
def _for(audiences: str, language: Language) -> str:
    return _("for {audiences}", audiences=audiences).to(language)


def left_from(out: Exit, language: str) -> Message:
    """Return that contacts may come to the end of an exit from elsewhere."""
    when = out.when.to(language) if out.when else ""
    if out.from_:
        return _("on the way: {condition}", condition=when) if when else _("on the way")
    return _("any time: {condition}", condition=when) if when else _("any time")
