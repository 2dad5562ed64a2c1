"""Who influences whom among the stakeholders of the changes: a row for each part that they have in them."""

from collections.abc import Collection, Mapping, Sequence

from procviz.diagram import Diagram, Edge, Lane, Node
from procviz.model import Stakeholder, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named
from procviz.views.layout.ranks import Pair, Plan, columns, strands, without_loops
from procviz.views.layout.stacks import stacks
from procviz.views.layout.stakes import CATEGORIES, stance, stance_classes, stance_told
from procviz.views.layout.view import Scene, View
from procviz.words import Language, _, _n

MOST_STAKEHOLDERS = 40
_ABREAST = 4  # those without arrows that stand side by side before the next line of their row begins
_NONE = ""


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    shown = _shown(workspace)
    if not shown:
        return None
    categories = [
        one for one in (*CATEGORIES, _NONE) if any((thing.category or _NONE) == one for thing in shown.values())
    ]
    row = {name: categories.index(thing.category or _NONE) for name, thing in shown.items()}
    pairs = _influences(shown)
    plan = Plan(list(shown), pairs, without_loops(list(shown), pairs), row)
    column = _columns(plan)
    stack = stacks(plan, column, strands(plan))
    forward = set(plan.forward)
    return Diagram(
        id="influence",
        title=_("Influence among the stakeholders").to(language),
        description=_description(shown, len(workspace.stakeholders), language),
        language=language,
        lanes=tuple(Lane(title=CATEGORIES[one].to(language) if one else "–") for one in categories),
        nodes=tuple(
            Node(
                id=name,
                title=thing.name(language),
                sign="object",
                row=row[name],
                column=column[name],
                stack=stack[name],
                note=stance(thing, language),
                classes=stance_classes(thing),
                link=address_of("stakeholders", name),
                description=stance_told(thing, language),
            )
            for name, thing in shown.items()
        ),
        edges=tuple(_edge(shown, pair, language, is_back=pair not in forward) for pair in pairs),
    )


def _shown(workspace: Workspace) -> Mapping[str, Stakeholder]:
    """Return the stakeholders; of many those with most arrows, those of power before others."""
    things = workspace.stakeholders
    if len(things) <= MOST_STAKEHOLDERS:
        return things
    ties = [name for pair in _influences(things) for name in pair]
    order = sorted(things, key=lambda name: (things[name].power != "high", -ties.count(name)))
    kept = set(order[:MOST_STAKEHOLDERS])
    return {name: thing for name, thing in things.items() if name in kept}


def _influences(things: Mapping[str, Stakeholder]) -> list[Pair]:
    """Return who influences whom, each pair once; nobody influences themselves."""
    pairs = ((name, other) for name, thing in things.items() for other in thing.influences)
    return list(dict.fromkeys((one, other) for one, other in pairs if other in things and one != other))


def _columns(plan: Plan) -> dict[str, int]:
    """Return the columns: from those who influence to those who are influenced; the others side by side."""
    linked: Collection[str] = {name for pair in plan.pairs for name in pair}
    names = [name for name in plan.names if name in linked]
    found = columns(Plan(names, plan.forward, plan.forward, plan.lanes))
    beside: dict[int, int] = {}
    for name in plan.names:
        if name not in linked:
            place = beside.get(plan.lanes[name], 0)
            found[name] = place % _ABREAST
            beside[plan.lanes[name]] = place + 1
    return found


def _edge(things: Mapping[str, Stakeholder], pair: Pair, language: Language, *, is_back: bool) -> Edge:
    name, other = (things[one].name(language) for one in pair)
    return Edge(
        source=pair[0],
        target=pair[1],
        classes=("influence", "back") if is_back else ("influence",),
        description=_("“{name}” influences “{other}”", name=name, other=other).to(language),
    )


def _description(shown: Mapping[str, Stakeholder], found: int, language: Language) -> str:
    """Return what the arrows mean, and who is opposed."""
    said = [
        _("An arrow leads from a stakeholder to one that it influences."),
        _("In each box: where a stakeholder stands → where it should."),
    ]
    if opposed := _opposed(shown.values(), language):
        said.append(_("Opposed today: {names}.", names=named(opposed, language)))
    if hidden := found - len(shown):
        said.append(_n("{count} stakeholder is not shown.", "{count} stakeholders are not shown.", hidden))
    return " ".join(sentence.to(language) for sentence in said)


def _opposed(things: Collection[Stakeholder], language: Language) -> Sequence[str]:
    return [thing.name(language) for thing in things if thing.current == "resistant"]


VIEW = View(
    title=_("Influence"),
    question=_("Who influences whom, and who is opposed?"),
    draw=_draw,
    for_editors=True,
)
