"""How often people of each audience hear from us, day by day, beside how often they may.

A figure is the most contacts that one person can have in the window of the audience's cap – where there is none, in
30 days – that ends on one of the days of its column. They are the contacts that the caps count, each once. The person
comes into all processes on the same day, and takes the ways and the times that make the figure highest. Processes
around an anchor have columns of their own, counted from the anchor; those with the same date of it add up, of others
the date with the most contacts counts. The peak is what the rule `audience-over-cap` says: the worst windows of all
processes at once.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from procviz.diagram import Diagram, Heading, Lane, Node
from procviz.model import Duration, Rate, Workspace
from procviz.timing import long_duration
from procviz.timing.pressure import FROM_START, Part, Pressure, Pressures
from procviz.timing.profile import Piece, Profile
from procviz.views.layout.addresses import address_of
from procviz.views.layout.levels import level_of
from procviz.views.layout.spells import Spell, spells
from procviz.views.layout.view import Scene, View
from procviz.words import Language, Message, _, _n

MOST_AUDIENCES = 16
_MOST_COLUMNS = 24
_MOST_NAMED = 5
_DAY = 1440
_WINDOW = Duration("30d", 30, "d")


@dataclass(frozen=True, slots=True)
class _Row:
    """An audience: what it may get, what it gets, and the greatest figure where nothing says what it may."""

    pressure: Pressure
    rate: Rate | None
    name: str
    scale: int

    @property
    def window(self) -> Message:
        return long_duration(self.rate.per if self.rate else _WINDOW)


@dataclass(frozen=True, slots=True)
class _Top:
    """The most contacts in a column, and the pieces that bring them."""

    contacts: int = 0
    pieces: tuple[tuple[Part, Piece], ...] = ()


def _draw(scene: Scene) -> Diagram | None:
    workspace, language = scene.workspace, scene.language
    rates = _rates(workspace)
    asked = Pressures(workspace)
    windows = {name: rate.per if rate else _WINDOW for name, rate in rates.items()}
    found = [pressure for pressure in asked.of(windows) if pressure.most]
    if not found:
        return None
    shown = _fullest(found, rates)
    unbounded = max((one.most for one in shown if rates[one.audience] is None), default=0)
    rows = [
        _Row(
            one,
            rate := rates[one.audience],
            workspace.audiences[one.audience].name(language),
            rate.count if rate else unbounded,
        )
        for one in shown
    ]
    columns = spells(_days(shown, anchored=False), _days(shown, anchored=True), most=_MOST_COLUMNS)
    titles = [column.title for column in columns] + [_("Peak"), _("Limit")]
    nodes = [node for number, row in enumerate(rows) for node in _nodes(row, number, columns, language)]
    return Diagram(
        id="pressure",
        title=_("Contact pressure").to(language),
        description=_description(rows, columns, len(found), asked.unsure, language),
        language=language,
        lanes=tuple(Lane(title=row.name, link=address_of("audiences", row.pressure.audience)) for row in rows),
        nodes=tuple(nodes),
        edges=(),
        headings=tuple(
            Heading(title=title.to(language), first=place, last=place) for place, title in enumerate(titles)
        ),
    )


def _rates(workspace: Workspace) -> dict[str, Rate | None]:
    """Return what each audience may get: its own cap, else the workspace's, else nothing is said."""
    common = workspace.settings.cap.rate if workspace.settings.cap else None
    return {name: audience.cap or common for name, audience in workspace.audiences.items()}


def _fullest(pressures: Sequence[Pressure], rates: dict[str, Rate | None]) -> list[Pressure]:
    """Return the audiences nearest to or farthest above what they may get, in the order of the workspace."""

    def fullness(pressure: Pressure) -> float:
        rate = rates[pressure.audience]
        return pressure.most / (rate.count or 0.5) if rate else 0.0

    order = {name: place for place, name in enumerate(rates)}
    most = sorted(pressures, key=lambda one: (-fullness(one), -one.most, order[one.audience]))[:MOST_AUDIENCES]
    return sorted(most, key=lambda one: order[one.audience])


def _days(pressures: Iterable[Pressure], *, anchored: bool) -> tuple[int, int] | None:
    """Return the first and the last day on which a contact may come; where none is the last, the first such day."""
    first, last = [], []
    for pressure in pressures:
        for part in pressure.parts:
            if (part.axis != FROM_START) == anchored and part.profile:
                first += [_first(piece, pressure.length) for piece in part.profile]
                last += [
                    piece.high if piece.high < math.inf else _first(piece, pressure.length) for piece in part.profile
                ]
    if not first:
        return None
    return int(min(first) // _DAY) if anchored else 0, int(max(last) // _DAY)


def _first(piece: Piece, length: int) -> float:
    """Return the first moment of contacts in a piece; where it is not bounded, the last one or none at all."""
    if piece.low > -math.inf:
        return piece.low + length - 1
    return piece.high if piece.high < math.inf else 0


def _nodes(row: _Row, number: int, columns: Sequence[Spell], language: Language) -> Iterator[Node]:
    """Yield the cells of an audience: one a column, then the peak and the limit."""
    by_axis = {
        axis: list(parts)
        for axis, parts in groupby(sorted(row.pressure.parts, key=lambda part: str(part.axis)), lambda part: part.axis)
    }
    sums = {axis: _summed([part.profile for part in parts]) for axis, parts in by_axis.items()}
    for place, column in enumerate(columns):
        axes = [axis for axis in by_axis if (axis != FROM_START) == column.is_anchored]
        if tops := [_top(by_axis[axis], sums[axis], column, row.pressure.length) for axis in axes]:
            top = max(tops, key=lambda one: one.contacts)
            yield _cell(row, (number, place), top, column.words, language)
    worst = [(part, max(part.profile, key=lambda piece: piece.contacts)) for part in row.pressure.parts if part.most]
    peak = _Top(row.pressure.most, tuple(worst))
    yield _cell(row, (number, len(columns)), peak, _("all worst windows at once"), language)
    yield _limit(row, (number, len(columns) + 1), language)


def _summed(profiles: Iterable[Profile]) -> tuple[list[float], list[int]]:
    """Return from where on windows can have how many contacts of several profiles together."""
    changes: dict[float, int] = {}
    for piece in (piece for profile in profiles for piece in profile):
        changes[piece.low] = changes.get(piece.low, 0) + piece.contacts
        changes[piece.high + 1] = changes.get(piece.high + 1, 0) - piece.contacts
    begins = sorted(changes)
    return begins, list(accumulate(changes[begin] for begin in begins))


def _top(parts: Sequence[Part], sums: tuple[list[float], list[int]], column: Spell, length: int) -> _Top:
    """Return the most contacts in a window that ends in a column."""
    begins, contacts = sums
    first, last = (minute + 1 - length for minute in column.minutes)
    left = max(0, bisect_right(begins, first) - 1)
    inside = [place for place in range(left, bisect_right(begins, last)) if contacts[place]]
    if not inside:
        return _Top()
    best = max(inside, key=contacts.__getitem__)
    moment = max(begins[best], first)
    pieces = ((part, piece) for part in parts for piece in part.profile if piece.low <= moment <= piece.high)
    return _Top(contacts[best], tuple(pieces))


def _cell(row: _Row, place: tuple[int, int], top: _Top, when: Message, language: Language) -> Node:
    pieces = sorted(top.pieces, key=lambda one: -one[1].contacts)
    is_over = row.rate is not None and top.contacts > row.rate.count
    first = pieces[0] if pieces else None
    return Node(
        id=f"{row.pressure.audience}--{place[1]}",
        title=str(top.contacts),
        sign="cell",
        row=place[0],
        column=place[1],
        classes=("level-over" if is_over else level_of(top.contacts, row.scale),),
        link=address_of("processes", first[0].process.id, first[1].steps[0].id) if first else "",
        description=_told(row, top, when, pieces, language).to(language),
    )


def _told(row: _Row, top: _Top, when: Message, pieces: Sequence[tuple[Part, Piece]], language: Language) -> Message:
    """Return the words for a cell: how many contacts, how many there may be, and which they are."""
    contacts = _n("{count} contact in {window}", "{count} contacts in {window}", top.contacts, window=row.window)
    if row.rate:
        contacts = _("{contacts} (limit: {most})", contacts=contacts, most=row.rate.count)
    if not pieces:
        return _("{audience}, {when}: {contacts}", audience=row.name, when=when, contacts=contacts)
    named = [
        _(
            "“{process}” ({count}: {steps})",
            process=part.process.name(language),
            count=piece.contacts,
            steps=" → ".join(step.name(language) for step in piece.steps[:_MOST_NAMED])
            + (" → …" if len(piece.steps) > _MOST_NAMED else ""),
        ).to(language)
        for part, piece in pieces[:_MOST_NAMED]
    ]
    if more := len(pieces) - len(named):
        named.append(_n("{count} more process", "{count} more processes", more).to(language))
    return _(
        "{audience}, {when}: {contacts}. {processes}",
        audience=row.name,
        when=when,
        contacts=contacts,
        processes="; ".join(named),
    )


def _limit(row: _Row, place: tuple[int, int], language: Language) -> Node:
    if row.rate:
        most = _n("{count} contact in {window}", "{count} contacts in {window}", row.rate.count, window=row.window)
        told = _("{audience}: at most {contacts}", audience=row.name, contacts=most)
    else:
        told = _("{audience}: no limit is set", audience=row.name)
    return Node(
        id=f"{row.pressure.audience}--limit",
        title=str(row.rate.count) if row.rate else "–",
        sign="cell",
        row=place[0],
        column=place[1],
        classes=("limit",),
        link=address_of("audiences", row.pressure.audience),
        description=told.to(language),
    )


def _description(rows: Sequence[_Row], columns: Sequence[Spell], found: int, unsure: int, language: Language) -> str:
    """Return what a figure means, and what is left out."""
    said = [
        _(
            "The most contacts that one person can have in the time that the limit is for ({windows}), up to one of "
            "the days of the column, if they come into all processes on the same day.",
            windows=", ".join(dict.fromkeys(row.window.to(language) for row in rows)),
        )
    ]
    if columns[0].last > columns[0].first:
        said.append(_("A column holds {days} days.", days=columns[0].last - columns[0].first + 1))
    if any(column.is_anchored for column in columns):
        said.append(_("Days with T count from the anchor; processes add up there if they have the same one."))
    said.append(_("The peak holds if the worst times of all processes fall together."))
    if any(row.rate is None for row in rows):
        said.append(_("Where no limit is set, it is the contacts in {days} days.", days=int(_WINDOW.days)))
    if hidden := found - len(rows):
        said.append(
            _n("{count} audience with less is not shown.", "{count} audiences with less are not shown.", hidden)
        )
    if unsure:
        said.append(_n("{count} process with gaps is left out.", "{count} processes with gaps are left out.", unsure))
    return " ".join(sentence.to(language) for sentence in said)


VIEW = View(
    title=_("Contact pressure"),
    question=_("How often does each audience hear from us, day by day?"),
    draw=_draw,
)
