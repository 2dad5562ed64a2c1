"""`procviz build`."""

from pathlib import Path
from typing import Literal

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, project_root, report, say, terminal_language
from procviz.tree import reading_ahead
from procviz.words import Language, _, _n


@click.command("build")
@options.workspace
@click.option("--keep-going", is_flag=True, help="Publish what can be read although there are errors.")
@click.option(
    "--cache", type=click.Path(path_type=Path), help="Folder for drawings already made; by default the user's."
)
@click.option("--no-cache", is_flag=True, help="Draw everything anew.")
@click.option(
    "--builder",
    type=click.Choice(["mkdocs", "properdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    help="What makes HTML of the pages; the others than mkdocs are installed apart.",
)
@options.output
@options.today
@options.language
@options.quiet
@options.verbose
def command(  # noqa: PLR0913 - one argument an option
    *,
    workspace: Path | None,
    keep_going: bool,
    cache: Path | None,
    no_cache: bool,
    builder: str,
    output: Literal["team", "editors"],
    today: str | None,
    language: Language | None,
    quiet: bool,
    verbose: bool,
) -> int:
    """Check the workspace, draw it, and publish it as `build/site/index.html`.

    What is for editors goes to `build/editors/site/index.html`, so that nobody takes it for the team's site. With
    errors in the workspace nothing is published, and the last site stays as it is, unless `--keep-going` is given.
    """
    folder = find_workspace(workspace)
    tongue = language or terminal_language()
    with reading_ahead(folder) as trees:  # before the imports, which take long enough to read half of the files
        from procviz.project.building import build
        from procviz.project.checking import fails
        from procviz.project.drawing import drawing_cache
        from procviz.publish import installed

        built = build(
            project_root(workspace, folder),
            folder,
            day=day(today),
            cache=None if no_cache else cache or drawing_cache(),
            trees=trees,
            output=output,
            keep_going=keep_going,
            builder=installed(builder),
            say=lambda message: None if quiet else say(message, language=tongue),
            tell=lambda message: say(message, language=tongue) if verbose else None,
        )
    report(built.checked, language=tongue, quiet=quiet)
    if built.site is None:
        say(
            _("nothing was published; the last site is as it was (`--keep-going` publishes what can be read)"),
            language=tongue,
        )
        return 1
    if not quiet:
        pages = _n(
            "{count} page in {site}", "{count} pages in {site}", built.pages, site=str(built.site / "index.html")
        )
        say(pages, language=tongue)
    return 1 if fails(built.checked.problems, "error") else 0
