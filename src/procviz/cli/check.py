"""`procviz check`."""

from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, report
from procviz.reports import formats, statistics
from procviz.words import Language


@click.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(formats()), default="text", help="Form of the report.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="File to write the report to.")
@options.rules("--select", "Report these rules or groups of rules alone; commas between them.")
@options.rules("--ignore", "Leave these rules or groups of rules out; commas between them.")
@click.option("--statistics", "counted", is_flag=True, help="Tell how often each rule has found something.")
@options.fail_on
@options.today
@options.language
@options.quiet
def command(  # noqa: PLR0913 - one argument an option
    *,
    folder: Path | None,
    form: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    counted: bool,
    fail_on: str,
    today: str | None,
    language: Language | None,
    quiet: bool,
) -> int:
    """Read the workspace in FOLDER and report what is wrong.

    FOLDER is the nearest `processes/` here or above where it is not named. Nothing is run or fetched, and nothing
    written but the file of `--output`.
    """
    from procviz.checks.selection import narrow, rules_named  # noqa: PLC0415 - keeps `--help` quick
    from procviz.project.checking import check, fails  # noqa: PLC0415

    selected, ignored = rules_named(select), rules_named(ignore)
    checked = narrow(check(find_workspace(folder), today=day(today)), select=selected, ignore=ignored)
    report(checked, form=form, language=language, quiet=quiet, fail_on=fail_on, output=output)
    if counted:
        # Beside a report for machines, so that what reads it is not disturbed.
        click.echo(statistics(checked.problems), nl=False, err=output is None and form != "text")
    return 1 if fails(checked.problems, fail_on) else 0
