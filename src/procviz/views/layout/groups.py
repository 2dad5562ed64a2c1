"""Many processes counted: a box for those of a type in a folder, or of a status where folders are many."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from procviz.diagram import Edge, Heading, Node
from procviz.model import Process, Workspace
from procviz.views.layout.calls import Tie
from procviz.views.layout.kinds import STATUSES, TYPES, lanes_by_type, type_of
from procviz.words import Language, Message, _, _n

_MOST_FOLDERS = 8
_MOST_ARROWS = 12  # those that stand for most are drawn; all of them would hide each other


@dataclass(frozen=True, slots=True)
class GroupPicture:
    """The boxes, arrows and headings of a landscape."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    headings: tuple[Heading, ...] = ()


def grouped(workspace: Workspace, ties: Sequence[Tie], language: Language) -> GroupPicture:
    """Return a box a group, and arrows for most of the calls and feeds between groups."""
    _lanes, rows = lanes_by_type(workspace.processes, language)
    value_of, titles = _across(workspace)
    place = {value: index for index, value in enumerate(titles)}
    group = {process.id: f"{type_of(process)}--{place[value_of[process.id]]}" for process in workspace.processes}
    size = Counter(group.values())
    nodes = tuple(
        Node(
            id=name,
            title=_n("{count} process", "{count} processes", size[name]).to(language),
            sign="object",
            row=row,
            column=column,
            classes=(kind,),
            link="processes/index.html",
            description=_(
                "{type}, {group}: {processes}",
                type=TYPES[kind],
                group=title,
                processes=_n("{count} process", "{count} processes", size[name]),
            ).to(language),
        )
        for kind, row in rows.items()
        for column, title in enumerate(titles.values())
        if size[name := f"{kind}--{column}"]
    )
    headings = tuple(Heading(title=title.to(language), first=at, last=at) for at, title in enumerate(titles.values()))
    return GroupPicture(nodes, _bundles(ties, group, language), headings)


def _across(workspace: Workspace) -> tuple[dict[str, str], dict[str, Message]]:
    """Return what the columns stand for: the value of each process, and the titles of the values in order."""
    folders = {process.id: _folder(workspace, process) for process in workspace.processes}
    if len(set(folders.values())) <= _MOST_FOLDERS:
        return folders, {folder: _("{text}", text=folder or "/") for folder in sorted(set(folders.values()))}
    states: dict[str, str] = {process.id: process.status for process in workspace.processes}
    return states, {status: title for status, title in STATUSES.items() if status in states.values()}


def _folder(workspace: Workspace, process: Process) -> str:
    """Return the first folder below the workspace that holds a process."""
    source = workspace.sources.get(process.span_of().file) if process.is_written else None
    return source.place.rpartition("/")[0].split("/")[0] if source else ""


def _bundles(ties: Sequence[Tie], group: Mapping[str, str], language: Language) -> tuple[Edge, ...]:
    """Return the arrows between groups that stand for most."""
    bundles = Counter(
        (group[tie.source], group[tie.target], tie.kind) for tie in ties if tie.source in group and tie.target in group
    )
    outward = [(bundle, count) for bundle, count in bundles.items() if bundle[0] != bundle[1]]
    most = sorted(outward, key=lambda item: (-item[1], item[0]))[:_MOST_ARROWS]
    return tuple(
        Edge(
            source=source,
            target=target,
            label=f"{count}×",
            classes=(kind,),
            description=_bundled(kind, count).to(language),
        )
        for (source, target, kind), count in most
    )


def _bundled(kind: str, count: int) -> Message:
    if kind == "feeds":
        return _n("{count} process feeds another", "{count} times a process feeds another", count)
    return _n("{count} call", "{count} calls", count)
