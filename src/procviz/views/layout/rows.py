"""The dimensions that a picture can have on its rows: what value a step has in each.

A new dimension is a line in `ROWS`; every other name is a free dimension of the workspace.
"""

from collections.abc import Callable
from dataclasses import dataclass

from procviz.graph import Link
from procviz.model import AnyStep, HandoverStep, MessageStep, Process, StartStep, Workspace
from procviz.model.process import Exit
from procviz.words import Message, _

Value = tuple[str, str]
"""Kind (plural, as in the catalogue) and id; the kind of a free dimension's value is empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A dimension for the rows.

    Attributes:
        title: its name.
        own: the values that a step has by itself, the most telling first.
        handed: the value that a link gives to the step it reaches, before the predecessor's own.
        leaving: the values of a step that an exit leads to and nothing else.
        default: the values of a step that neither has nor inherits one.
        inherits: whether a step without a value takes its predecessor's.
        looks_ahead: whether a start without a value stands with the step that it leads to.
    """

    title: Message
    own: Callable[[Workspace, Process, AnyStep], tuple[Value, ...]]
    handed: Callable[[Workspace, AnyStep, Link], Value | None] = lambda _workspace, _step, _link: None
    leaving: Callable[[Exit], tuple[Value, ...]] = lambda _out: ()
    default: Callable[[Workspace, Process], tuple[Value, ...]] = lambda _workspace, _process: ()
    inherits: bool = True
    looks_ahead: bool = True


def row_of(name: str) -> Row:
    """Return the dimension called `name`."""
    return ROWS.get(name) or _dimension(name)


def _some(kind: str, *ids: str | None) -> tuple[Value, ...]:
    return tuple((kind, one) for one in ids if one)


def _guests(process: Process, step: AnyStep) -> tuple[Value, ...]:
    """Return the audience that makes the first move at an inbound start."""
    is_inbound = isinstance(step, StartStep) and step.origin == "inbound"
    return _some("audiences", *(step.audience or process.audience)) if is_inbound else ()


def _doers(step: AnyStep) -> tuple[str, ...]:
    if step.by:
        return (step.by,)
    if step.raci and step.raci.R:
        return step.raci.R
    return step.between[:1] if isinstance(step, HandoverStep) and step.between else ()


def _roles(_workspace: Workspace, process: Process, step: AnyStep) -> tuple[Value, ...]:
    return _some("roles", *_doers(step)) or _guests(process, step)


def _receiver(_workspace: Workspace, step: AnyStep, link: Link) -> Value | None:
    if isinstance(step, HandoverStep) and step.between and link.kind == "accept":
        return ("roles", step.between[1])
    return None


def _owner(_workspace: Workspace, process: Process) -> tuple[Value, ...]:
    return _some("roles", process.owner)


def _team(workspace: Workspace, role: str | None) -> str | None:
    found = workspace.roles.get(role or "")
    return found.team if found else None


def _teams(workspace: Workspace, process: Process, step: AnyStep) -> tuple[Value, ...]:
    teams = dict.fromkeys(_team(workspace, role) for role in _doers(step))
    return _some("teams", *teams) or _guests(process, step)


def _receiving_team(workspace: Workspace, step: AnyStep, link: Link) -> Value | None:
    receiver = _receiver(workspace, step, link)
    team = _team(workspace, receiver[1]) if receiver else None
    return ("teams", team) if team else None


def _audiences(_workspace: Workspace, process: Process, step: AnyStep) -> tuple[Value, ...]:
    addressed = process.audience if isinstance(step, MessageStep) else ()
    return _some("audiences", *(step.audience or addressed))


def _systems(workspace: Workspace, _process: Process, step: AnyStep) -> tuple[Value, ...]:
    channel = workspace.channels.get(step.channel or "")
    return _some("systems", step.system or (channel.system if channel else None))


def _handed_stage(_workspace: Workspace, step: AnyStep, link: Link) -> Value | None:
    if not isinstance(step, HandoverStep):
        return None
    answer = {"accept": step.accept, "reject": step.reject}.get(link.kind)
    return ("stages", answer.sets_stage) if answer and answer.sets_stage else None


def _dimension(name: str) -> Row:
    """Return a free dimension."""
    return Row(
        title=_("{text}", text=name.replace("-", " ")),
        own=lambda _workspace, _process, step: _some("", step.dimensions.get(name)),
        default=lambda _workspace, process: _some("", process.dimensions.get(name)),
    )


ROWS: dict[str, Row] = {
    "role": Row(title=_("roles"), own=_roles, handed=_receiver, default=_owner, inherits=False),
    "team": Row(
        title=_("teams"),
        own=_teams,
        handed=_receiving_team,
        default=lambda workspace, process: _some("teams", _team(workspace, process.owner)),
        inherits=False,
    ),
    "channel": Row(
        title=_("channels"),
        own=lambda _workspace, _process, step: _some("channels", step.channel),
        leaving=lambda out: _some("channels", *out.revokes[:1]),
    ),
    "audience": Row(
        title=_("audiences"),
        own=_audiences,
        default=lambda _workspace, process: _some("audiences", *process.audience[:1]),
    ),
    "stage": Row(
        title=_("stages"),
        own=lambda _workspace, _process, step: _some("stages", step.sets_stage),
        handed=_handed_stage,
        looks_ahead=False,
    ),
    "system": Row(title=_("systems"), own=_systems),
    "place": Row(title=_("places"), own=lambda _workspace, _process, step: _some("places", step.place)),
}
