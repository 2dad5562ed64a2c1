"""Where a process stands in the list of processes: the conditions of its filters, and links to them."""

from collections.abc import Mapping

from markupsafe import Markup

from procviz.model import Process
from procviz.pages.telling.process import channels_of
from procviz.pages.telling.site import Site
from procviz.words import Message, _

FILTERS: Mapping[str, str] = {"roles": "owner", "audiences": "audience", "channels": "channel"}
"""The filters of the list by the kind that they choose from; `process-filter.js` knows the same names."""


def linked_list(site: Site, kind: str, id_: str) -> Markup:
    """Return a link to the list as it is with one thing chosen, empty where no process has it."""
    count = sum(id_ in _values(process, kind) for process in site.workspace.processes) if kind in FILTERS else 0
    if not count:
        return Markup()
    words = _words(kind, count).to(site.language)
    return Markup('<a href="../processes/index.html#{}={}">{}</a>').format(FILTERS[kind], id_, words)


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
