"""`procviz serve`."""

from pathlib import Path
from typing import Literal

import click

from procviz.cli import options
from procviz.cli.terminal import day, find_workspace, project_root, report, say, terminal_language
from procviz.words import Language, Message, _n


@click.command("serve")
@options.workspace
@click.option("--port", type=int, default=8000, show_default=True, help="Port on this machine.")
@options.output
@options.today
@options.language
def command(
    *,
    workspace: Path | None,
    port: int,
    output: Literal["team", "editors"],
    today: str | None,
    language: Language | None,
) -> None:
    """Show the site on this machine, and build it anew whenever a file is saved.

    Errors are shown in the terminal and above the page; what can be read is published all the same. Ctrl-C ends it.
    """
    from procviz.project.building import build, site_language
    from procviz.project.checking import fails
    from procviz.project.drawing import drawing_cache
    from procviz.publish import serve

    folder = find_workspace(workspace)
    root = project_root(workspace, folder)
    tongue = language or terminal_language()

    def rebuild() -> Message | None:
        built = build(root, folder, day=day(today), cache=drawing_cache(), output=output, keep_going=True)
        report(built.checked, language=tongue, quiet=True)
        errors = sum(fails((problem,), "error") for problem in built.checked.problems)
        return _n("{count} error: see the terminal", "{count} errors: see the terminal", errors) if errors else None

    serve(
        rebuild,
        root,
        workspace=folder,
        language=site_language(folder),
        say=lambda message: say(message, language=tongue),
        port=port,
        for_editors=output == "editors",
    )
