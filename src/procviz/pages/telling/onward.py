"""Where a step goes on, in words."""

from typing import NamedTuple

from markupsafe import Markup, escape

from procviz.graph import Flow, Link
from procviz.model import (
    AnyStep,
    Edge,
    HandoverStep,
    JoinStep,
    Process,
    Share,
    Text,
    WaitStep,
)
from procviz.pages.markup import row_of, sentence
from procviz.pages.telling import figures, times
from procviz.pages.telling.links import step_link
from procviz.pages.telling.site import Site
from procviz.words import Message, _


class Onward(NamedTuple):
    """A way on: `when` says in which case, empty where there is no other; `target` is the step it leads to."""

    when: Markup
    target: Markup

    def __html__(self) -> str:
        """Return the way as it stands on a page."""
        return f'<span class="procviz-when">{self.when}</span> → {self.target}' if self.when else f"→ {self.target}"


def onward(site: Site, process: Process, flow: Flow, step: AnyStep) -> list[Onward]:
    """Return the ways on from `step`, in the order of the file."""
    return [
        Onward(row_of(_case(site, step, link), " · "), step_link(site, process, link.target, here=True))
        for link in flow.outgoing[step.id]
    ]


def _case(site: Site, step: AnyStep, link: Link) -> list[Markup]:
    """Return what must be so for a contact to go along `link`."""
    said: list[Message | Markup | None] = []
    match link.kind, step:
        case "else", _:
            said = [_("after {count} rounds", count=link.edge.max)] if link.edge and link.edge.max else []
        case "timeout", WaitStep() | JoinStep():
            late = times.deadline(step.timeout) if step.timeout else None
            share = step.timeout_share if isinstance(step, WaitStep) else None
            said = [_("nothing {within}", within=late) if late else None, _part(site, share)]
        case "accept", HandoverStep():
            said = [_("accepted"), _part(site, step.accept.share if step.accept else None)]
        case "reject", HandoverStep():
            said = [_("rejected"), _part(site, step.reject.share if step.reject else None)]
        case "breach", _:
            said = [_("not accepted in time")]
    if link.edge and link.kind != "else":
        said += _of_edge(site, link.edge)
    elif link.kind == "next" and isinstance(step, WaitStep) and step.until:
        said = [_text(site, step.until)]
    return [escape(one.to(site.language)) if isinstance(one, Message) else one for one in said if one]


def _of_edge(site: Site, edge: Edge) -> list[Message | Markup | None]:
    condition: Message | Markup | None = None
    if edge.is_otherwise:
        condition = _("otherwise")
    elif edge.when:
        condition = _text(site, edge.when)
    return [
        condition,
        _("variant {name}", name=edge.variant) if edge.variant else None,
        _part(site, edge.share),
        times.after(edge.after) if edge.after else None,
        _("at most {count} times", count=edge.max) if edge.max else None,
    ]


def _text(site: Site, text: Text) -> Markup:
    return sentence(text.to(site.language))


def _part(site: Site, share: Share | None) -> Markup | None:
    return escape(figures.share(share, site.language)) if share else None
