"""The whole way from pages to the site."""

import shlex
from collections.abc import Callable
from pathlib import Path

from procviz.errors import ProcvizError
from procviz.problem import Problem
from procviz.publish.builder import build
from procviz.publish.builders import MKDOCS, Builder
from procviz.publish.config import configure, write_config
from procviz.publish.exchange import PATIENCE, fresh_site, locked, swap
from procviz.publish.finish import finish
from procviz.publish.folders import Folders
from procviz.publish.handbook import Handbook
from procviz.publish.phases import Tell, phase, silent
from procviz.publish.writing import write_pages
from procviz.words import Message, _


def publish(  # noqa: PLR0913 - what, where and how, one named value each
    handbook: Handbook,
    root: Path,
    *,
    say: Callable[[Message], None] = silent,
    tell: Tell = silent,
    builder: Builder = MKDOCS,
    patience: float = PATIENCE,
) -> tuple[Problem, ...]:
    """Publish `handbook` as `build/site` below the folder `root`, and return what is wrong with the site.

    The last site stays whole until the new one is finished. `say` hears what the user should know meanwhile, `tell`
    what only those want to know who ask for details; `patience` are the seconds to wait for another build.

    Raises:
        ProcvizError: the builder failed, a file cannot be written, or another build holds the folder.
    """
    folders = Folders(root.resolve())
    try:
        with locked(folders, say, patience=patience):
            fresh = fresh_site(folders)
            with phase(_("files of the pages"), tell):
                manifest, problems = write_pages(folders, handbook)
                settings = configure(folders, handbook)
                config = write_config(folders, settings, fresh, builder)
            command = builder.command(folders.config)
            tell(_("builder: {command}", command=shlex.join(command)))
            with phase(_("builder {name}", name=builder.name), tell):
                build(folders.root, config, command=command)
            with phase(_("diagrams put in, site verified"), tell):
                found = finish(fresh, folders.pages, manifest)
            swap(folders, fresh)
    except OSError as error:
        raise ProcvizError(unwritable(error)) from error
    return problems + settings.problems + found


def unwritable(error: OSError) -> Message:
    """Return the one line that a failed access to a file deserves."""
    return _("cannot use “{path}”: {reason}", path=str(error.filename or "build"), reason=error.strerror or str(error))
