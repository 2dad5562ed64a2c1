"""`procviz check`."""

from functools import partial
from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, report, terminal_language
from procviz.edit import difference
from procviz.errors import ProcvizError
from procviz.reports import formats, harmless, repairs, statistics
from procviz.tree import reading_ahead
from procviz.words import Language, _


@click.command("check")
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(formats()), default="text", help="Form of the report.")
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="File to write the report to.")
@options.rules("--select", "Report these rules or groups of rules alone; commas between them.")
@options.rules("--ignore", "Leave these rules or groups of rules out; commas between them.")
@click.option("--statistics", "counted", is_flag=True, help="Tell how often each rule has found something.")
@click.option("--fix", "fixing", is_flag=True, help="Repair in the files what has one right answer.")
@click.option("--diff", is_flag=True, help="With --fix: show what would change, and write nothing.")
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
    fixing: bool,
    diff: bool,
    fail_on: str,
    today: str | None,
    language: Language | None,
    quiet: bool,
) -> int:
    """Read the workspace in FOLDER and report what is wrong.

    FOLDER is the nearest `processes/` here or above where it is not named. Nothing is run or fetched, and nothing
    written without `--output` or `--fix`.
    """
    if diff and not fixing:
        raise ProcvizError(_("`--diff` goes with `--fix`"))
    where = find_workspace(folder)
    with reading_ahead(where) as trees:  # before the imports, which take long enough to read a third of the files
        from procviz.checks.selection import narrow, rules_named
        from procviz.project.checking import check, fails
        from procviz.project.fixing import fix, save

        date = day(today)
        narrowed = partial(narrow, select=rules_named(select), ignore=rules_named(ignore))
        checked = None if fixing else narrowed(check(where, today=date, trees=trees))
    # What is said beside a report for machines must not disturb what reads it.
    aside = output is None and form != "text"
    if checked is None:
        fixed = fix(where, today=date, narrow=narrowed)
        checked = fixed.checked
        if diff:
            changes = (difference(file.source.name, file.before, file.after) for file in fixed.files)
            click.echo(harmless("".join(changes)), nl=False)
            return 1 if fails((*fixed.repaired, *checked.problems), fail_on) else 0
        save(fixed.files)
        click.echo(repairs(fixed.repaired, language or terminal_language()), nl=False, err=aside)
    report(checked, form=form, language=language, quiet=quiet, fail_on=fail_on, output=output)
    if counted:
        click.echo(statistics(checked.problems), nl=False, err=aside)
    return 1 if fails(checked.problems, fail_on) else 0
