"""`procviz render`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, save, save_changed, say, terminal_language
from procviz.errors import ProcvizError
from procviz.words import LANGUAGES, Language, _, _n

if TYPE_CHECKING:
    from procviz.project.drawing import Picture

FORMATS = ("svg", "png", "pdf", "dot")
STANDARD_OUTPUT = Path("-")


@click.command("render")
@click.argument("about", metavar="[ID]", default="")
@click.option("--view", "-v", default="", help="Draw this view; `procviz list --views` shows all.")
@click.option("--rows", default="", help="What the lanes of a process stand for: role, channel, audience, …  [role]")
@click.option("--columns", type=click.Choice(["order", "time"]), default=None, help="What runs to the right.  [order]")
@click.option("--narrow", is_flag=True, help="Let a process run from top to bottom, for phones and print.")
@click.option("--all", "folder", metavar="DIR", type=click.Path(path_type=Path), help="Draw all pictures into DIR.")
@click.option(
    "--output",
    "-o",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="File to write, `-` for standard output; by default a file here, named after the picture.",
)
@click.option("--format", "form", type=click.Choice(FORMATS), help="Format; by default what FILE ends in, or svg.")
@options.workspace
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of the picture; the workspace's by default.")
@options.today
@click.option("--quiet", "-q", is_flag=True, help="Print faults only.")
def command(  # noqa: PLR0913 - one argument an option
    *,
    about: str,
    view: str,
    rows: str,
    columns: str | None,
    narrow: bool,
    folder: Path | None,
    output: Path | None,
    form: str | None,
    workspace: Path | None,
    language: Language | None,
    today: str | None,
    quiet: bool,
) -> int:
    """Draw a process, a view, or everything.

    \b
    procviz render ID                       the process ID, by role and order
    procviz render ID --rows channel --columns time
    procviz render --view landscape         a view of the whole workspace
    procviz render ID --view funnel         a view of one object
    procviz render --all pictures           everything, each lens of each process

    ID may be written `kind/id`, such as `roles/sales`. With --all, an ID, --view, --rows and --columns narrow down what
    is drawn: processes go to DIR/processes, views to DIR/views. Views for editors are drawn as well, since whoever has
    the files may see them; they go to DIR/editors, so that they are not passed on by mistake.

    What cannot be read of the workspace is left out; `procviz check` tells what that is.
    """  # noqa: D301 - click keeps the lines after a backspace as they are
    from procviz.project.drawing import Request, draw_all, draw_one
    from procviz.reader import read_workspace

    if folder and output:
        raise ProcvizError(_("`--all` names a folder, `--output` a file: give one of them"))
    form = form or _ending(output)
    read = read_workspace(find_workspace(workspace)).workspace
    request = Request(about=about, view=view, rows=rows, columns=columns or "", narrow=narrow)
    tongue = terminal_language()
    if folder:
        count, pictures = draw_all(read, request, form=form, day=day(today), language=language)
        return _save_all(folder, _with_progress(pictures, count, shown=not quiet), tongue, quiet=quiet)
    name, drawing = draw_one(read, request, form=form, day=day(today), language=language)
    if drawing.problem:
        say(drawing.problem)
    if output == STANDARD_OUTPUT:
        sys.stdout.buffer.write(drawing.data)
        return 0
    path = output or Path(f"{name}.{form}")
    save(path, drawing.data)
    if not quiet:
        say(_("{path} is written", path=str(path)), language=tongue)
    return 0


def _ending(output: Path | None) -> str:
    """Return the format that a file's name asks for."""
    if output is None or output == STANDARD_OUTPUT:
        return FORMATS[0]
    form = output.suffix.removeprefix(".").lower()
    if form not in FORMATS:
        formats = ", ".join(FORMATS)
        raise ProcvizError(_("the ending of “{path}” is none of {formats}", path=str(output), formats=formats))
    return form


def _save_all(folder: Path, pictures: Iterable["Picture"], tongue: Language, *, quiet: bool) -> int:
    """Write a set of pictures below `folder`; return 1 where one of them could not be drawn."""
    total = changed = lost = 0
    for picture in pictures:
        if picture.drawing is None:
            continue
        if picture.drawing.problem:
            say(picture.drawing.problem, language=tongue)
        if not picture.drawing.data:
            lost += 1
            continue
        total += 1
        changed += save_changed(folder / picture.path, picture.drawing.data)
    if not quiet:
        pictures_there = _n("{count} picture in {folder}", "{count} pictures in {folder}", total, folder=str(folder))
        say(
            _("{pictures}, {changed} of them new or changed", pictures=pictures_there, changed=changed), language=tongue
        )
    return 1 if lost else 0


def _with_progress(pictures: Iterator["Picture"], count: int, *, shown: bool) -> Iterator["Picture"]:
    """Yield the pictures while a bar shows how far they are, where somebody sits at the terminal."""
    if not (shown and sys.stderr.isatty()):
        yield from pictures
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(pictures, total=count, description="", console=Console(stderr=True), transient=True)
