"""`procviz codeowners`."""

from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import find_workspace, save_changed, say, terminal_language
from procviz.errors import ProcvizError
from procviz.words import Language, _


@click.command("codeowners")
@options.workspace
@click.option(
    "--format",
    "form",
    type=click.Choice(["github", "gitlab"]),
    default="github",
    show_default=True,
    help="Whose grammar the file follows; GitLab's has a section for each team.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="File to write, such as `.github/CODEOWNERS`; by default the terminal.",
)
@click.option(
    "--check",
    "checked",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write nothing: compare with this file, and end with exit code 1 where it differs.",
)
@options.language
def command(
    *, workspace: Path | None, form: str, output: Path | None, checked: Path | None, language: Language | None
) -> int:
    """Write the CODEOWNERS file: who has to agree to a change of which file.

    A process belongs to its owner, a catalogue file to the owners of what it holds, and everything else to the roles
    with `can_edit`. Roles and teams are named by their `handle`, a role without one by that of its team.
    """
    from procviz.exports import codeowners
    from procviz.reader import read_workspace

    tongue = language or terminal_language()
    folder = find_workspace(workspace)
    reading = read_workspace(folder)
    if reading.problems:
        say(_("not everything can be read, and owners may be missing: `procviz check` tells more"), language=tongue)
    written = codeowners.write(reading.workspace, "gitlab" if form == "gitlab" else "github", _top(folder.resolve()))
    for message in written.missing:
        say(message, language=tongue)
    if checked is not None:
        return _compare(checked, written.text)
    if output is None:
        click.echo(written.text, nl=False)
    elif save_changed(output, written.text.encode()):
        say(_("{path} is written", path=str(output)), language=tongue)
    return 0


def _top(folder: Path) -> Path:
    """Return the top of the repository around the workspace, else the folder that the workspace lies in."""
    return next((above for above in folder.parents if (above / ".git").exists()), folder.parent)


def _compare(file: Path, text: str) -> int:
    """Print what a file lacks and has too much; return the exit code."""
    from procviz.edit.difference import difference

    try:
        before = file.read_bytes().decode("utf-8", "replace") if file.exists() else ""
    except OSError as stop:
        raise ProcvizError(_("cannot read “{path}”: {why}", path=str(file), why=stop.strerror or "")) from stop
    found = difference(file.as_posix(), before.encode(), text.encode())
    click.echo(found, nl=False)
    return 1 if found else 0
