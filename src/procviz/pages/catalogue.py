"""The pages of the catalogue: a list of each kind, and a page for each object of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Described, Objective
from procviz.pages.markup import prose, render, row_of
from procviz.pages.page import Page
from procviz.pages.telling.facts import Fact, fact, facts
from procviz.pages.telling.fields import BESIDE, FIELDS
from procviz.pages.telling.findings import findings, ignored
from procviz.pages.telling.goals import goal_of
from procviz.pages.telling.handovers import Handover, handovers_of
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link
from procviz.pages.telling.site import Site
from procviz.pages.telling.source import edit_address, report_address, source_of
from procviz.pages.telling.usage import InProcess, count_processes_using, processes_using, things_using
from procviz.words import _

PLACE = 40

COLUMNS = 5
"""How many fields a list shows at most."""


@dataclass(frozen=True, slots=True)
class Row:
    """An object in the list of its kind: a value, maybe empty, for each column."""

    thing: Markup
    values: tuple[Markup, ...]
    uses: int


def write(site: Site) -> Iterator[Page]:
    """Yield the list and the objects of each kind that has any."""
    handovers = _handovers_by_role(site)
    for kind in FIELDS_IN_ORDER:
        things = _sorted(site, kind)
        if things:
            yield _list(site, kind, things)
            yield from (_page(site, kind, thing, handovers) for thing in things)


FIELDS_IN_ORDER = tuple(kind for kind in KINDS if kind in FIELDS)


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


def _page(site: Site, kind: str, thing: Described, handovers: Mapping[str, list[Handover]]) -> Page:
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
        facts=[
            *facts(site, thing, FIELDS[kind]),
            *_members(site, kind, thing),
            *facts(site, thing, BESIDE),
            _identifier(site, thing),
        ],
        goal=goal_of(site, thing) if isinstance(thing, Objective) else None,
        processes=_with_results(site, thing, uses) if isinstance(thing, Objective) else uses,
        things=things_using(site, kind, thing.id),
        handovers=handovers.get(thing.id, []) if kind == "roles" else [],
        findings=findings(site, site.findings.get((kind, thing.id), ()), here=True),
        ignored=ignored(site, thing),
        edit=edit_address(site, source) if source else "",
        report=report_address(site),
    )
    return Page(path=f"{kind}/{thing.id}.md", title=title, text=text, section=section_of(site, kind))


def _members(site: Site, kind: str, thing: Described) -> list[Fact]:
    """Return who is in a team, which the roles say."""
    roles = [role for role in site.workspace.roles.values() if role.team == thing.id] if kind == "teams" else []
    if not roles:
        return []
    return [fact(site, _("Roles"), row_of(link(site, ("roles",), role.id) for role in roles), wide=True)]


def _identifier(site: Site, thing: Described) -> Fact:
    return fact(site, _("Identifier"), Markup("<code>{}</code>").format(thing.id))


def _with_results(site: Site, objective: Objective, uses: list[InProcess]) -> list[InProcess]:
    """Return who serves an objective, by itself or through one of its key results, each process once."""
    found = {use.process: use for use in uses}
    for result in objective.key_results:
        for use in processes_using(site, "key_results", result):
            found.setdefault(use.process, use)
    return list(found.values())


def _handovers_by_role(site: Site) -> dict[str, list[Handover]]:
    """Return the hand-overs that each role gives or takes."""
    found: dict[str, list[Handover]] = {}
    for process in site.sorted_processes:
        for handover in handovers_of(site, process):
            for role in dict.fromkeys((handover.receiver_id, handover.giver_id)):
                found.setdefault(role, []).append(handover)
    return found
