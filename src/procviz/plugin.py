"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` make the same site as `procviz build`.

It holds no logic of its own: the pages come from `project`, everything else from `publish`. When `procviz build` runs
MkDocs itself, the plugin keeps still.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger

from procviz.blocks import WRITTEN
from procviz.errors import ProcvizError
from procviz.source import WORKSPACE
from procviz.words import Message

if TYPE_CHECKING:  # `procviz build` runs MkDocs with pages that are there already: then none of this is needed
    from procviz.problem import Problem
    from procviz.publish import Folders, Handbook, Manifest

log = get_plugin_logger(__name__)


@contextmanager
def _one_line() -> Iterator[None]:
    """Let MkDocs say what stops us in one line, without a traceback."""
    try:
        yield
    except (ProcvizError, OSError) as error:
        raise PluginError(str(error)) from error


class Options(Config):
    """What is chosen in `mkdocs.yml`; all else stands in `workspace.yml`."""

    output = Choice(["team", "editors"], default="team")


class ProcvizPlugin(BasePlugin[Options]):
    """Writes the pages before MkDocs reads them and finishes the site after it."""

    folders: "Folders"
    handbook: "Handbook | None" = None
    manifest: "Manifest"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Make the pages and set what follows from them: docs folder, navigation, language."""
        if config.extra.items() >= WRITTEN.items():
            return config
        from procviz.project.building import gather
        from procviz.publish import Folders, configure

        self.folders = Folders(Path(config.config_file_path or "mkdocs.yml").resolve().parent)
        with _one_line():
            self.handbook = gather(self.folders.root, "editors" if self.config.output == "editors" else "team")
        settings = configure(self.folders, self.handbook)
        self._tell(settings.problems)
        if "custom_dir" in settings.theme:
            config.theme.dirs.insert(0, settings.theme["custom_dir"])
        config.theme.update(settings.theme)
        config.update(settings.general)
        return config

    def on_pre_build(self, **_: object) -> None:
        """Write the pages."""
        from procviz.publish import locked, write_pages

        if self.handbook:
            with _one_line(), locked(self.folders, self._say):
                self.manifest, problems = write_pages(self.folders, self.handbook)
            self._tell(problems)

    @event_priority(-200)  # after the offline plugin, which is the last one otherwise
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the diagrams in and verify the site."""
        from procviz.publish import finish

        if self.handbook:
            with _one_line():
                self._tell(finish(Path(config.site_dir), self.folders.pages, self.manifest))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Watch what people write instead of what is generated from it."""
        if self.handbook:
            server.unwatch(config.docs_dir)
            for folder in (self.folders.root / WORKSPACE, self.folders.own):
                if folder.is_dir():
                    server.watch(str(folder))
        return server

    def _tell(self, problems: "tuple[Problem, ...]") -> None:
        for problem in problems:
            log.warning("%s: %s", problem.span.file, problem.message)

    def _say(self, message: Message) -> None:
        log.info("%s", message)
