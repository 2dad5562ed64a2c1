"""The waves of a rollout, a column each, and the processes in them by type; those without a wave come last.

Retired processes are rolled out no more and are left out.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from procviz.diagram import Diagram, Heading, Node
from procviz.model import Process, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.bands import in_bands, stacked
from procviz.views.layout.facts import owned, told
from procviz.views.layout.kinds import STATUSES, TYPES, lanes_by_type, type_of
from procviz.views.layout.ranks import Plan
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

_MOST_PROCESSES = 60
_MOST_WAVES = 12


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    waves = _waves(workspace)
    if not any(wave is not None for wave in waves):
        return None
    lanes, rows = lanes_by_type(chain.from_iterable(waves.values()), language)
    counted = sum(map(len, waves.values())) > _MOST_PROCESSES
    boxes = {
        wave: list(
            _counts(wave, processes, rows, language) if counted else _boxes(workspace, processes, rows, language)
        )
        for wave, processes in waves.items()
    }
    nodes = {node.id: node for members in boxes.values() for node in members}
    plan = Plan(list(nodes), [], [], {name: node.row for name, node in nodes.items()})
    column, bands = in_bands(plan, [[node.id for node in members] for members in boxes.values()])
    stack = stacked(plan, column)
    return Diagram(
        id="waves",
        title=_("Rollout waves").to(language),
        description=_description(waves, language),
        language=language,
        lanes=lanes,
        nodes=tuple(replace(node, column=column[name], stack=stack[name]) for name, node in nodes.items()),
        edges=(),
        headings=tuple(
            Heading(title=_title(wave, waves).to(language), first=first, last=last)
            for wave, (first, last) in zip(waves, bands, strict=True)
        ),
    )


def _waves(workspace: Workspace) -> dict[int | None, list[Process]]:
    """Return the processes of each wave in their order; the last wave that has a column takes the later ones in."""
    processes = [process for process in workspace.processes if process.status != "retired"]
    numbers = sorted({process.wave for process in processes if process.wave is not None})
    found: dict[int | None, list[Process]] = {number: [] for number in numbers[:_MOST_WAVES]}
    last = numbers[:_MOST_WAVES][-1] if numbers else 0
    for process in processes:
        wave = None if process.wave is None else min(process.wave, last)
        found.setdefault(wave, []).append(process)
    return found


def _title(wave: int | None, waves: Mapping[int | None, Sequence[Process]]) -> Message:
    if wave is None:
        return _("without a wave")
    if any(process.wave != wave for process in waves[wave]):
        return _("wave {wave} and later", wave=wave)
    return _("wave {wave}", wave=wave)


def _boxes(
    workspace: Workspace, processes: Sequence[Process], rows: Mapping[str, int], language: Language
) -> Iterator[Node]:
    """Yield a box for each process of a wave."""
    for process in processes:
        status = STATUSES[process.status]
        wave = _("wave {wave}", wave=process.wave) if process.wave is not None else _("without a wave")
        yield Node(
            id=process.id,
            title=process.name(language),
            sign="object",
            row=rows[type_of(process)],
            column=0,
            note="" if process.status == "active" else status.to(language),
            classes=(type_of(process), process.status),
            link=address_of("processes", process.id),
            description=told(
                process.name(language), [wave, status, owned(workspace, "roles", process.owner, language)], language
            ),
        )


def _counts(
    wave: int | None, processes: Sequence[Process], rows: Mapping[str, int], language: Language
) -> Iterator[Node]:
    """Yield a box for the processes of each type in a wave."""
    for kind, row in rows.items():
        if count := sum(type_of(process) == kind for process in processes):
            words = _n("{count} process", "{count} processes", count)
            yield Node(
                id=f"{kind}--{'none' if wave is None else wave}",
                title=words.to(language),
                sign="object",
                row=row,
                column=0,
                classes=(kind,),
                link="processes/index.html",
                description=_("{type}: {processes}", type=TYPES[kind], processes=words).to(language),
            )


def _description(waves: Mapping[int | None, Sequence[Process]], language: Language) -> str:
    """Return the picture in words."""
    counts = [
        _(
            "{wave}: {processes}",
            wave=_title(wave, waves),
            processes=_n("{count} process", "{count} processes", len(found)),
        )
        for wave, found in waves.items()
    ]
    told_ = "; ".join(count.to(language) for count in counts)
    return _("The waves of the rollout: {waves}.", waves=told_).to(language)


VIEW = View(
    title=_("Rollout waves"),
    question=_("Which processes come in which wave?"),
    draw=_draw,
)
