"""Durations, points, rates, windows and periods (LANGUAGE: Time)."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import BeforeValidator

from procviz.model.written import RefusedError, Written, phrase, shortened
from procviz.words import Message, _

Unit = Literal["min", "h", "d", "w", "mo", "y", "bh", "bd"]

DAYS: dict[str, float] = {"min": 1 / 1440, "h": 1 / 24, "d": 1, "w": 7, "mo": 30, "y": 365, "bh": 1 / 24, "bd": 1}
"""Days of the time axis in a unit; business units count like calendar ones where no date is known."""

EFFORT_DAYS: dict[str, float] = {"min": 1 / 480, "h": 1 / 8, "d": 1, "w": 5, "mo": 20, "y": 240, "bh": 1 / 8, "bd": 1}
"""Working days in a unit of effort."""

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")

_DURATION = r"([0-9]{1,6})(min|h|d|w|mo|y|bh|bd)"
_ISO = (
    r"P(?=[0-9T])(?:([0-9]{1,5})Y)?(?:([0-9]{1,5})M)?(?:([0-9]{1,5})W)?(?:([0-9]{1,5})D)?"
    r"(?:T(?=[0-9])(?:([0-9]{1,5})H)?(?:([0-9]{1,5})M)?)?"
)
DURATION = f"{_DURATION}|{_ISO}"  # for the patterns of phrases that hold one
_CLOCK = r"([01][0-9]|2[0-3]|24(?=:00)):([0-5][0-9])"


@dataclass(frozen=True, slots=True)
class Duration(Written):
    """A stretch of time: `count` units, `days` on the time axis."""

    text: str
    count: float
    unit: Unit
    name: ClassVar[Message] = _("a duration such as `3d`")
    pattern: ClassVar[str] = f"^({DURATION})$"

    @property
    def days(self) -> float:
        """Return its length in days of the time axis."""
        return self.count * DAYS[self.unit]

    @property
    def effort_days(self) -> float:
        """Return its length in working days, for efforts."""
        if amounts := _iso_amounts(self.text):
            return sum(count * EFFORT_DAYS[unit] for unit, count in amounts.items())
        return self.count * EFFORT_DAYS[self.unit]

    @property
    def is_business(self) -> bool:
        """Return whether only business time counts."""
        return self.unit in {"bh", "bd"}

    @classmethod
    def parse(cls, value: object) -> "Duration":
        """Return the duration written as `4bd` or in ISO 8601.

        Raises:
            RefusedError: it is neither, or `3m`, which may mean minutes or months.
        """
        text = phrase(value, cls.name)
        if match := re.fullmatch(_DURATION, text):
            return cls(text, int(match[1]), _unit(match[2]))
        if amounts := _iso_amounts(text):
            return cls(text, sum(count * DAYS[unit] for unit, count in amounts.items()), "d")
        if match := re.fullmatch(r"([0-9]+) ?m", text):
            raise RefusedError(
                _("`{value}` may mean minutes or months", value=text),
                _("write `{minutes}` or `{months}`", minutes=f"{match[1]}min", months=f"{match[1]}mo"),
                "bad-time",
            )
        meant = _meant(text)
        raise RefusedError(
            _("“{value}” is not a duration", value=shortened(text)), _cure(meant), "bad-time", instead=meant
        )

    def __str__(self) -> str:
        return self.text


def _iso_amounts(text: str) -> dict[Unit, int]:
    """Return how many of each unit a duration in ISO 8601 counts; nothing where `text` is none."""
    units: tuple[Unit, ...] = ("y", "mo", "w", "d", "h", "min")
    match = re.fullmatch(_ISO, text)
    return {unit: int(count or 0) for unit, count in zip(units, match.groups(), strict=True)} if match else {}


def _unit(text: str) -> Unit:
    units: dict[str, Unit] = {"min": "min", "h": "h", "d": "d", "w": "w", "mo": "mo", "y": "y", "bh": "bh", "bd": "bd"}
    return units[text]


_SPELLED: dict[Unit, str] = {
    "min": "min minute minuten minutes",
    "h": "h std stunde stunden hour hours",
    "d": "d tag tage tagen day days",
    "w": "w woche wochen week weeks",
    "mo": "mo monat monate month months",
    "y": "y jahr jahre year years",
    "bh": "bh",
    "bd": "bd at werktag werktage werktagen arbeitstage",
}
"""Words that editors write in place of the units."""


def _meant(text: str) -> str | None:
    """Return the duration that `text` means, where its unit is written as a word or apart from the number."""
    match = re.fullmatch(r"([0-9]{1,6})\s*([A-Za-z]+)\.?", text)
    for unit, words in _SPELLED.items():
        if match and match[2].lower() in words.split():
            return f"{match[1]}{unit}"
    return None


def _cure(meant: str | None) -> Message:
    """Return how to write a duration."""
    if meant:
        return _("write `{value}`", value=meant)
    return _(
        "write a number and one of the units min, h, d, w, mo, y, bh or bd, such as `3d`; or ISO 8601 such as `P3D`"
    )


@dataclass(frozen=True, slots=True)
class Point(Written):
    """A point in time, from the process's start or anchor, or the next such weekday; `minute` is the time of day."""

    text: str
    base: Literal["start", "anchor", "weekday"]
    offset: Duration | None = None
    sign: int = 1
    weekday: int | None = None
    minute: int | None = None
    name: ClassVar[Message] = _("a point in time such as `day 3` or `T-14d`")
    pattern: ClassVar[str] = rf"^(day [0-9]{{1,6}}|T([+-]{_DURATION})?|({'|'.join(WEEKDAYS)}))( {_CLOCK})?$"

    @property
    def days(self) -> float:
        """Return the offset from its base in days of the time axis, time of day included."""
        whole = self.sign * self.offset.days if self.offset else 0
        return whole + (self.minute or 0) / 1440

    @classmethod
    def parse(cls, value: object) -> "Point":
        """Return the point written as `day 3`, `T-14d 10:00` or `Tue 10:00`.

        Raises:
            RefusedError: it is none of these.
        """
        text = phrase(value, cls.name)
        clock = re.fullmatch(rf"(.*?)(?: {_CLOCK})?", text, re.DOTALL)
        head = clock[1] if clock else text
        minute = int(clock[2]) * 60 + int(clock[3]) if clock and clock[2] else None
        if match := re.fullmatch(r"day ([0-9]{1,6})", head):
            return cls(text, "start", Duration(f"{match[1]}d", int(match[1]), "d"), 1, None, minute)
        if match := re.fullmatch(rf"T(?:([+-]){_DURATION})?", head):
            offset = Duration(f"{match[2]}{match[3]}", int(match[2]), _unit(match[3])) if match[1] else None
            return cls(text, "anchor", offset, -1 if match[1] == "-" else 1, None, minute)
        if head in WEEKDAYS:
            return cls(text, "weekday", None, 1, WEEKDAYS.index(head), minute)
        raise RefusedError(
            _("“{value}” is not a point in time", value=shortened(text)),
            _("write `day 3` from the start, `T-14d` from the anchor, or `Tue 10:00`"),
            "bad-time",
        )

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Rate(Written):
    """At most `count` within `per`."""

    text: str
    count: int
    per: Duration
    name: ClassVar[Message] = _("a rate such as `2 per 7d`")
    pattern: ClassVar[str] = rf"^[0-9]{{1,6}} per ({DURATION})$"

    @classmethod
    def parse(cls, value: object) -> "Rate":
        """Return the rate written as `2 per 7d`.

        Raises:
            RefusedError: it is not.
        """
        text = phrase(value, cls.name)
        match = re.fullmatch(r"([0-9]{1,6}) per (\S+)", text)
        if not match:
            raise RefusedError(
                _("“{value}” is not a rate", value=shortened(text)), _("write it as `2 per 7d`"), "bad-time"
            )
        try:
            per = Duration.parse(match[2])
        except RefusedError as stop:
            instead = f"{match[1]} per {stop.instead}" if stop.instead else None
            raise RefusedError(stop.message, stop.repair, stop.rule, instead=instead) from None
        return cls(text, int(match[1]), per)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Window(Written):
    """Hours of the week in which something may happen: weekdays from 0 (Monday), minutes of the day."""

    text: str
    first_day: int
    last_day: int
    start: int
    end: int
    name: ClassVar[Message] = _("a window such as `Mon-Fri 08:00-18:00`")
    pattern: ClassVar[str] = rf"^({'|'.join(WEEKDAYS)})(-({'|'.join(WEEKDAYS)}))? {_CLOCK}-{_CLOCK}$"

    @classmethod
    def parse(cls, value: object) -> "Window":
        """Return the window written as `Mon-Fri 08:00-18:00`.

        Raises:
            RefusedError: it is not, or it ends before it starts.
        """
        text = phrase(value, cls.name)
        days = "|".join(WEEKDAYS)
        match = re.fullmatch(rf"({days})(?:-({days}))? {_CLOCK}-{_CLOCK}", text)
        cure = _("write it as `Mon-Fri 08:00-18:00`")
        if not match:
            raise RefusedError(_("“{value}” is not a window", value=shortened(text)), cure, "bad-time")
        first, last = WEEKDAYS.index(match[1]), WEEKDAYS.index(match[2] or match[1])
        start, end = int(match[3]) * 60 + int(match[4]), int(match[5]) * 60 + int(match[6])
        if last < first or end <= start:
            raise RefusedError(_("the window “{value}” ends before it starts", value=text), cure, "bad-time")
        return cls(text, first, last, start, end)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Period(Written):
    """A year, a quarter or a month."""

    text: str
    numbers: ClassVar[tuple[float, float] | None] = (1000, 9999)
    name: ClassVar[Message] = _("a period such as `2026-Q4`")
    pattern: ClassVar[str] = r"^[1-9][0-9]{3}(-(Q[1-4]|0[1-9]|1[0-2]))?$"

    @classmethod
    def parse(cls, value: object) -> "Period":
        """Return the period written as `2026`, `2026-Q4` or `2026-11`.

        Raises:
            RefusedError: it is none of these.
        """
        text = phrase(value, cls.name)
        if not re.fullmatch(cls.pattern, text):
            cure = _("write a year, a quarter or a month: `2026`, `2026-Q4`, `2026-11`")
            raise RefusedError(_("“{value}” is not a period", value=shortened(text)), cure, "bad-time")
        return cls(text)

    @property
    def first_day(self) -> dt.date:
        """Return the day it begins."""
        return dt.date(int(self.text[:4]), self._months[0], 1)

    @property
    def last_day(self) -> dt.date:
        """Return the day it ends."""
        year, month = int(self.text[:4]), self._months[1]
        return dt.date(year, month, calendar.monthrange(year, month)[1])

    @property
    def _months(self) -> tuple[int, int]:
        rest = self.text[5:]
        if not rest:
            return 1, 12
        if rest.startswith("Q"):
            return 3 * int(rest[1]) - 2, 3 * int(rest[1])
        return int(rest), int(rest)

    def __str__(self) -> str:
        return self.text


def _duration_or_point(value: object) -> object:
    if not isinstance(value, str):
        return value
    return (
        Point.parse(value) if re.match(r"day |T(?![0-9])|Mon|Tue|Wed|Thu|Fri|Sat|Sun", value) else Duration.parse(value)
    )


Timeout = Annotated[Duration | Point, BeforeValidator(_duration_or_point)]
