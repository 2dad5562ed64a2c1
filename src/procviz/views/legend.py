"""The legend: every sign, every arrow, rows, columns and uncertain times, drawn like every other picture."""

from procviz.diagram import Diagram, Edge, Heading, Lane, Node
from procviz.views.layout.kinds import KINDS
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _

_COLUMNS = 3

Entry = tuple[str, tuple[str, ...], Message, Message]
"""A sign, its classes, its name, and what it means."""

_STEPS: tuple[Entry, ...] = (
    ("decision", (), KINDS["decision"], _("Goes one way, by a condition")),
    ("start", (), KINDS["start"], _("Somebody comes in")),
    ("message", (), KINDS["message"], _("One contact: an e-mail, a letter, a call, a post")),
    ("split", (), KINDS["split"], _("Goes one way by chance, by shares: an A/B test")),
    ("activity", (), KINDS["activity"], _("Work that we do")),
    ("wait", (), KINDS["wait"], _("Time passes, or something is waited for")),
    ("parallel", (), KINDS["parallel"], _("Goes all ways at once")),
    ("handover", (), KINDS["handover"], _("One role hands over to another, which accepts or rejects")),
    ("subprocess", (), KINDS["subprocess"], _("Another process runs here; a click leads to it")),
    ("join", (), KINDS["join"], _("Waits until the strands are together again")),
)
_ENDS: tuple[Entry, ...] = (
    ("end", ("success",), _("Ends well"), _("What was wanted is reached")),
    ("end", (), _("Is over"), _("It is over, neither well nor badly")),
    ("end", ("failure",), _("Ends badly"), _("What was wanted is not reached")),
)
_NEEDS_A_LOOK = (_("Needs a look"), _("Something is missing or opposed here"))
_OTHERS: tuple[Entry, ...] = (
    ("bar", (), _("As much as is filled"), _("A part of those who came in, or of the time there is")),
    ("object", (), _("A thing or a group"), _("A process, a system, a goal, an idea, a group of people")),
    ("cell", ("level-1",), _("{text}", text="1"), _("Little, beside what is allowed")),
    ("bar", ("over",), _("More than fits"), _("More than there is room for")),
    ("object", ("warning",), *_NEEDS_A_LOOK),
    ("cell", ("level-5",), _("{text}", text="4"), _("As much as is allowed")),
    ("bar", ("warning",), *_NEEDS_A_LOOK),
    ("subprocess", (), _("Runs within another"), _("A process that others call")),
    ("cell", ("level-over",), _("{text}", text="5"), _("More than is allowed")),
)
_FILLED = 0.6

_BANDS: tuple[tuple[Message, tuple[Entry, ...]], ...] = (
    (_("Steps"), _STEPS),
    (_("Ends"), _ENDS),
    (_("Shares, things, figures (stronger colour: more)"), _OTHERS),
)


def _draw(scene: Scene) -> Diagram:
    language = scene.language
    lanes = [band.to(language) for band, _entries in _BANDS]
    nodes = [
        _sign(entry, (row, number % _COLUMNS, number // _COLUMNS), language)
        for row, (_band, entries) in enumerate(_BANDS)
        for number, entry in enumerate(entries)
    ]
    arrows, edges = _arrows(len(lanes), language)
    lanes.append(_("Arrows").to(language))
    nodes += [*arrows, _uncertain(len(lanes), language)]
    lanes.append(_("A row: what belongs together").to(language))
    return Diagram(
        id="legend",
        title=_("Legend").to(language),
        description=_("Every sign of the pictures with its name, the arrows, and how to read rows and columns.").to(
            language
        ),
        language=language,
        lanes=tuple(Lane(title=title) for title in lanes),
        nodes=tuple(nodes),
        edges=edges,
        headings=(
            Heading(
                title=_("Columns: from left to right, by order or by time").to(language), first=0, last=_COLUMNS - 1
            ),
        ),
    )


def _sign(entry: Entry, place: tuple[int, int, int], language: Language) -> Node:
    sign, classes, name, meaning = entry
    row, column, stack = place
    return Node(
        id=f"sign-{row}-{column}-{stack}",
        title=name.to(language),
        sign=sign,
        row=row,
        column=column,
        stack=stack,
        classes=classes,
        description=_("{name}: {meaning}", name=name, meaning=meaning).to(language),
        portion=_FILLED if sign == "bar" and not classes else 0.0,
    )


def _arrows(row: int, language: Language) -> tuple[list[Node], tuple[Edge, ...]]:
    """Return boxes that say what the arrow means that leaves them, and these arrows."""
    boxes = (
        ("on", 0, 0, _("It goes on")),
        ("part", 1, 0, _("A part goes on, or after some time")),
        ("next", 2, 0, _("The next step")),
        ("earlier", 0, 1, _("An earlier step")),
        ("back", 1, 1, _("It goes back")),
        ("feedback", 2, 1, _("Feedback")),
        ("missing", 0, 2, _("Something is missing")),
        ("wanted", 1, 2, _("It should lead here")),
    )
    nodes = [
        Node(
            id=f"arrow-{name}",
            title=title.to(language),
            sign="activity",
            row=row,
            column=column,
            stack=stack,
            description=title.to(language),
        )
        for name, column, stack, title in boxes
    ]
    arrows: tuple[tuple[str, str, str, tuple[str, ...], Message], ...] = (
        ("on", "part", "", (), _("An arrow leads to what comes next")),
        ("part", "next", "40\N{NO-BREAK SPACE}%", (), _("At the arrow: the condition, the share and the time")),
        ("back", "earlier", "", ("back",), _("A dashed arrow leads back: something is repeated")),
        ("feedback", "back", "", ("feedback",), _("What the giver of a hand-over hears back")),
        ("missing", "wanted", "", ("missing",), _("A dotted arrow with “!” stands for what ought to be there")),
    )
    edges = tuple(
        Edge(
            source=f"arrow-{source}",
            target=f"arrow-{target}",
            label=label,
            classes=classes,
            description=meaning.to(language),
        )
        for source, target, label, classes, meaning in arrows
    )
    return nodes, edges


def _uncertain(row: int, language: Language) -> Node:
    """Return a box with an uncertain time."""
    title = _("At the earliest here, at the latest where the bar ends").to(language)
    return Node(id="until", title=title, sign="message", row=row, column=0, description=title, until=_COLUMNS - 1)


VIEW = View(title=_("Legend"), question=_("What do the signs mean?"), draw=_draw)
