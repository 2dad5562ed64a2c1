"""Who uses an object."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from procviz.model import Process
from procviz.pages.markup import badge, row_of
from procviz.pages.telling.kinds import KINDS
from procviz.pages.telling.links import link, link_all, step_link
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import STATUSES, word
from procviz.views.layout.relations import WORDS

_PARTS = (
    "owner", "benefits", "by", "R", "A", "C", "I", "between", "notify", "via", "channel", "system", "place",
    "meeting", "experiment", "audience", "variants", "goals", "kpis", "data", "sets_stage", "grants", "revokes",
    "idea", "stakeholders",
)  # fmt: skip
"""The keys under which something is used that tell in which part; the others go without saying."""


class InProcess(NamedTuple):
    """A process that uses an object: as what, and at which steps; a tuple, since a large site has tens of thousands."""

    process: Markup
    status: Markup
    parts: str
    steps: Markup


@dataclass(frozen=True, slots=True)
class InCatalogue:
    """The objects of a kind that refer to an object."""

    kind: str
    things: Markup


def processes_using(site: Site, kind: str, object_id: str) -> list[InProcess]:
    """Return the processes that refer to an object, by name."""
    found: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    for usage in site.usages.get((kind, object_id), ()):
        if usage.kind == "processes":
            parts, steps = found.setdefault(usage.id, ({}, {}))
            parts[usage.key] = None
            if usage.step:
                steps[usage.step] = None
    return [
        _in_process(site, site.sorted_processes[place], *found[name])
        for place, name in sorted((site.places[name], name) for name in found)
    ]


def count_processes_using(site: Site, kind: str, object_id: str) -> int:
    """Return how many processes refer to an object."""
    return len({usage.id for usage in site.usages.get((kind, object_id), ()) if usage.kind == "processes"})


def things_using(site: Site, kind: str, object_id: str) -> list[InCatalogue]:
    """Return the objects with pages that refer to an object, by kind."""
    found: dict[str, dict[str, None]] = {}
    for usage in site.usages.get((kind, object_id), ()):
        if usage.kind != "processes" and site.has_pages(usage.kind):
            found.setdefault(usage.kind, {})[usage.id] = None
    return [
        InCatalogue(KINDS[other].many.to(site.language), link_all(site, (other,), tuple(found[other])))
        for other in KINDS
        if other in found
    ]


def _in_process(site: Site, process: Process, parts: dict[str, None], steps: dict[str, None]) -> InProcess:
    return InProcess(
        link(site, ("processes",), process.id),
        badge(process.status, word(STATUSES[process.status], site.language)),
        ", ".join(dict.fromkeys(word(WORDS[part], site.language) for part in parts if part in _PARTS)),
        row_of((step_link(site, process, step) for step in steps), " · "),
    )
