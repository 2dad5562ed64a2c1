"""`procviz check`."""

from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, report
from procviz.words import Language


@click.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help="Form of the report.")
@options.fail_on
@options.today
@options.language
@options.quiet
def command(  # noqa: PLR0913 - one argument an option
    *, folder: Path | None, form: str, fail_on: str, today: str | None, language: Language | None, quiet: bool
) -> int:
    """Read the workspace in FOLDER and report what is wrong.

    FOLDER is the nearest `processes/` here or above where it is not named. Nothing is written, run or fetched.
    """
    from procviz.project.checking import check, fails  # noqa: PLC0415 - keeps `--help` quick

    checked = check(find_workspace(folder), today=day(today))
    report(checked, form=form, language=language, quiet=quiet)
    return 1 if fails(checked.problems, fail_on) else 0
