"""The builders that publish our pages, and what each of them takes."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from procviz.errors import ProcvizError
from procviz.words import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Builder:
    """A program that makes HTML of the docs folder.

    `requirement` is what pip installs it by. One that `reads_input` takes its configuration from there, so that the
    relative paths in the user's own part of it count from the root. Another one takes a file, knows no place outside
    that file's folder, and wants paths that count from there.
    """

    name: str
    program: tuple[str, ...]
    requirement: str = ""
    reads_input: bool = True

    def command(self, config: Path) -> tuple[str, ...]:
        """Return the command that builds by the configuration in the file `config`."""
        return (*self.program, "--config-file", "-" if self.reads_input else str(config))


MKDOCS = Builder(name="mkdocs", program=(sys.executable, "-m", "mkdocs", "build", "--quiet"))
"""The default, and what the site is tested with in every detail."""

PROPERDOCS = Builder(
    name="properdocs",
    program=(sys.executable, "-m", "properdocs", "build", "--quiet"),
    requirement="properdocs>=1.6.7,<2",
)
"""The fork of MkDocs that is kept up; it takes MkDocs' themes and plugins."""

ZENSICAL = Builder(
    name="zensical",
    program=(sys.executable, "-m", "zensical", "build", "--clean"),
    requirement="zensical>=0.0.73,<0.1",
    reads_input=False,
)
"""Material's successor. Without `--clean` it would trust what it kept of a build with another configuration."""

BUILDERS: Mapping[str, Builder] = {builder.name: builder for builder in (MKDOCS, PROPERDOCS, ZENSICAL)}
"""All of them by name, the default first."""


def installed(name: str) -> Builder:
    """Return the builder of the `name`, one of `BUILDERS`.

    Raises:
        ProcvizError: it is not installed.
    """
    builder = BUILDERS[name]
    if find_spec(name) is None:
        raise ProcvizError(
            _(
                "the builder “{name}” is not installed; install it with `{command}`",
                name=name,
                command=f'pip install "{builder.requirement or name}"',
            )
        )
    return builder
