"""Hand-overs with what was promised about them."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import HandoverStep, Process, Share
from procviz.pages.markup import sentence
from procviz.pages.telling import figures, times
from procviz.pages.telling.links import link, step_link
from procviz.pages.telling.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A hand-over in words, empty what was not agreed.

    `stage` is the one that a lead is in when it is handed over; `days` is the time to accept in days, for sorting.
    """

    process: Process
    process_link: Markup
    step: Markup
    giver_id: str
    receiver_id: str
    giver: Markup
    receiver: Markup
    stage: Markup
    accepted_stage: Markup
    rejected_stage: Markup
    within: str
    days: float
    signal: Markup
    reasons: tuple[str, ...]
    rejected_to: Markup
    feedback: str
    meeting: Markup
    note: Markup
    notify: Markup
    breached_to: Markup
    shares: tuple[str, str]


def handovers_of(site: Site, process: Process, *, here: bool = False) -> Iterator[Handover]:
    """Yield the hand-overs of a process; `here` where they are told on its own page."""
    for step in process.steps:
        if isinstance(step, HandoverStep):
            yield _handover(site, process, step, here=here)


def _handover(site: Site, process: Process, step: HandoverStep, *, here: bool) -> Handover:
    language = site.language
    giver, receiver = step.between or ("", "")
    accept, reject, feedback, breach = step.accept, step.reject, step.feedback, step.on_breach
    limit = accept.within if accept else None

    def to(target: str | None) -> Markup:
        return step_link(site, process, target, here=here) if target else Markup()

    def stage(name: str | None) -> Markup:
        return link(site, ("stages",), name) if name else Markup()

    def part(share: Share | None) -> str:
        return figures.share(share, language) if share else ""

    return Handover(
        process=process,
        process_link=link(site, ("processes",), process.id),
        step=step_link(site, process, step.id, here=here),
        giver_id=giver,
        receiver_id=receiver,
        giver=link(site, ("roles",), giver),
        receiver=link(site, ("roles",), receiver),
        stage=stage(step.sets_stage),
        accepted_stage=stage(accept.sets_stage if accept else None),
        rejected_stage=stage(reject.sets_stage if reject else None),
        within=times.within(limit).to(language) if limit else "",
        days=limit.days if limit else float("inf"),
        signal=sentence(accept.signal.to(language)) if accept and accept.signal else Markup(),
        reasons=reject.reasons if reject else (),
        rejected_to=to(reject.to if reject else None),
        feedback=times.within(feedback.within).to(language) if feedback and feedback.within else "",
        meeting=link(site, ("meetings",), feedback.via) if feedback and feedback.via else Markup(),
        note=sentence(feedback.note.to(language)) if feedback and feedback.note else Markup(),
        notify=link(site, ("roles",), breach.notify) if breach and breach.notify else Markup(),
        breached_to=to(breach.to if breach else None),
        shares=(part(accept.share if accept else None), part(reject.share if reject else None)),
    )
