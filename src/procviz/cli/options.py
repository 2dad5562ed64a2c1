"""Options that several commands take."""

from pathlib import Path

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
