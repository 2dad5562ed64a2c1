"""`procviz list`."""

from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import find_workspace, plain


@click.command("list")
@options.workspace
def command(*, workspace: Path | None) -> None:
    """List the processes: id, status, title and file, one a line, with tabs between them."""
    from procviz.reader import read_workspace

    found = read_workspace(find_workspace(workspace)).workspace
    for process in sorted(found.processes, key=lambda process: process.id):
        words = (process.id, process.status, process.name(found.language), process.span_of().file)
        click.echo("\t".join(plain(word).replace("\t", " ").replace("\n", " ") for word in words))
