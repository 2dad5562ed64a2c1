"""The systems: what they send to whom, who answers for them, and what data they hold.

Rows are owners where there are few of them, else the owners' teams. A system holds the data it lists, and the data that
name it as their system.
"""

from collections.abc import Sequence

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.model import System, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named
from procviz.views.layout.bands import stacked
from procviz.views.layout.facts import name_in, names_in, owned, told
from procviz.views.layout.ranks import Pair, Plan, columns, without_loops
from procviz.views.layout.teams import TeamLanes, team_lanes, teams_of_roles
from procviz.views.layout.view import Scene, View
from procviz.words import Language, _, _n

_MOST_SYSTEMS = 40
_MOST_OWNERS = 8  # with a row each
_ABREAST = 4  # systems without arrows that stand side by side


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    if not workspace.systems:
        return None
    pairs = _sent(workspace)
    names = _most_linked(workspace, pairs)
    shown = [pair for pair in pairs if set(names).issuperset(pair)]
    rows = _rows(workspace, names, language)
    plan = Plan(names, shown, without_loops(names, shown), rows.rows)
    column = _columns(plan)
    stack = stacked(plan, column)
    held = _held(workspace)
    more = len(workspace.systems) - len(names)
    count = _n("{count} system", "{count} systems", len(workspace.systems))
    parts = [_("{systems} by who answers for them. An arrow leads to a system that data are sent to.", systems=count)]
    if more:
        parts.append(
            _n("{count} system with fewer links is left out.", "{count} systems with fewer links are left out.", more)
        )
    return Diagram(
        id="systems",
        title=_("System landscape").to(language),
        description=" ".join(part.to(language) for part in parts),
        language=language,
        lanes=rows.lanes,
        nodes=tuple(
            _box(
                workspace,
                workspace.systems[name],
                held.get(name, []),
                (rows.rows[name], column[name], stack[name]),
                language,
            )
            for name in names
        ),
        edges=tuple(_arrow(workspace, pair, language) for pair in shown),
    )


def _sent(workspace: Workspace) -> list[Pair]:
    """Return which system sends to which."""
    return list(
        dict.fromkeys(
            (system.id, target)
            for system in workspace.systems.values()
            for target in system.sends_to
            if target in workspace.systems
        )
    )


def _most_linked(workspace: Workspace, pairs: Sequence[Pair]) -> list[str]:
    """Return the systems that are drawn: those with most links, in the order of the files."""
    links = [name for pair in pairs for name in pair]
    ranked = sorted(workspace.systems, key=lambda name: -links.count(name))
    kept = set(ranked[:_MOST_SYSTEMS])
    return [name for name in workspace.systems if name in kept]


def _rows(workspace: Workspace, names: Sequence[str], language: Language) -> TeamLanes:
    """Return a row for each owner, or for each team of owners where those are many."""
    owners = {name: workspace.systems[name].owner or "" for name in names}
    order = sorted(dict.fromkeys(owners.values()), key=lambda owner: not owner)  # those without an owner come last
    if len(order) > _MOST_OWNERS:
        teams = teams_of_roles(workspace, order)
        return team_lanes(workspace, {name: teams[owner] for name, owner in owners.items()}, language)
    lanes = tuple(
        Lane(
            title=name_in(workspace, "roles", owner, language) if owner else "–",
            link=address_of("roles", owner) if owner in workspace.roles else "",
        )
        for owner in order
    )
    return TeamLanes(lanes, {name: order.index(owner) for name, owner in owners.items()})


def _columns(plan: Plan) -> dict[str, int]:
    """Return the columns: along the arrows, what has none side by side."""
    linked = {name for pair in plan.pairs for name in pair}
    found = columns(Plan([name for name in plan.names if name in linked], plan.pairs, plan.forward, plan.lanes))
    beside: dict[int, int] = {}
    for name in plan.names:
        if name not in linked:
            place = beside.get(plan.lanes[name], 0)
            found[name] = place % _ABREAST
            beside[plan.lanes[name]] = place + 1
    return found


def _held(workspace: Workspace) -> dict[str, list[str]]:
    """Return the data that each system holds."""
    found = {name: dict.fromkeys(system.data) for name, system in workspace.systems.items()}
    for item in workspace.data.values():
        if item.system in found:
            found[item.system][item.id] = None
    return {name: list(data) for name, data in found.items()}


def _box(
    workspace: Workspace, system: System, held: Sequence[str], place: tuple[int, int, int], language: Language
) -> Node:
    row, column, stack = place
    data = [name_in(workspace, "data", one, language) for one in held]
    return Node(
        id=system.id,
        title=system.name(language),
        sign="object",
        row=row,
        column=column,
        stack=stack,
        note=" · ".join(data),
        classes=("system",),
        link=address_of("systems", system.id),
        description=told(
            system.name(language),
            [
                owned(workspace, "roles", system.owner, language),
                _("holds: {data}", data=named(data, language)) if data else _("holds no data that are described"),
                _("sends to: {systems}", systems=names_in(workspace, "systems", system.sends_to, language))
                if system.sends_to
                else None,
            ],
            language,
        ),
    )


def _arrow(workspace: Workspace, pair: Pair, language: Language) -> Edge:
    source, target = (name_in(workspace, "systems", name, language) for name in pair)
    return Edge(
        source=pair[0],
        target=pair[1],
        classes=("sends",),
        description=_("“{source}” sends data to “{target}”", source=source, target=target).to(language),
    )


VIEW = View(
    title=_("System landscape"),
    question=_("Which systems are there, what data do they hold, and where do they send them?"),
    draw=_draw,
)
