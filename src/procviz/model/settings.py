"""workspace.yml: what holds for the whole workspace."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from procviz.model.calendar import HolidayCalendar, Zone
from procviz.model.catalogue import needed
from procviz.model.located import Data, Located, Word
from procviz.model.reach import Nature
from procviz.model.text import Text
from procviz.model.time import Duration, Rate, Window
from procviz.model.written import InShort, Spelling, listed
from procviz.words import Language, _

RuleLevel = Literal["off", "info", "warning", "error"]


class Cap(Located):
    """Most contacts for one person."""

    rate: Rate | None = needed(description="How many in which time.")
    counts: Annotated[tuple[Nature, ...], listed()] = Field(
        ("advertising",), description="Natures of messages that count."
    )


def _cap(value: object) -> object:
    return Data.of({"rate": value}, value.raw, value.raw) if isinstance(value, Word) else value


class Capacity(Located):
    """Work that fits in a period."""

    per: Literal["month", "quarter", "year"] = Field("quarter", description="The period.")
    effort: Duration | None = needed(description="Working days in it.")


WebAddress = Annotated[
    str,
    Spelling(
        r"^https?://[\s\S]*$",
        _("an address that begins with `https://`"),
        _("“{value}” is not a web address"),
        _("begin it with `https://`"),
    ),
]


class Repository(Located):
    """Where the files are edited and problems reported."""

    edit: WebAddress = Field(
        "", description="Address before a file's path, counted from the folder that holds the workspace."
    )
    issues: WebAddress = Field("", description="Where a problem is reported.")


class Settings(Located):
    """The settings of a workspace."""

    title: Text | None = Field(None, description="Title of the site.")
    company: Text | None = Field(None, description="The company.")
    language: Language = Field("de", description="Language of texts without one and of the site's own words.")
    timezone: Zone = Field("Europe/Berlin", description="Time zone.")
    holidays: HolidayCalendar = Field("", description="Country and subdivision of the holiday calendar, such as DE-BW.")
    business_hours: Window | None = Field(None, description="Hours that count as business time.")
    review_every: Duration | None = Field(None, description="How often processes are reviewed.")
    cap: Annotated[Cap | None, BeforeValidator(_cap), InShort(Rate)] = Field(
        None, description="Most contacts for an audience."
    )
    capacity: Capacity | None = Field(None, description="Work that fits in a period, for ideas.")
    repository: Repository | None = Field(None, description="Where the files are edited.")
    logo: str = Field("", description="Picture below site/.")
    rules: dict[str, RuleLevel] = Field(default_factory=dict, description="Severity of rules that differ here.")
