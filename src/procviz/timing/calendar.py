"""Business time on a calendar: days and hours on which the company works (LANGUAGE: Time).

A business day is a weekday of the business hours, Monday to Friday unless they say otherwise, that is no
holiday. So many business days later is the same time of day on the last of them; hours pass within the business hours
alone.
"""

import datetime as dt
import math
from collections.abc import Container
from dataclasses import dataclass
from functools import cached_property

from procviz.model import Duration, Point, Settings, Window

_FULL_WEEK = Window("Mon-Fri 00:00-24:00", 0, 4, 0, 1440)
_MOST = 5000  # business days or hours counted one by one; beyond, and beyond the calendar, they pass like any others
_FAR = 1_000_000.0  # days from the anchor that no date can be found for


@dataclass(frozen=True)
class Calendar:
    """When the company works; `holidays` names country and subdivision, such as DE-BW."""

    hours: Window = _FULL_WEEK
    holidays: str = ""
    language: str = "en"

    @classmethod
    def of(cls, settings: Settings) -> "Calendar":
        """Return the calendar of a workspace."""
        return cls(settings.business_hours or _FULL_WEEK, settings.holidays, settings.language)

    def later(self, zero: dt.date, moment: float, duration: Duration, sign: int = 1) -> float:
        """Return the moment that lies a business duration after another, or before it.

        Args:
            zero: the date of day 0.
            moment: in days from `zero`.
            duration: in business days or hours.
            sign: 1 for later, -1 for earlier.
        """
        if not -_FAR < moment < _FAR or duration.count > _MOST:
            return moment + sign * duration.days
        try:
            if duration.unit == "bd":
                return self._days_later(zero, moment, int(duration.count), sign)
            return self._minutes_later(zero, moment, round(duration.count * 60), sign)
        except OverflowError:  # before or after all dates there are
            return moment + sign * duration.days

    def position(self, zero: dt.date | None, point: Point) -> float:
        """Return where a point from the anchor lies, in days from it; `zero` is the anchor's date where it is known."""
        if zero is None or point.offset is None or not point.offset.is_business:
            return point.days
        return self.later(zero, 0.0, point.offset, point.sign) + (point.minute or 0) / 1440

    def is_business_day(self, date: dt.date) -> bool:
        """Return whether the company works on `date`."""
        return self.hours.first_day <= date.weekday() <= self.hours.last_day and date not in self._days_off

    def _days_later(self, zero: dt.date, moment: float, count: int, sign: int) -> float:
        day = math.floor(moment)
        clock = moment - day
        while count:
            day += sign
            count -= self.is_business_day(zero + dt.timedelta(days=day))
        return day + clock

    def _minutes_later(self, zero: dt.date, moment: float, minutes: int, sign: int) -> float:
        day, now = divmod(round(moment * 1440), 1440)
        for _ in range(_MOST):
            if self.is_business_day(zero + dt.timedelta(days=day)):
                begin, end = max(now, self.hours.start), min(now, self.hours.end)
                left = self.hours.end - begin if sign > 0 else end - self.hours.start
                if 0 < minutes <= left:
                    return day + ((begin + minutes) if sign > 0 else (end - minutes)) / 1440
                minutes -= max(left, 0)
            if not minutes:
                return moment
            day, now = day + sign, 0 if sign > 0 else 1440
        return moment + sign * minutes / 1440

    @cached_property
    def _days_off(self) -> Container[dt.date]:
        country, _hyphen, subdivision = self.holidays.partition("-")
        if not country:
            return ()
        from holidays import country_holidays  # noqa: PLC0415 - costs time that most workspaces need not pay

        try:
            return country_holidays(country, subdiv=subdivision or None, language=self.language)
        except NotImplementedError:  # the reader has reported it
            return ()
