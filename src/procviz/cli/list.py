"""`procviz list`."""

from collections.abc import Iterator
from pathlib import Path

import click

from procviz.cli import options
from procviz.cli.terminal import find_workspace, plain, terminal_language
from procviz.model import Workspace
from procviz.words import Language


@click.command("list")
@click.option("--views", "pictures", is_flag=True, help="List the lenses and views that `procviz render` draws.")
@options.workspace
@options.language
def command(*, pictures: bool, workspace: Path | None, language: Language | None) -> None:
    """List the processes: id, status, title and file, one a line, with tabs between them.

    With --views: the lenses and views by their id, the kinds of object that each is drawn of (`workspace` for the whole
    of it), title, and the question that it answers.
    """
    from procviz.reader import read_workspace

    found = read_workspace(find_workspace(workspace)).workspace
    for words in _pictures(found, language or terminal_language()) if pictures else _processes(found):
        click.echo("\t".join(plain(word).replace("\t", " ").replace("\n", " ") for word in words))


def _processes(workspace: Workspace) -> Iterator[tuple[str, ...]]:
    for process in sorted(workspace.processes, key=lambda process: process.id):
        yield process.id, process.status, process.name(workspace.language), process.span_of().file


def _pictures(workspace: Workspace, language: Language) -> Iterator[tuple[str, ...]]:
    from procviz.project.offers import offers

    for name, view in offers(workspace).items():
        yield name, ",".join(view.about) or "workspace", view.title.to(language), view.question.to(language)
