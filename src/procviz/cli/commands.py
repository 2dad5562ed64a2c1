"""The list of commands."""

from importlib import import_module

import click

from procviz import __version__

COMMANDS = {
    "check": "Read a workspace and report what is wrong.",
    "render": "Draw a process, a view, or everything.",
    "build": "Check, draw and publish the site.",
    "serve": "Show the site here and follow every change.",
    "list": "List the processes, or what can be drawn.",
    "explain": "Say what a rule means.",
    "schema": "Write the schema for editors, or the language reference.",
    "codeowners": "Write who has to agree to a change of which file.",
}


class Commands(click.Group):
    """Knows the names of the commands, and imports one only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of a day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """Return the command of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"procviz.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """Write the list for `--help`."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def procviz() -> None:
    """Marketing and sales processes as YAML: checked, drawn, published.

    Exit codes: 0 fine, 1 findings, 2 could not run.
    """
