"""In which lane each step stands."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from procviz.diagram import Lane
from procviz.graph import Flow, Link
from procviz.model import Workspace
from procviz.views.layout.ranks import in_order
from procviz.views.layout.rows import Row, Value

WITH_PAGES = ("roles", "channels", "audiences", "stages")
"""Kinds whose objects have a page of their own beside that of the process."""

Values = Mapping[str, tuple[Value, ...]]
NOWHERE: Value = ("", "")


@dataclass(frozen=True, slots=True)
class Course:
    """The steps of a flow, each after those that lead to it, and the links by which they do; none leads back."""

    order: Sequence[str]
    before: Mapping[str, Sequence[Link]]


def course_of(flow: Flow, back: Collection[int]) -> Course:
    """Return the course of a flow; `back` has the `id` of each link that leads back."""
    before: dict[str, list[Link]] = {name: [] for name in flow.steps}
    forward = [link for link in flow.links if id(link) not in back]
    for link in forward:
        before[link.target].append(link)
    return Course(in_order(list(flow.steps), [(link.source, link.target) for link in forward]), before)


def values_of(workspace: Workspace, flow: Flow, row: Row, course: Course) -> Values:
    """Return the values of each step in a dimension, the one of its lane first; steps without any have none.

    Args:
        workspace: where the values are described.
        flow: the flow.
        row: the dimension.
        course: the steps in their order; nothing is inherited over links that lead back.
    """
    found: dict[str, tuple[Value, ...]] = {}
    default = row.default(workspace, flow.process)
    for name in course.order:
        step = flow.steps[name]
        own = row.own(workspace, flow.process, step)
        found[name] = own or _handed(workspace, flow, row, course.before[name], found) or default
    if row.looks_ahead and not all(found.values()):
        for name in flow.starts:
            found[name] = found[name] or _ahead(flow, name, found)
        for name in course.order:
            found[name] = found[name] or _inherited(course.before[name], found)
    for out in flow.process.exit if row.inherits else ():
        if out.to in found and not found[out.to]:
            left = next((found[name] for name in (out.from_ or flow.steps) if found.get(name)), ())
            found[out.to] = row.leaving(out) or left[:1]
    return found


def _handed(workspace: Workspace, flow: Flow, row: Row, before: Sequence[Link], found: Values) -> tuple[Value, ...]:
    """Return the value that a step has from those before it: what they hand over or, in most dimensions, their own."""
    for link in before:
        if handed := row.handed(workspace, flow.steps[link.source], link):
            return (handed,)
        if row.inherits and found[link.source]:
            return found[link.source][:1]
    return ()


def _ahead(flow: Flow, start: str, found: Values) -> tuple[Value, ...]:
    """Return the first value of those that a start leads to."""
    seen = {start: None}
    for name in (waiting := [start]):
        if found[name]:
            return found[name][:1]
        fresh = dict.fromkeys(link.target for link in flow.outgoing[name] if link.target not in seen)
        seen |= fresh
        waiting += fresh
    return ()


def _inherited(before: Sequence[Link], found: Values) -> tuple[Value, ...]:
    """Return the value of the first predecessor that has one."""
    return next((found[link.source][:1] for link in before if found[link.source]), ())


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
