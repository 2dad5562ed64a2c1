"""What commands share: the terminal's language, messages to it, and where the workspace is."""

import os
import shutil
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from procviz.errors import ProcvizError
from procviz.source import WORKSPACE
from procviz.words import LANGUAGES, Language, Message, _

if TYPE_CHECKING:
    from procviz.checks import Checked

_FILE_WIDTH = 100
"""Columns of a report that goes to no terminal."""


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
        if (folder / WORKSPACE).is_dir():
            return Path(os.path.relpath(folder / WORKSPACE))
    raise ProcvizError(_("there is no folder `processes` here or above; name the workspace's folder"))


def project_root(given: Path | None, workspace: Path) -> Path:
    """Return the folder that a site is built in: where the workspace lies, or here where it was named."""
    return Path.cwd() if given is not None else workspace.resolve().parent


def day(text: str | None) -> date:
    """Return the date that counts as today: the one given, else today's.

    Raises:
        ProcvizError: it is not a date.
    """
    if text:
        try:
            return date.fromisoformat(text)
        except ValueError as stop:
            raise ProcvizError(_("“{text}” is not a date; write it as `2026-11-03`", text=text)) from stop
    from procviz.project.checking import today

    return today()


def report(  # noqa: PLR0913 - one argument an option
    checked: "Checked",
    *,
    form: str = "text",
    language: Language | None = None,
    quiet: bool = False,
    fail_on: str = "error",
    output: Path | None = None,
) -> None:
    """Print what was found, or write it to a file, in the terminal's language unless another one is asked for."""
    from procviz.reports import Look, write

    look = Look(
        language=language or terminal_language(),
        colour=output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        width=_FILE_WIDTH if output else shutil.get_terminal_size((_FILE_WIDTH, 40)).columns,
        quiet=quiet,
        fail_on=fail_on,
    )
    text = write(form, checked, look)
    if output is None:
        click.echo(text, nl=False)
    else:
        save(output, text.encode())


def save(path: Path, data: bytes) -> None:
    """Write a file that the user has asked for.

    Raises:
        ProcvizError: it cannot be written.
    """
    try:
        path.write_bytes(data)
    except OSError as stop:
        raise ProcvizError(_("cannot write “{path}”: {why}", path=str(path), why=stop.strerror or "")) from stop


def save_changed(path: Path, data: bytes) -> bool:
    """Write a file that the user has asked for, its folders too, unless it holds `data`; return whether it was written.

    Raises:
        ProcvizError: it cannot be written.
    """
    try:
        if path.is_file() and path.read_bytes() == data:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as stop:
        raise ProcvizError(_("cannot write “{path}”: {why}", path=str(path), why=stop.strerror or "")) from stop
    save(path, data)
    return True
