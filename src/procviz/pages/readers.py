"""Data against roles: who sees, interprets and produces what; what it is for, and how long it is kept."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup, escape

from procviz.model import DataItem, Workspace
from procviz.pages.markup import badge, render, row_of, sentence
from procviz.pages.page import Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import link, link_all
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import BASES, word
from procviz.timing import long_duration
from procviz.words import Message, _

PLACE = 66

QUESTION = _("Which data do I see, and who interprets them?")
MOST_ITEMS = 80
MOST_ROLES = 30
ENOUGH = 2
"""How many roles should interpret a data item, so that it is read from more than one side."""

_WORDS: dict[str, Message] = {
    "detail": _("single records"),
    "aggregate": _("totals"),
    "interprets": _("interprets"),
    "produces": _("writes"),
}


@dataclass(frozen=True, slots=True)
class Row:
    """A data item: what for, on which basis, how long; who interprets it, and what is to be heeded."""

    item: Markup
    purpose: Markup
    basis: str
    retention: str
    readers: Markup
    marks: tuple[Markup, ...]


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where any data are recorded."""
    items = list(site.workspace.data.values())[:MOST_ITEMS]
    if not items:
        return
    parts = {item.id: parts_in(site.workspace, item) for item in items}
    counts = {role: sum(role in part for part in parts.values()) for role in site.workspace.roles}
    kept = set(sorted(counts, key=lambda role: -counts[role])[:MOST_ROLES])
    roles = [role for role in counts if role in kept and counts[role]]
    title = _("Data and who reads them").to(site.language)
    text = render(
        "data.md",
        site.language,
        title=title,
        question=QUESTION,
        items=[_row(site, item) for item in items],
        heads=[link(site, ("roles",), role) for role in roles],
        rows=[
            (link(site, ("data",), item.id), [_cell(site, parts[item.id].get(role, ())) for role in roles])
            for item in items
        ],
        left_out=(len(site.workspace.data) - len(items), sum(map(bool, counts.values())) - len(roles)),
    )
    section = (OVERVIEWS.to(site.language),)
    yield Page(path="views/data.md", title=title, text=text, section=section, question=QUESTION)


def parts_in(workspace: Workspace, item: DataItem) -> dict[str, list[str]]:
    """Return what each role has to do with a data item; who sees single records is not told to see totals.

    What a team sees, each of its roles sees.
    """
    found: dict[str, list[str]] = {}
    circle = item.visible_to
    for part, names in (
        ("detail", circle.detail if circle else ()),
        ("aggregate", circle.aggregate if circle else ()),
        ("interprets", item.interpreted_by),
        ("produces", item.produced_by),
    ):
        for role in _roles(workspace, names):
            held = found.setdefault(role, [])
            if part not in held and not (part == "aggregate" and "detail" in held):
                held.append(part)
    return found


def _roles(workspace: Workspace, names: Iterable[str]) -> Iterator[str]:
    for name in names:
        if name in workspace.roles:
            yield name
        else:
            yield from (role.id for role in workspace.roles.values() if role.team == name)


def _cell(site: Site, parts: Iterable[str]) -> Markup:
    words = (word(_WORDS[part], site.language) for part in parts)
    return row_of(
        (
            Markup("<strong>{}</strong>").format(one) if part == "interprets" else escape(one)
            for part, one in zip(parts, words, strict=True)
        ),
        "<br> ",
    )


def _row(site: Site, item: DataItem) -> Row:
    language = site.language
    marks = []
    if len(set(item.interpreted_by)) < ENOUGH:
        marks.append(badge("warning", _("read from one side only").to(language)))
    if item.appraisal and site.for_editors:
        marks.append(badge("warning", _("people are judged by it").to(language)))
    basis = word(BASES[item.legal_basis], language) if item.legal_basis else "–"
    return Row(
        item=link(site, ("data",), item.id),
        purpose=sentence(item.purpose.to(language)) if item.purpose else Markup("–"),
        basis=basis if item.personal else _("not about persons").to(language),
        retention=long_duration(item.retention).to(language) if item.retention else "–",
        readers=link_all(site, ("roles",), item.interpreted_by) or Markup("–"),
        marks=tuple(marks),
    )
