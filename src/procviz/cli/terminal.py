"""What commands share: the terminal's language, messages to it, and where the workspace is."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import click

from procviz.errors import ProcvizError
from procviz.words import LANGUAGES, Language, Message, _

FOLDER = "processes"


def terminal_language() -> Language:
    """Return the language of the locale where it is one of ours, else English."""
    locale = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return next((language for language in LANGUAGES if locale.startswith(language)), "en")


def say(message: Message, *, language: Language | None = None) -> None:
    """Print one line for the user, beside the output proper."""
    click.echo(f"procviz: {plain(message.to(language or terminal_language()))}", err=True)


def plain(text: str) -> str:
    """Return `text` without characters that a terminal would obey."""
    return "".join(character if character.isprintable() or character in "\n\t" else "�" for character in text)


def find_workspace(given: Path | None) -> Path:
    """Return the workspace's folder: the one given, else the nearest `processes/` here or above.

    Raises:
        ProcvizError: there is none.
    """
    if given is not None:
        return given
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / FOLDER).is_dir():
            return Path(os.path.relpath(folder / FOLDER))
    raise ProcvizError(_("there is no folder `processes` here or above; name the workspace's folder"))


def project_root(given: Path | None, workspace: Path) -> Path:
    """Return the folder that a site is built in: where the workspace lies, or here where it was named."""
    return Path.cwd() if given is not None else workspace.resolve().parent


def day(text: str | None) -> date:
    """Return the date that counts as today: the one given, else `SOURCE_DATE_EPOCH`, else the clock's.

    Raises:
        ProcvizError: it is not a date.
    """
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError as stop:
            raise ProcvizError(_("“{text}” is not a date; write it as `2026-11-03`", text=text)) from stop
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).astimezone().date()


def wants_colour() -> bool:
    """Return whether the output goes to a terminal that may be coloured."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR")
