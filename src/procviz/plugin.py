"""The MkDocs plugin: `mkdocs build` and `mkdocs serve` make the same site as `procviz build`.

It holds no logic of its own: the pages come from `project`, everything else from `publish`. When `procviz build` runs
MkDocs itself, the plugin keeps still.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jinja2 import Environment
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files

from procviz.blocks import WRITTEN
from procviz.errors import ProcvizError
from procviz.sidebar import write_quickly
from procviz.source import WORKSPACE
from procviz.words import Message

if TYPE_CHECKING:  # `procviz build` runs MkDocs with pages that are there already: then none of this is needed
    from procviz.model import Workspace
    from procviz.problem import Problem
    from procviz.publish import Folders, Manifest

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
    manifest: "Manifest | None" = None
    workspace: "Workspace | None" = None

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Write the pages and set what follows from them: docs folder, navigation, language."""
        if config.extra.items() >= WRITTEN.items():
            return config
        from procviz.project.building import gather
        from procviz.publish import Folders, configure, locked, write_drawings, write_pages

        root = Path(config.config_file_path or "mkdocs.yml").resolve().parent
        with _one_line():
            handbook = gather(root, "editors" if self.config.output == "editors" else "team", say=self._say)
            folders = self.folders = Folders(root, handbook.for_editors)
            with locked(folders, self._say):
                written = write_pages(folders, handbook, tell=lambda note: log.debug("%s", note))
                self.manifest, undrawn = write_drawings(folders, written, handbook.draw(written.pages))
        self.workspace = handbook.workspace
        settings = configure(folders, handbook, written.pages)
        self._tell(undrawn + settings.problems)
        if "custom_dir" in settings.theme:
            config.theme.dirs.insert(0, settings.theme["custom_dir"])
        config.theme.update(settings.theme)
        config.update(settings.general)
        return config

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Have the navigation written quickly."""
        pages = [file.page for file in files.documentation_pages() if file.page]
        write_quickly(env, config.theme.get("features") or (), pages)
        return env

    @event_priority(-200)  # after the offline plugin, which is the last one otherwise
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Put the diagrams in and verify the site."""
        if self.manifest is None:
            return
        from procviz.publish import finish, traced

        with _one_line():
            found = finish(Path(config.site_dir), self.folders.pages, self.manifest)
        self._tell(traced(found, self.folders, self.workspace))

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        """Watch what people write instead of what is generated from it."""
        if self.manifest:
            server.unwatch(config.docs_dir)
            for folder in (self.folders.root / WORKSPACE, self.folders.own):
                if folder.is_dir():
                    server.watch(str(folder))
        return server

    def _tell(self, problems: "tuple[Problem, ...]") -> None:
        for problem in problems:
            log.warning("%s:%d: %s", problem.span.file, problem.span.line, problem.message)

    def _say(self, message: Message) -> None:
        log.info("%s", message)
