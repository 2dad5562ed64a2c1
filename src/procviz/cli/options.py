"""Options that several commands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from procviz.words import LANGUAGES

workspace = click.option(
    "--workspace",
    type=click.Path(path_type=Path),
    help="The workspace's folder; by default the nearest `processes/` here or above.",
)
today = click.option("--today", metavar="DATE", help="The date that counts as today, such as 2026-11-03.")
language = click.option(
    "--language", type=click.Choice(LANGUAGES), help="Language of the messages; the locale's by default."
)
fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "info", "never"]),
    default="error",
    show_default=True,
    help="The severity from which findings give exit code 1.",
)
quiet = click.option("--quiet", "-q", is_flag=True, help="Print findings only.")

output = click.option(
    "--output",
    type=click.Choice(["team", "editors"]),
    default="team",
    show_default=True,
    help="Who reads the site: editors see all, the team nothing that is for editors.",
)
verbose = click.option("--verbose", "-v", is_flag=True, help="Tell more of what is done, and how long it takes.")


def rules(name: str, meaning: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Return an option that takes the names of rules, and may be given several times."""
    return click.option(name, metavar="RULE[,RULE]", multiple=True, callback=_names, help=meaning)


def _names(_context: click.Context, _option: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
