"""One object and what is one step away from it: what refers to it at the left, what it refers to at the right.

Rows are kinds of objects. What the objects have to do with each other stands on the boxes; with few of them, arrows say
who refers to whom, and with many the sides alone. Of many objects of a kind those with most references are drawn and
the others are counted.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.model import CATALOGUE, Described, Process, Workspace
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named
from procviz.views.layout.facts import Fact, told
from procviz.views.layout.kinds import OBJECTS
from procviz.views.layout.neighbours import Neighbour, Side, sides_of
from procviz.views.layout.view import Scene, View
from procviz.words import Language, _, _n

_CENTRE = "centre"
_MOST_STEPS = 6  # named in a description

_MOST_ARROWS = 12  # more of them are a thicket that tells nothing
_ABREAST = 3  # boxes of a kind side by side, where there are no arrows


def _draw(scene: Scene) -> Diagram | None:
    workspace, language, thing = scene.workspace, scene.language, scene.about
    if thing is None or scene.kind not in OBJECTS:
        return None
    before, after = sides_of(workspace, scene.kind, thing)
    rows = _rows(scene.kind, {*before.shown, *after.shown})
    left = list(_beside(workspace, before, thing, language, refers=True))
    right = list(_beside(workspace, after, thing, language, refers=False))
    if not left and not right:
        return None
    has_arrows = len(left) + len(right) <= _MOST_ARROWS
    lefts, rights = (_spread(side, rows, abreast=1 if has_arrows else _ABREAST) for side in (left, right))
    middle = _width(lefts)
    title = thing.name(language)
    centre = replace(
        _box(workspace, scene.kind, thing, language),
        id=_CENTRE,
        row=rows.index(scene.kind),
        column=middle,
        classes=(scene.kind, "centre"),
    )
    lefts = [replace(node, id=f"from--{node.id}") for node in lefts]
    rights = [replace(node, id=f"to--{node.id}", column=middle + 1 + node.column) for node in rights]
    edges = (
        *(Edge(source=node.id, target=_CENTRE, classes=("refers",), description=node.description) for node in lefts),
        *(Edge(source=_CENTRE, target=node.id, classes=("refers",), description=node.description) for node in rights),
    )
    return Diagram(
        id=f"neighbourhood--{scene.kind}-{thing.id}",
        title=_("Around “{title}”", title=title).to(language),
        description=_description(before, after, title, language),
        language=language,
        lanes=tuple(Lane(title=OBJECTS[kind].to(language)) for kind in rows),
        nodes=_levelled([*lefts, centre, *rights]),
        edges=edges if has_arrows else (),
        headings=tuple(_headings(lefts, rights, middle, language)),
    )


def _spread(nodes: Sequence[Node], rows: Sequence[str], *, abreast: int) -> list[Node]:
    """Return the boxes of a side in the rows of their kinds, so many side by side; columns count from 0."""
    beside: Counter[int] = Counter()
    placed = []
    for node in nodes:
        row = rows.index(node.classes[0])
        stack, column = divmod(beside[row], abreast)
        beside[row] += 1
        placed.append(replace(node, row=row, column=column, stack=stack))
    return placed


def _width(nodes: Sequence[Node]) -> int:
    """Return how many columns boxes take."""
    return 1 + max((node.column for node in nodes), default=-1)


def _levelled(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the boxes, those of a cell in the middle of the height of its row."""
    deepest: dict[int, int] = {}
    cells: dict[tuple[int, int], int] = {}
    for node in nodes:
        deepest[node.row] = max(deepest.get(node.row, 0), node.stack)
        cells[node.row, node.column] = max(cells.get((node.row, node.column), 0), node.stack)
    return tuple(
        replace(node, stack=node.stack + (deepest[node.row] - cells[node.row, node.column]) // 2) for node in nodes
    )


def _rows(kind: str, used: set[str]) -> list[str]:
    """Return the kinds from top to bottom, that of the object in the middle of the others."""
    others = [one for one in OBJECTS if one in used and one != kind]
    return [*others[: len(others) // 2], kind, *others[len(others) // 2 :]]


def _beside(workspace: Workspace, side: Side, thing: Described, language: Language, *, refers: bool) -> Iterator[Node]:
    """Yield the boxes of a side, after those of each kind one that counts the rest; they have no places yet.

    Args:
        workspace: where the objects are described.
        side: what stands there.
        thing: the object in the middle.
        language: of the words.
        refers: whether this side refers to the object, rather than the object to it.
    """
    title = thing.name(language)
    for kind, neighbours in side.shown.items():
        for neighbour in neighbours:
            node = _box(workspace, kind, neighbour.thing, language)
            words = [relation.to(language) for relation in neighbour.relations]
            ends = (node.title, title) if refers else (title, node.title)
            facts = _facts(neighbour.thing if refers else thing, neighbour, words, language)
            yield replace(node, note=" · ".join(words), description=told(" → ".join(ends), facts, language))
        if count := side.more.get(kind):
            rest = _n("{count} more", "{count} more", count)
            yield Node(
                id=kind,
                title=rest.to(language),
                sign="object",
                row=0,
                column=0,
                classes=(kind, "rest"),
                link="processes/index.html" if kind == "processes" else "",
                description=_("{kind}: {rest}", kind=OBJECTS[kind], rest=rest).to(language),
            )


def _facts(holder: Described, neighbour: Neighbour, words: list[str], language: Language) -> list[Fact]:
    """Return what two objects have to do with each other, and at which steps of the one that refers."""
    steps = [
        step.name(language)
        for name in neighbour.steps
        if isinstance(holder, Process) and (step := holder.step(name)) is not None
    ]
    return [
        _("{text}", text=", ".join(words)) if words else None,
        _("at {steps}", steps=named(steps, language, most=_MOST_STEPS)) if steps else None,
    ]


def _box(workspace: Workspace, kind: str, thing: Described, language: Language) -> Node:
    """Return the box of an object; its row and column are still to be found."""
    title = thing.name(language)
    link = address_of(kind, thing.id)
    if kind == "key_results":
        holder = next((one.id for one in workspace.objectives.values() if thing.id in one.key_results), "")
        link = f"{address_of('objectives', holder)}#{thing.id}"
    return Node(
        id=f"{kind}--{thing.id}",
        title=title,
        sign="subprocess" if kind == "processes" else "object",
        row=0,
        column=0,
        classes=(kind,),
        link=link,
        description=_("{kind}: {title}", kind=OBJECTS[kind], title=title).to(language),
    )


def _headings(lefts: Sequence[Node], rights: Sequence[Node], middle: int, language: Language) -> Iterator[Heading]:
    """Yield what the sides are."""
    if lefts:
        yield Heading(title=_("refers to it").to(language), first=0, last=middle - 1)
    yield Heading(title=_("in the middle").to(language), first=middle, last=middle)
    if rights:
        last = max(node.column for node in rights)
        yield Heading(title=_("what it refers to").to(language), first=middle + 1, last=last)


def _description(before: Side, after: Side, title: str, language: Language) -> str:
    """Return the picture in words."""
    users, used = (sum(map(len, side.shown.values())) + sum(side.more.values()) for side in (before, after))
    return _(
        "Around “{title}”: {users} from elsewhere, {used} of its own.",
        title=title,
        users=_n("{count} reference", "{count} references", users),
        used=_n("{count} reference", "{count} references", used),
    ).to(language)


VIEW = View(
    title=_("Surroundings"),
    question=_("What does this have to do with what?"),
    draw=_draw,
    about=tuple(kind for kind in ("processes", *CATALOGUE) if kind in OBJECTS),
)
