"""The stakeholders by their power and their interest, and what follows for how to deal with them."""

from collections.abc import Mapping, Sequence

from procviz.diagram import Diagram, Heading, Lane, Node
from procviz.model import Stakeholder
from procviz.views.layout.addresses import address_of
from procviz.views.layout.amounts import named
from procviz.views.layout.stakes import stance, stance_classes, stance_told
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_IN_A_QUARTER = 16
_FEW = 4
_POWERS = ("high", "low")
_INTERESTS = ("low", "high")
Quarter = tuple[str, str]
"""Power and interest."""

_QUARTERS: dict[Quarter, Message] = {
    ("high", "low"): _("Keep satisfied"),
    ("high", "high"): _("Manage closely"),
    ("low", "low"): _("Monitor"),
    ("low", "high"): _("Keep informed"),
}
_POWER_WORDS: dict[str, Message] = {"high": _("Great power"), "low": _("Little power")}
_INTEREST_WORDS: dict[str, Message] = {"low": _("Little interest"), "high": _("Great interest")}


def _draw(scene: Scene) -> Diagram | None:
    language = scene.language
    members: dict[Quarter, list[Stakeholder]] = {quarter: [] for quarter in _QUARTERS}
    unweighed = []
    for thing in scene.workspace.stakeholders.values():
        if thing.power and thing.interest:
            members[thing.power, thing.interest].append(thing)
        else:
            unweighed.append(thing.name(language))
    if not any(members.values()):
        return None
    widths = {interest: _width([members[power, interest] for power in _POWERS]) for interest in _INTERESTS}
    first = {"low": 0, "high": widths["low"]}
    return Diagram(
        id="power-interest",
        title=_("Power and interest of the stakeholders").to(language),
        description=_description(members, unweighed, language),
        language=language,
        lanes=tuple(Lane(title=_POWER_WORDS[power].to(language)) for power in _POWERS),
        nodes=tuple(
            node
            for quarter, things in members.items()
            for node in _nodes(quarter, things, (first[quarter[1]], widths[quarter[1]]), language)
        ),
        edges=(),
        headings=tuple(
            Heading(
                title=_INTEREST_WORDS[interest].to(language),
                first=first[interest],
                last=first[interest] + widths[interest] - 1,
            )
            for interest in _INTERESTS
        ),
    )


def _width(quarters: Sequence[Sequence[Stakeholder]]) -> int:
    """Return how many boxes stand side by side: two, where more than a few are in one of some quarters."""
    return 2 if max(map(len, quarters)) > _FEW else 1


def _nodes(
    quarter: Quarter, things: Sequence[Stakeholder], place: tuple[int, int], language: Language
) -> Sequence[Node]:
    """Return the heading of a quarter and the boxes below it, line by line."""
    first, width = place
    row = _POWERS.index(quarter[0])
    heading = Node(
        id="--".join(quarter),
        title=_QUARTERS[quarter].to(language),
        sign="bar",
        row=row,
        column=first,
        classes=("quarter",),
        description=_(
            "{strategy}: {count} here",
            strategy=_QUARTERS[quarter],
            count=_n("{count} stakeholder", "{count} stakeholders", len(things)),
        ).to(language),
        portion=1.0,
    )
    boxes = [
        Node(
            id=f"stakeholder-{thing.id}",
            title=thing.name(language),
            sign="bar",
            row=row,
            column=first + number % width,
            stack=1 + number // width,
            note=stance(thing, language),
            classes=stance_classes(thing),
            link=address_of("stakeholders", thing.id),
            description=stance_told(thing, language),
        )
        for number, thing in enumerate(things[:MOST_IN_A_QUARTER])
    ]
    return [heading, *boxes]


def _description(members: Mapping[Quarter, Sequence[Stakeholder]], unweighed: Sequence[str], language: Language) -> str:
    """Return who stands where, and who is not shown."""
    said = [_("In each box: where a stakeholder stands → where it should.")]
    said += [
        _(
            "{strategy}: {names}.",
            strategy=_QUARTERS[quarter],
            names=named([one.name(language) for one in things], language),
        )
        for quarter, things in members.items()
        if things
    ]
    if hidden := sum(max(0, len(things) - MOST_IN_A_QUARTER) for things in members.values()):
        said.append(_n("{count} stakeholder is not shown.", "{count} stakeholders are not shown.", hidden))
    if unweighed:
        said.append(_("Without power or interest, and so not shown: {names}.", names=named(unweighed, language)))
    return " ".join(sentence.to(language) for sentence in said)


VIEW = View(
    title=_("Power and interest"),
    question=_("Whom do we involve, and how closely?"),
    draw=_draw,
    for_editors=True,
)
