"""Where a process stands in the list of processes: the conditions of its filters, and links to them."""

from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from procviz.model import Process, Workspace
from procviz.pages.telling.process import channels_of
from procviz.pages.telling.site import Site
from procviz.words import Message, _

_MOST_KEPT = 4  # workspaces

FILTERS: Mapping[str, str] = {"roles": "owner", "audiences": "audience", "channels": "channel"}
"""The filters of the list by the kind that they choose from; `process-filter.js` knows the same names."""


def linked_list(site: Site, kind: str, id_: str) -> Markup:
    """Return a link to the list as it is with one thing chosen, empty where no process has it."""
    count = _counts(site.workspace)[kind, id_]
    if not count:
        return Markup()
    words = _words(kind, count).to(site.language)
    return Markup('<a href="../processes/index.html#{}={}">{}</a>').format(FILTERS[kind], id_, words)


@lru_cache(maxsize=_MOST_KEPT)
def _counts(workspace: Workspace) -> Counter[tuple[str, str]]:
    """Return how many processes are listed with each (kind, id)."""
    return Counter(
        (kind, id_) for process in workspace.processes for kind in FILTERS for id_ in {*_values(process, kind)}
    )


def _values(process: Process, kind: str) -> tuple[str, ...]:
    """Return the things of a kind that a process is listed with."""
    match kind:
        case "roles":
            return (process.owner,) if process.owner else ()
        case "audiences":
            return tuple(process.audience)
    return channels_of(process)


def _words(kind: str, count: int) -> Message:
    if kind == "roles":
        return _("Show the processes that it answers for in their list ({count})", count=count)
    return _("Filter further in the list of processes")
