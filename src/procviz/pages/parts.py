"""Who has which part in which process: RACI over all processes."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup, escape

from procviz.model import Process
from procviz.pages.markup import render, row_of
from procviz.pages.page import Page
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import link
from procviz.pages.telling.raci import LETTERS, parts_of
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 64

QUESTION = _("Who does, answers for, advises on and hears of how much, and where does it pile up?")
MOST_PROCESSES = 60
MOST_ROLES = 24

Parts = Mapping[str, Mapping[str, Counter[str]]]
"""By process and role how often each letter occurs."""


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where any step says who has which part in it."""
    parts = {process.id: found for process in site.sorted_processes if (found := _of(process))}
    if not parts:
        return
    sums = _sums(parts)
    roles = sorted(sums, key=lambda role: (-sums[role]["R"], -sums[role]["A"], role))
    busiest = sorted(parts, key=lambda name: -sum(letters.total() for letters in parts[name].values()))
    shown = set(busiest[:MOST_PROCESSES])
    title = _("RACI over all processes").to(site.language)
    text = render(
        "raci.md",
        site.language,
        title=title,
        question=QUESTION,
        roles=[
            (
                link(site, ("roles",), role),
                [sums[role][letter] or "–" for letter in LETTERS],
                sum(role in found for found in parts.values()),
            )
            for role in roles
        ],
        heads=[_("Responsible").to(site.language), *(link(site, ("roles",), role) for role in roles[:MOST_ROLES])],
        rows=[
            (link(site, ("processes",), process.id), _cells(site, process, parts[process.id], roles[:MOST_ROLES]))
            for process in site.sorted_processes
            if process.id in shown
        ],
        left_out=(len(parts) - len(shown), len(roles[MOST_ROLES:])),
    )
    section = (OVERVIEWS.to(site.language),)
    yield Page(path="views/raci.md", title=title, text=text, section=section, question=QUESTION)


def _of(process: Process) -> dict[str, Counter[str]]:
    """Return how often each role has each letter in a process."""
    found: dict[str, Counter[str]] = {}
    for step in process.steps:
        for role, letters in parts_of(step).items():
            found.setdefault(role, Counter()).update(letters)
    return found


def _sums(parts: Parts) -> dict[str, Counter[str]]:
    sums: dict[str, Counter[str]] = {}
    for found in parts.values():
        for role, letters in found.items():
            sums.setdefault(role, Counter()).update(letters)
    return sums


def _cells(site: Site, process: Process, found: Mapping[str, Counter[str]], roles: Sequence[str]) -> list[Markup]:
    owner = link(site, ("roles",), process.owner) if process.owner else Markup("–")
    return [owner, *(_cell(found.get(role)) for role in roles)]


def _cell(letters: Counter[str] | None) -> Markup:
    """Return the letters of a role with how often it has them: “R 3 A 2”."""
    if not letters:
        return Markup()
    return row_of(
        (
            Markup("<strong>A {}</strong>").format(letters[letter])
            if letter == "A"
            else escape(f"{letter} {letters[letter]}")
            for letter in LETTERS
            if letters[letter]
        ),
        "<br> ",
    )
