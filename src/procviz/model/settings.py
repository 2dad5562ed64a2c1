"""workspace.yml: what holds for the whole workspace."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from procviz.model.located import Data, Located, Word
from procviz.model.reference import Words
from procviz.model.text import Text
from procviz.model.time import Duration, Rate, Window
from procviz.model.written import RefusedError
from procviz.words import Language, _

RuleLevel = Literal["off", "info", "warning", "error"]


class Cap(Located):
    """Most contacts for one person."""

    rate: Rate | None = Field(None, description="How many in which time.")
    counts: Words = Field(("advertising",), description="Natures of messages that count.")


def _cap(value: object) -> object:
    return Data.of({"rate": value}, value.node, value.node) if isinstance(value, Word) else value


class Capacity(Located):
    """Work that fits in a period."""

    per: Literal["month", "quarter", "year"] = Field("quarter", description="The period.")
    effort: Duration | None = Field(None, description="Working days in it.")


def _address(value: object) -> object:
    if isinstance(value, str) and not re.match(r"https?://", value):
        raise RefusedError(_("“{value}” is not a web address", value=value[:60]), _("begin it with `https://`"))
    return value


class Repository(Located):
    """Where the files are edited and problems reported."""

    edit: Annotated[str, BeforeValidator(_address)] = Field(
        "", description="Address before a file's path, counted from the folder that holds the workspace."
    )
    issues: Annotated[str, BeforeValidator(_address)] = Field("", description="Where a problem is reported.")


def _zone(value: object) -> object:
    if isinstance(value, str) and not re.fullmatch(r"[A-Za-z_+-]+(/[A-Za-z0-9_+-]+)*", value):
        raise RefusedError(_("“{value}” is not a time zone", value=value[:60]), _("write it as `Europe/Berlin`"))
    return value


class Settings(Located):
    """The settings of a workspace."""

    title: Text | None = Field(None, description="Title of the site.")
    company: Text | None = Field(None, description="The company.")
    language: Language = Field("de", description="Language of texts without one and of the site's own words.")
    timezone: Annotated[str, BeforeValidator(_zone)] = Field("Europe/Berlin", description="Time zone.")
    holidays: str = Field("", description="Country and subdivision of the holiday calendar, such as DE-BW.")
    business_hours: Window | None = Field(None, description="Hours that count as business time.")
    review_every: Duration | None = Field(None, description="How often processes are reviewed.")
    cap: Annotated[Cap | None, BeforeValidator(_cap)] = Field(None, description="Most contacts for an audience.")
    capacity: Capacity | None = Field(None, description="Work that fits in a period, for ideas.")
    repository: Repository | None = Field(None, description="Where the files are edited.")
    logo: str = Field("", description="Picture below site/.")
    rules: dict[str, RuleLevel] = Field(default_factory=dict, description="Severity of rules that differ here.")
