"""The pages of the objects of a kind: their list, and a page for each."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Described, Objective
from procviz.pages.markup import prose, render
from procviz.pages.page import Page
from procviz.pages.telling.changes import last_change
from procviz.pages.telling.facts import Fact, fact, facts
from procviz.pages.telling.fields import BESIDE, FIELDS
from procviz.pages.telling.findings import findings, ignored
from procviz.pages.telling.firsts import firsts_of
from procviz.pages.telling.goals import goal_of
from procviz.pages.telling.handovers import Handover
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link
from procviz.pages.telling.listed import linked_list
from procviz.pages.telling.others import said_by_others
from procviz.pages.telling.plan import plan_of
from procviz.pages.telling.site import Site
from procviz.pages.telling.source import edit_address, report_address, source_of, text_of
from procviz.pages.telling.strip import strip_of
from procviz.pages.telling.usage import InProcess, count_processes_using, processes_using, things_using
from procviz.words import _

COLUMNS = 5
"""How many fields a list shows at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """An object in the list of its kind: a value, maybe empty, for each column."""

    thing: Markup
    values: tuple[Markup, ...]
    uses: int


def pages_of(site: Site, kind: str, handovers: Mapping[str, list[Handover]] | None = None) -> Iterator[Page]:
    """Yield the list and the objects of a kind, where there are any.

    Args:
        site: what the pages are made of.
        kind: the plural name of the kind.
        handovers: those that each role gives or takes; only the pages of roles tell of them.
    """
    things = _sorted(site, kind)
    if things:
        yield _list(site, kind, things)
        yield from (_page(site, kind, thing, (handovers or {}).get(thing.id, [])) for thing in things)


def _sorted(site: Site, kind: str) -> list[Described]:
    """Return the objects of a kind by name; stages in the order of the file, which is the way of a lead."""
    things = list(site.objects[kind].values())
    if kind == "stages":
        return things
    return sorted(things, key=lambda thing: (thing.name(site.language).casefold(), thing.id))


def section_of(site: Site, kind: str) -> tuple[str, ...]:
    """Return the navigation sections around the pages of a kind."""
    within, many = KINDS[kind].within, KINDS[kind].many.to(site.language)
    return (within.to(site.language), many) if within else (many,)


def _list(site: Site, kind: str, things: list[Described]) -> Page:
    told = [{one.label: one.value for one in facts(site, thing, FIELDS[kind])} for thing in things]
    labels = [
        label for label in (one.label.to(site.language) for one in FIELDS[kind]) if any(label in row for row in told)
    ]
    rows = [
        Row(
            link(site, (kind,), thing.id),
            tuple(row.get(label, Markup()) for label in labels[:COLUMNS]),
            count_processes_using(site, kind, thing.id),
        )
        for thing, row in zip(things, told, strict=True)
    ]
    title = KINDS[kind].many.to(site.language)
    text = render(
        "list.md",
        site.language,
        title=title,
        question=KINDS[kind].question,
        one=KINDS[kind].one,
        labels=labels[:COLUMNS],
        rows=rows,
    )
    return Page(path=f"{kind}/index.md", title=title, text=text, section=section_of(site, kind))


def _page(site: Site, kind: str, thing: Described, handovers: Sequence[Handover]) -> Page:
    language = site.language
    title = thing.name(language)
    source = source_of(site, thing)
    uses = processes_using(site, kind, thing.id)
    text = render(
        "thing.md",
        language,
        title=title,
        kind=KINDS[kind].one,
        summary=prose(thing.summary.to(language)) if thing.summary else "",
        strip=strip_of(site, thing),
        facts=[
            *facts(site, thing, FIELDS[kind]),
            *said_by_others(site, kind, thing),
            *facts(site, thing, BESIDE),
            *last_change(site, kind, thing.id),
            _identifier(site, thing),
        ],
        goal=goal_of(site, thing) if isinstance(thing, Objective) else None,
        processes=_with_results(site, thing, uses) if isinstance(thing, Objective) else uses,
        things=things_using(site, kind, thing.id),
        listed=linked_list(site, kind, thing.id),
        handovers=handovers,
        firsts=firsts_of(site, thing.id) if kind == "audiences" else None,
        plan=plan_of(site, thing.id) if kind == "stakeholders" else [],
        findings=findings(site, site.findings.get((kind, thing.id), ()), here=True),
        ignored=ignored(site, thing),
        place=source.place if source else "",
        source=text_of(kind, thing),
        edit=edit_address(site, source, thing.span_of().line) if source else "",
        report=report_address(site, title, f"{kind}/{thing.id}.html"),
    )
    return Page(path=f"{kind}/{thing.id}.md", title=title, text=text, section=section_of(site, kind))


def _identifier(site: Site, thing: Described) -> Fact:
    return fact(site, _("Identifier"), Markup("<code>{}</code>").format(thing.id))


def _with_results(site: Site, objective: Objective, uses: list[InProcess]) -> list[InProcess]:
    """Return who serves an objective, by itself or through one of its key results, each process once."""
    found = {use.process: use for use in uses}
    for result in objective.key_results:
        for use in processes_using(site, "key_results", result):
            found.setdefault(use.process, use)
    return list(found.values())
