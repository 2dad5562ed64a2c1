"""The page of a process."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from procviz.diagram import Diagram, Sketch
from procviz.graph import flow_of
from procviz.model import Process
from procviz.pages.markup import prose, render
from procviz.pages.page import Draft, Page
from procviz.pages.telling.changes import fresh
from procviz.pages.telling.findings import counted, findings, ignored
from procviz.pages.telling.handovers import handovers_of
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link
from procviz.pages.telling.process import benefits_of, facts_of
from procviz.pages.telling.raci import matrix_of
from procviz.pages.telling.sentences import sentences
from procviz.pages.telling.site import Site
from procviz.pages.telling.source import edit_address, report_address, source_of, text_of
from procviz.pages.telling.steps import rows_of
from procviz.pages.telling.strip import strip_of
from procviz.pages.telling.terms import STATUSES, TYPES
from procviz.pages.telling.usage import processes_using, things_using
from procviz.prose import tell
from procviz.timing import timings_of
from procviz.views import Columns
from procviz.words import Message, _

PLACE = 30


@dataclass(frozen=True, slots=True)
class Lens:
    """A diagram of each process: what stands on its rows and columns, and the question it answers.

    A narrow one runs from top to bottom, for phones and paper; it comes after the others.
    """

    rows: str
    columns: Columns
    question: Message
    narrow: bool = False


LENSES: tuple[Lens, ...] = (
    Lens("role", "order", _("Who does what")),
    Lens("channel", "time", _("What comes when")),
    Lens("role", "order", _("From top to bottom"), narrow=True),
)


def write(site: Site) -> Iterator[Draft]:
    """Yield a page for each process, type by type."""
    for kind in TYPES:
        for process in site.sorted_processes:
            if (process.type or "other") == kind:
                page = Page(
                    path=f"processes/{process.id}.md",
                    title=process.name(site.language),
                    section=(KINDS["processes"].many.to(site.language), TYPES[kind].to(site.language)),
                    pictures=site.lenses.get(process.id, ()),
                )
                yield Draft(page, partial(_text, site, process))


def _text(site: Site, process: Process) -> str:
    language = site.language
    title = process.name(language)
    diagrams = site.lenses.get(process.id, ())
    source = source_of(site, process)
    problems = site.findings.get(("processes", process.id), ())
    kind = TYPES[process.type or "other"]
    flow = flow_of(process)
    moments = timings_of(site.workspace).offsets(flow)
    return render(
        "process.md",
        language,
        title=title,
        summary=prose(process.summary.to(language)) if process.summary else "",
        type=kind,
        status=process.status,
        status_word=STATUSES[process.status],
        fresh=fresh(site, "processes", process.id),
        owner=link(site, ("roles",), process.owner) if process.owner else "",
        strip=strip_of(site, process),
        facts=facts_of(site, process),
        benefits=benefits_of(site, process),
        tabs=_tabs(diagrams),
        told=sentences(tell(site.workspace, process, language, moments=moments, processes=site.objects["processes"])),
        rows=rows_of(site, process, flow, moments),
        handovers=list(handovers_of(site, process, here=True)),
        raci=matrix_of(site, process),
        called=_called(site, process),
        callers=processes_using(site, "processes", process.id),
        things=things_using(site, "processes", process.id),
        findings=findings(site, problems, here=True),
        counts=counted(site, problems),
        ignored=ignored(site, process),
        place=source.place if source else "",
        id=process.id,
        source=text_of("processes", process),
        edit=edit_address(site, source) if source else "",
        report=report_address(site, title, f"processes/{process.id}.html"),
    )


def _tabs(diagrams: tuple[Diagram | Sketch, ...]) -> list[tuple[Message, Diagram | Sketch]]:
    return [(lens.question, diagram) for lens, diagram in zip(LENSES, diagrams, strict=False)]


def _called(site: Site, process: Process) -> list[object]:
    ids = dict.fromkeys(step.process for step in process.steps if step.kind == "subprocess" and step.process)
    return [link(site, ("processes",), one) for one in ids]
