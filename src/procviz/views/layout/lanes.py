"""In which lane each step stands."""

from collections.abc import Collection, Mapping, Sequence

from procviz.diagram import Lane
from procviz.graph import Flow, Link
from procviz.model import Workspace
from procviz.views.layout.ranks import in_order
from procviz.views.layout.rows import Row, Value

WITH_PAGES = ("roles", "channels", "audiences", "stages")
"""Kinds whose objects have a page of their own beside that of the process."""

Values = Mapping[str, tuple[Value, ...]]
NOWHERE: Value = ("", "")


def values_of(workspace: Workspace, flow: Flow, row: Row, back: Collection[int]) -> Values:
    """Return the values of each step in a dimension, the one of its lane first; steps without any have none.

    Args:
        workspace: where the values are described.
        flow: the flow.
        row: the dimension.
        back: the `id` of each link that leads back; nothing is inherited over them.
    """
    found: dict[str, tuple[Value, ...]] = {}
    default = row.default(workspace, flow.process)
    forward = [(link.source, link.target) for link in flow.links if id(link) not in back]
    for name in in_order(list(flow.steps), forward):
        own = row.own(workspace, flow.process, flow.steps[name])
        before = [link for link in flow.incoming[name] if id(link) not in back]
        found[name] = own or _inherited(workspace, flow, row, before, found) or default
    for name in flow.starts if row.looks_ahead else ():
        after = [found[link.target] for link in flow.outgoing[name]]
        found[name] = found[name] or next((values[:1] for values in after if values), ())
    for out in flow.process.exit if row.inherits else ():
        if out.to in found and not found[out.to]:
            left = next((found[name] for name in (out.from_ or flow.steps) if found.get(name)), ())
            found[out.to] = row.leaving(out) or left[:1]
    return found


def _inherited(workspace: Workspace, flow: Flow, row: Row, before: Sequence[Link], found: Values) -> tuple[Value, ...]:
    for link in before:
        if handed := row.handed(workspace, flow.steps[link.source], link):
            return (handed,)
        if row.inherits and found[link.source]:
            return found[link.source][:1]
    return ()


def lanes_of(
    workspace: Workspace, values: Values, visible: Sequence[str], language: str
) -> tuple[list[Lane], dict[str, int]]:
    """Return the lanes in order of first use, and the lane of each step; what has no value stands in the last one."""
    used = dict.fromkeys(_lane(values, name) for name in visible)
    if NOWHERE in used:
        del used[NOWHERE]
        used[NOWHERE] = None
    index = {value: number for number, value in enumerate(used)}
    lanes = [Lane(title=name_of(workspace, value, language), link=_link(workspace, value)) for value in used]
    return lanes, {name: index[_lane(values, name)] for name in visible}


def name_of(workspace: Workspace, value: Value, language: str) -> str:
    """Return the name of a value; of none it is a dash."""
    kind, identifier = value
    thing = workspace.of_kind(kind).get(identifier) if kind else None
    return thing.name(language) if thing else identifier.replace("-", " ") or "–"


def _lane(values: Values, name: str) -> Value:
    found = values.get(name)
    return found[0] if found else NOWHERE


def _link(workspace: Workspace, value: Value) -> str:
    kind, identifier = value
    return f"../{kind}/{identifier}.html" if kind in WITH_PAGES and identifier in workspace.of_kind(kind) else ""
