"""The whole way from pages to the site."""

import shlex
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from procviz.errors import ProcvizError
from procviz.problem import Problem
from procviz.publish.builder import building
from procviz.publish.builders import MKDOCS, Builder
from procviz.publish.config import configure, write_config
from procviz.publish.exchange import PATIENCE, fresh_site, locked, swap
from procviz.publish.finish import finish
from procviz.publish.folders import Folders
from procviz.publish.handbook import Handbook
from procviz.publish.origins import traced
from procviz.publish.phases import Tell, phase, silent
from procviz.publish.seal import has_seal, is_sealed, recipe, seal, unseal
from procviz.publish.writing import Written, write_drawings, write_pages
from procviz.words import Message, _


@dataclass(frozen=True, slots=True)
class Published:
    """What came of it: the number of generated `pages`, and what is wrong with the site."""

    pages: int
    problems: tuple[Problem, ...]


def publish(  # noqa: PLR0913 - what, where and how, one named value each
    handbook: Handbook,
    root: Path,
    *,
    say: Callable[[Message], None] = silent,
    tell: Tell = silent,
    builder: Builder = MKDOCS,
    patience: float = PATIENCE,
) -> Published:
    """Publish `handbook` as `build/site` below the folder `root`, what is for editors as `build/editors/site`.

    The last site stays whole until the new one is finished, and stays altogether where nothing changed. `say` hears
    what the user should know meanwhile, `tell` what only those want to know who ask for details; `patience` are the
    seconds to wait for another build.

    Raises:
        ProcvizError: the builder failed, a file cannot be written, or another build holds the folder.
    """
    folders = Folders(root.resolve(), handbook.for_editors)
    try:
        with locked(folders, say, patience=patience):
            with phase(_("files of the pages"), tell):
                written = write_pages(folders, handbook, tell=tell)
            problems = _publish(folders, handbook, written, builder, tell)
    except OSError as error:
        raise ProcvizError(unwritable(error)) from error
    return Published(len(written.pages), problems)


def _publish(
    folders: Folders, handbook: Handbook, written: Written, builder: Builder, tell: Tell
) -> tuple[Problem, ...]:
    """Make the site of the `written` pages, unless the last one is made of the same."""
    settings = configure(folders, handbook, written.pages)
    made_by = recipe(folders, settings, builder)
    drawn = None
    if not written.changed and has_seal(folders):
        # Probably all is as it was. The drawings tell: so they come first, not beside the builder as below.
        with phase(_("diagrams"), tell):
            drawn = write_drawings(folders, written, handbook.draw(written.pages))
        if is_sealed(folders, made_by) and not drawn[1]:
            tell(_("nothing changed; the site stays as it is"))
            return settings.problems
    unseal(folders)
    fresh = fresh_site(folders)
    config = write_config(folders, settings, fresh, builder)
    command = builder.command(folders.config)
    tell(_("builder: {command}", command=shlex.join(command)))
    with (
        phase(_("builder {name}, with the diagrams beside", name=builder.name), tell),
        building(folders.root, config, command=command),
        phase(_("diagrams"), tell),
    ):
        manifest, problems = drawn or write_drawings(folders, written, handbook.draw(written.pages))
    with phase(_("diagrams put in, site verified"), tell):
        found = traced(finish(fresh, folders.pages, manifest), folders, handbook.workspace)
    swap(folders, fresh)
    if not (problems or found):
        seal(folders, made_by)
    return settings.problems + problems + found


def unwritable(error: OSError) -> Message:
    """Return the one line that a failed access to a file deserves."""
    return _("cannot use “{path}”: {reason}", path=str(error.filename or "build"), reason=error.strerror or str(error))
