"""Time zones and holiday calendars, by the names that the world has for them."""

from difflib import get_close_matches
from typing import Annotated
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator

from procviz.model.written import RefusedError, Spelling, shortened
from procviz.words import Message, _


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (KeyError, ValueError, OSError):  # unknown, no path to one, a folder of them
        known = available_timezones()
        if known:  # a computer without time zones cannot tell
            wrong = _("no time zone is called “{value}”", value=shortened(value))
            raise RefusedError(wrong, _near(value, known)) from None
    return value


def _near(value: str, known: set[str]) -> Message:
    found = get_close_matches(value[:80], sorted(known), n=1, cutoff=0.6)
    return _("did you mean `{name}`?", name=found[0]) if found else _("write it as `Europe/Berlin`")


def _holidays(value: str) -> str:
    from holidays import country_holidays  # noqa: PLC0415 - costs 60 ms that a workspace without holidays need not pay

    country, _hyphen, subdivision = value.partition("-")
    try:
        country_holidays(country, subdiv=subdivision or None)
    except NotImplementedError:
        raise RefusedError(
            _("no holiday calendar is known for “{value}”", value=shortened(value)),
            _("write country and subdivision, such as `DE-BW`, or the country alone"),
        ) from None
    return value


Zone = Annotated[
    str,
    Spelling(
        r"^[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*$",
        _("a time zone such as `Europe/Berlin`"),
        _("“{value}” is not a time zone"),
        _("write it as `Europe/Berlin`"),
    ),
    AfterValidator(_zone),
]
HolidayCalendar = Annotated[
    str,
    Spelling(
        r"^[A-Z]{2}(-[A-Za-z0-9]+)?$",
        _("country and subdivision such as `DE-BW`"),
        _("“{value}” is not a holiday calendar"),
        _("write country and subdivision, such as `DE-BW`, or the country alone"),
    ),
    AfterValidator(_holidays),
]
Country = Annotated[
    str,
    Spelling(
        r"^[A-Z]{2}$",
        _("a country code such as `DE`"),
        _("“{value}” is not a country code"),
        _("write two capital letters, such as `DE`"),
    ),
]
