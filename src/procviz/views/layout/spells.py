"""Columns of days: a day, a week, a month … each, as many as a picture can bear."""

from collections.abc import Callable
from dataclasses import dataclass

from procviz.words import Message, _

_DAY = 1440


@dataclass(frozen=True, slots=True)
class Spell:
    """The days from `first` to `last`, both included; on an axis around an anchor where `is_anchored`."""

    first: int
    last: int
    is_anchored: bool
    title: Message

    @property
    def minutes(self) -> tuple[int, int]:
        """Return its first and its last minute."""
        return self.first * _DAY, (self.last + 1) * _DAY - 1

    @property
    def words(self) -> Message:
        """Return the days as a sentence says them: “day 7–13”, “T-14 to T-8 d”."""
        if self.is_anchored:
            first, last = _signed(self.first), _signed(self.last)
            return _("T{day} d", day=first) if first == last else _("T{first} to T{last} d", first=first, last=last)
        if self.first == self.last:
            return _("day {day}", day=self.first)
        return _("day {first}–{last}", first=self.first, last=self.last)


_SIZES: tuple[tuple[int, Callable[[int], Message]], ...] = (
    (1, lambda number: _("Day {number}", number=number - 1)),
    (7, lambda number: _("Wk {number}", number=number)),
    (14, lambda number: _("Wk {first}–{last}", first=2 * number - 1, last=2 * number)),
    (30, lambda number: _("Mo {number}", number=number)),
    (91, lambda number: _("Q {number}", number=number)),
    (365, lambda number: _("Yr {number}", number=number)),
)
"""How many days a column may have, and what the first, second … of them is called from the start on."""


def spells(from_start: tuple[int, int] | None, from_anchor: tuple[int, int] | None, *, most: int) -> list[Spell]:
    """Return columns that hold two ranges of days, those from the start first; of the longest ones the rest is cut off.

    Args:
        from_start: the first and the last day from the start, None for no such columns.
        from_anchor: the same around an anchor.
        most: how many columns there may be.
    """
    both = [days for days in (from_start, from_anchor) if days]
    fitting = [one for one in _SIZES if sum(last // one[0] - first // one[0] + 1 for first, last in both) <= most]
    size, title = fitting[0] if fitting else _SIZES[-1]
    if not fitting:
        kept = most // len(both) * size
        from_start = from_start and (from_start[0], min(from_start[1], from_start[0] + kept - 1))
        from_anchor = from_anchor and (from_anchor[0], min(from_anchor[1], from_anchor[0] + kept - 1))
    return _cut(from_start, size, title) + _cut(from_anchor, size, None)


def _cut(days: tuple[int, int] | None, size: int, title: Callable[[int], Message] | None) -> list[Spell]:
    """Return columns of so many days that hold a range; zero is the first day of one of them."""
    if days is None:
        return []
    return [
        Spell(
            number * size,
            (number + 1) * size - 1,
            title is None,
            title(number + 1) if title else _("T{day}", day=_signed(number * size)),
        )
        for number in range(days[0] // size, days[1] // size + 1)
    ]


def _signed(day: int) -> str:
    return f"{day:+}" if day else ""
