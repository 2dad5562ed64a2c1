"""What pictures of a process show that have the same columns: steps, arrows and the words on them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from procviz.diagram import Edge
from procviz.graph import Flow
from procviz.model import HandoverStep, StartStep
from procviz.views.layout.boxes import Box, own_note, time_of
from procviz.views.layout.descriptions import Subject
from procviz.views.layout.labels import edge_of
from procviz.views.layout.ranks import Net, Plan, net_of
from procviz.views.layout.ways import Arc, arcs, plain_waits

Columns = Literal["order", "time"]
COLUMNS: tuple[Columns, ...] = get_args(Columns)


class Choice(NamedTuple):
    """What picture of a process is wanted: what stands on its rows and columns, and if it runs from top to bottom."""

    rows: str
    columns: Columns
    narrow: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What is shown.

    Attributes:
        subject: the process drawn.
        columns: whether it is shown by order or by time.
        boxes: the steps by id, in the order of the file.
        times: when each happens, as far as its column does not say so.
        notes: what each says beside its title, whatever its lane.
        arrows: the arrows between them.
        plan: steps and arrows without lanes.
        net: what the arrows say.
    """

    subject: Subject
    columns: Columns
    boxes: dict[str, Box]
    times: dict[str, str]
    notes: dict[str, str]
    arrows: Sequence[Edge]
    plan: Plan
    net: Net


def shown(subject: Subject, boxes: Mapping[str, Box], columns: Columns, *, headed: bool) -> Shown:
    """Return what is shown of a process: every step but plain waits by order, the contacts by time.

    Args:
        subject: the process.
        boxes: its steps.
        columns: whether it is shown by order or by time.
        headed: whether headings name the moments.
    """
    flow = subject.flow
    by_time = columns == "time"
    names = _contacts(flow) if by_time else _all_but_waits(flow)
    ways = arcs(flow, set(names), subject.back, merged=by_time)
    if ways is None:  # too many ways lead over what is hidden: hide nothing
        names = list(flow.steps)
        ways = arcs(flow, flow.steps, subject.back, merged=by_time) or []
    if by_time:
        names = _without_idle_starts(flow, names, ways)
    pairs = [(way.source, way.target) for way in ways]
    forward = [(way.source, way.target) for way in ways if not way.is_back and way.source != way.target]
    plan = Plan(names, pairs, forward, {})
    drawn = {name: boxes[name] for name in names}
    times = {name: time_of(subject, box.step, by_time=by_time, headed=headed) for name, box in drawn.items()}
    return Shown(
        subject=subject,
        columns=columns,
        boxes=drawn,
        times=times,
        notes={name: own_note(box, times[name]) for name, box in drawn.items()},
        arrows=tuple(edge_of(flow, way, subject.titles, subject.language) for way in ways),
        plan=plan,
        net=net_of(plan),
    )


def _all_but_waits(flow: Flow) -> list[str]:
    hidden = plain_waits(flow)
    return [name for name in flow.steps if name not in hidden]


def _contacts(flow: Flow) -> list[str]:
    """Return the steps that people outside notice, the hand-overs and the starts."""
    return [name for name, step in flow.steps.items() if step.channel or isinstance(step, HandoverStep | StartStep)]


def _without_idle_starts(flow: Flow, names: Sequence[str], ways: Iterable[Arc]) -> list[str]:
    """Return the names but for starts that nobody outside notices and that lead to nothing drawn."""
    joined = {name for way in ways for name in (way.source, way.target)}
    steps = [(name, flow.steps[name]) for name in names]
    return [name for name, step in steps if not isinstance(step, StartStep) or step.channel or name in joined]
