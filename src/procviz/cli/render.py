"""`procviz render`."""

from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import find_workspace, save, say, terminal_language
from procviz.errors import ProcvizError
from procviz.words import LANGUAGES, Language, _

FORMATS = ("svg", "png", "pdf", "dot")


@click.command("render")
@click.argument("process_id", metavar="ID")
@click.option("--rows", default="role", show_default=True, help="What the lanes stand for: role, channel, audience, …")
@click.option(
    "--columns",
    type=click.Choice(["order", "time"]),
    default="order",
    show_default=True,
    help="What runs to the right.",
)
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="File to write; its ending is the format: svg, png, pdf or dot.",
)
@options.workspace
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of the picture; the workspace's by default.")
def command(  # noqa: PLR0913 - one argument an option
    *, process_id: str, rows: str, columns: str, output: Path | None, workspace: Path | None, language: Language | None
) -> None:
    """Draw the process ID to a file.

    What cannot be read of the workspace is left out; `procviz check` tells what that is.
    """
    from procviz.project.drawing import draw_lens

    path = output or Path(f"{process_id}-{rows}-{columns}.svg")
    form = path.suffix.removeprefix(".").lower()
    if form not in FORMATS:
        raise ProcvizError(_("the ending of “{path}” is none of {formats}", path=str(path), formats=", ".join(FORMATS)))
    drawn = draw_lens(find_workspace(workspace), process_id, rows=rows, columns=columns, form=form, language=language)
    if drawn.problem:
        say(drawn.problem)
    save(path, drawn.data)
    say(_("{path} is written", path=str(path)), language=terminal_language())
