"""Sentences one after the other, with what leads from each to the next."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from procviz.prose.blocks import Block, Listing, Paragraph
from procviz.prose.cast import Cast
from procviz.prose.counting import Words
from procviz.prose.course import Course
from procviz.prose.runs import runs_of, sentence
from procviz.prose.wording import Lead, Wording
from procviz.words import Message, _

_IN_TURN = (_("then"), _("after that,"), _("next,"), _("afterwards,"))
_FULL = 4
"""Sentences after which a paragraph may end."""


@dataclass(frozen=True, slots=True)
class Opening:
    """What the next sentence begins with: words, such as a clause with its comma, and the time that has passed.

    Light words only say that something follows, and give way to anything else.
    """

    words: Message | None = None
    time: Message | None = None
    is_light: bool = False


AFTER_THAT = Opening(_("after that,"), is_light=True)
FIRST = Opening(_("first,"), is_light=True)
WITH_THAT = Opening(_("with that,"), is_light=True)
_GO_ON = Wording(_("{then} {time} it goes on"), _("From there it goes on"))
NOW = Opening(_("now"), is_light=True)


@dataclass(slots=True)
class Scribe:
    """Writes down blocks in one language.

    Attributes:
        cast: what is told of.
        course: the order in which it is told.
        turn: counts the sentences, so that they do not all begin alike.
        is_fresh: whether the next sentence is the first, which follows on nothing.
        opening: what the next sentence begins with.
        details: of the step told last, which need not be repeated.
        moment: the point in time that was told last.
    """

    cast: Cast
    course: Course
    turn: int = 0
    is_fresh: bool = True
    opening: Opening | None = None
    details: tuple[Words, ...] = ()
    moment: Message | None = None
    _said: Message | None = None
    _blocks: list[Block] = field(default_factory=list)
    _label: list[str] = field(default_factory=list)
    _pieces: list[str] = field(default_factory=list)
    _count: int = 0

    def begin(self, *, always: bool = False) -> Lead | None:
        """Return what the next sentence begins with; none for one that stands by itself.

        Args:
            always: whether no sentence but the first may stand by itself.
        """
        opening, self.opening = self.opening, None
        is_fresh, self.is_fresh = self.is_fresh, False
        if opening and opening.is_light and opening.words == self._said and opening.words in _IN_TURN:
            opening = None
            always = True
        if opening:
            time = _("{moment},", moment=opening.time) if opening.time else None
            self._said = opening.words
            if opening.words:
                return Lead(opening.words, time or "")
            return Lead(time) if time else None
        if is_fresh:
            return None
        self.turn += 1
        if not (self.turn % 2 or always):
            return None
        words = _IN_TURN[self.turn // 2 % len(_IN_TURN)]
        self._said = words if words != self._said else _IN_TURN[(self.turn // 2 + 1) % len(_IN_TURN)]
        return Lead(self._said)

    def lead_with(self, opening: Opening) -> None:
        """Begin the next sentence with something new; what it would have begun with gets a sentence of its own."""
        if self.opening and not self.opening.is_light:
            self.say(_GO_ON.filled(self.begin()))
        self.opening = opening

    def say(self, message: Message, ending: str = ".") -> None:
        """Write a sentence."""
        self.is_fresh = False
        if self._count or self._label:
            self._pieces.append(" ")
        self._pieces += sentence(message, self.cast.language, ending=ending)
        self._count += 1

    def label(self, message: Message) -> None:
        """Write which case an item of a list is about; a sentence follows."""
        self._label = sentence(message, self.cast.language, ending=":")

    def break_off(self) -> None:
        """End the paragraph where it has become long."""
        if self._count >= _FULL:
            self.close()

    def close(self) -> None:
        """End the paragraph."""
        if self._count:
            runs = runs_of(self._label, is_label=True) + runs_of(self._pieces)
            self._blocks.append(Paragraph(tuple(runs)))
            self._label, self._pieces, self._count = [], [], 0

    def listing(self, items: Sequence[tuple[Block, ...]]) -> None:
        """Write cases beside each other."""
        self.close()
        self._blocks.append(Listing(tuple(items)))

    def child(self) -> "Scribe":
        """Return a scribe for an item of a list."""
        return Scribe(self.cast, self.course, self.turn, details=self.details, moment=self.moment)

    def blocks(self) -> tuple[Block, ...]:
        """Return all that was written."""
        self.close()
        return tuple(self._blocks)


def joined(first: Message, more: Sequence[Message]) -> Message:
    """Return clauses as one sentence: “A; B; C”."""
    for clause in more:
        first = _("{clause}; {more}", clause=first, more=clause)
    return first
