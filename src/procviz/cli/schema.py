"""`procviz schema`."""

from pathlib import Path

import click

from procviz.cli.terminal import find_workspace, say, terminal_language
from procviz.errors import ProcvizError
from procviz.words import LANGUAGES, Language, _


@click.command("schema")
@click.option(
    "--workspace",
    is_flag=False,
    flag_value="",
    metavar="[DIR]",
    help="List the ids of this workspace, so that editors complete channels, roles and stages; "
    "without DIR, of the nearest `processes/` here or above.",
)
@click.option("--reference", is_flag=True, help="Write the language reference in Markdown instead.")
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of the descriptions; the locale's by default.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="File to write; by default the terminal. Editors look for `.procviz/schema.json`.",
)
def command(*, workspace: str | None, reference: bool, language: Language | None, output: Path | None) -> None:
    """Write the JSON Schema by which editors complete and check process files.

    A file says where it is in its first line: `# yaml-language-server: $schema=../.procviz/schema.json`.
    """
    from procviz.exports import reference as told
    from procviz.exports import schema
    from procviz.reader import read_workspace

    tongue = language or terminal_language()
    if reference:
        text = told.write(tongue)
    else:
        named = workspace is not None
        folder = find_workspace(Path(workspace) if workspace else None) if named else None
        text = schema.write(read_workspace(folder).workspace if folder else None, tongue)
    if output is None:
        click.echo(text, nl=False)
        return
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(text, encoding="utf-8", newline="\n")
    except OSError as stop:
        raise ProcvizError(_("cannot write “{path}”: {why}", path=str(output), why=stop.strerror or "")) from stop
    say(_("{path} is written", path=str(output)), language=tongue)
