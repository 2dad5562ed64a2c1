"""The communication plan: what is done for stakeholders, by whom and when (LANGUAGE: stakeholders)."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from procviz.graph import flow_of
from procviz.model import ActivityStep, AnyStep, MessageStep, Process, Stakeholder
from procviz.model.people import StakeholderAction
from procviz.pages.markup import sentence
from procviz.pages.telling import figures, times
from procviz.pages.telling.links import link, link_all, step_link
from procviz.pages.telling.site import Site
from procviz.prose import durations
from procviz.timing import is_anchored, offset_words, timings_of

_NEVER = float("inf")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """Something that is done for stakeholders, in words; empty what nobody has said.

    Attributes:
        what: the action, or the step.
        process: the process that the step is in.
        whom: the stakeholders.
        whom_ids: their ids.
        channel: over which channel.
        rhythm: how often.
        who: the role that answers for it.
        when: by when an action is due, or when the step happens.
        is_overdue: whether that day has passed; of steps nobody says whether they were done.
        order: actions with a day first, then those that are repeated, then the rest.
    """

    what: Markup
    process: Markup
    whom: Markup
    whom_ids: tuple[str, ...]
    channel: Markup
    rhythm: str = ""
    who: Markup
    when: str = ""
    is_overdue: bool = False
    order: tuple[float, float]

    @property
    def is_dated(self) -> bool:
        """Return whether an action is due on a day."""
        return self.order[0] < _NEVER


def plan_of(site: Site, stakeholder_id: str = "") -> list[Deed]:
    """Return what is done for all stakeholders, or for one: actions, the earliest first, then steps of processes."""
    actions = [
        _action(site, stakeholder, action)
        for stakeholder in site.workspace.stakeholders.values()
        if stakeholder_id in {"", stakeholder.id}
        for action in stakeholder.actions
    ]
    steps = [
        deed
        for process in site.sorted_processes
        if not process.is_at_rest
        for deed in _steps(site, process, stakeholder_id)
    ]
    return [*sorted(actions, key=lambda deed: deed.order), *steps]


def _action(site: Site, stakeholder: Stakeholder, action: StakeholderAction) -> Deed:
    language = site.language
    return Deed(
        what=sentence(action.what.to(language)) if action.what else Markup("–"),
        process=Markup(),
        whom=link(site, ("stakeholders",), stakeholder.id),
        whom_ids=(stakeholder.id,),
        channel=link(site, ("channels",), action.channel) if action.channel else Markup(),
        rhythm=durations.every(action.every).to(language) if action.every else "",
        who=link(site, ("roles",), action.owner) if action.owner else Markup(),
        when=figures.date(action.due, language) if action.due else "",
        is_overdue=action.due is not None and action.due < site.day,
        order=(action.due.toordinal() if action.due else _NEVER, action.every.days if action.every else _NEVER),
    )


def _steps(site: Site, process: Process, stakeholder_id: str) -> Iterator[Deed]:
    """Yield the messages and activities for stakeholders that somebody answers for."""
    steps = [
        step
        for step in process.steps
        if isinstance(step, MessageStep | ActivityStep)
        and step.stakeholders
        and stakeholder_id in {"", *step.stakeholders}
        and _owners(process, step)
    ]
    if not steps:
        return
    flow = flow_of(process)
    moments = timings_of(site.workspace).offsets(flow)
    anchored = is_anchored(flow)
    for step in steps:
        day = times.calendar_day(step.at, process.anchor.date if process.anchor else None) if step.at else None
        offset = moments.get(step.id)
        moment = offset_words(offset, anchored=anchored).to(site.language) if offset else ""
        yield Deed(
            what=step_link(site, process, step.id),
            process=link(site, ("processes",), process.id),
            whom=link_all(site, ("stakeholders",), step.stakeholders),
            whom_ids=step.stakeholders,
            channel=link(site, ("channels",), step.channel) if step.channel else Markup(),
            who=link_all(site, ("roles",), _owners(process, step)),
            when=figures.date(day, site.language) if day else moment,
            order=(_NEVER, _NEVER),
        )


def _owners(process: Process, step: AnyStep) -> tuple[str, ...]:
    """Return the role that answers for a step; several where that is still to be settled."""
    if step.raci and step.raci.A:
        return step.raci.A
    return tuple(role for role in (step.by or process.owner,) if role)
