"""The builder's configuration: the user's, or the packaged one, with what procviz decides on top."""

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from procviz.blocks import WRITTEN
from procviz.pages import Page
from procviz.problem import Problem
from procviz.publish.builders import Builder
from procviz.publish.faults import fault, start_of
from procviz.publish.folders import Folders
from procviz.publish.handbook import Handbook
from procviz.publish.navigation import navigate, outline
from procviz.publish.scalars import quoted
from procviz.publish.titles import told
from procviz.publish.writing import own_files
from procviz.words import _

PACKAGED = Path(__file__).with_name("mkdocs.yml")
"""The built-in configuration."""

_KEY = re.compile(r"^(\w+):[ \t]*[\"']?([^\"'#\n]*)", re.MULTILINE)

_THEME_FOLDER = re.compile(r"""^[^#\n]*\bcustom_dir["']?:[ \t]*["']?([^"',}#\n]+)""", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Settings:
    """What procviz lays over the configuration in use, as MkDocs names it; `theme` is what goes under that key."""

    general: Mapping[str, object]
    theme: Mapping[str, str]
    problems: tuple[Problem, ...] = ()


def configure(folders: Folders, handbook: Handbook, pages: Sequence[Page]) -> Settings:
    """Return the settings for `handbook` with its `pages`, whose text is not needed.

    A user's configuration that is complete in itself keeps its theme, its language and its names; one that inherits the
    packaged one, and the packaged one itself, take the workspace's where they say nothing.
    """
    own = own_files(folders)
    general: dict[str, object] = {
        "docs_dir": str(folders.pages),
        "use_directory_urls": False,
        "nav": outline(navigate(pages, [path for path in own if path.endswith(".md")])),
    }
    keys = _keys(folders.settings)
    if not _uses_packaged(folders.settings):
        return Settings(general, {})
    names = {"site_name": handbook.title, "copyright": handbook.company}
    general |= {key: told(name) for key, name in names.items() if name and key not in keys}
    theme: dict[str, str] = {"language": handbook.language}
    missing = bool(handbook.logo) and handbook.logo not in own
    if handbook.logo and not missing:
        theme |= {"logo": handbook.logo, "favicon": handbook.logo}
    if folders.overrides.is_dir():
        theme["custom_dir"] = str(folders.overrides)
    return Settings(general, theme, (_missing_logo(handbook),) if missing else ())


def write_config(folders: Folders, settings: Settings, site: Path, builder: Builder) -> str:
    """Write and return the configuration by which `builder` makes `site`.

    Its own paths are absolute where the builder admits that, so that it may be read from anywhere.

    Raises:
        OSError: it cannot be written.
    """
    base = folders.settings if folders.settings.is_file() else PACKAGED
    places = {"docs_dir": str(folders.pages), "site_dir": str(site)}
    theme = dict(settings.theme)
    if not builder.reads_input:
        places = {key: os.path.relpath(place, folders.config.parent) for key, place in places.items()}
        theme = _own_theme(folders) | theme
    general = {**settings.general, **({"theme": theme} if theme else {}), **places}
    text = quoted({"INHERIT": str(base), **general, "extra": WRITTEN}) + "\n"
    folders.config.parent.mkdir(parents=True, exist_ok=True)
    folders.config.write_text(text, encoding="utf-8")
    return text


def _own_theme(folders: Folders) -> dict[str, str]:
    """Return where the user's configuration has changes to the theme, as a path that counts from nowhere."""
    text = folders.settings.read_text(encoding="utf-8") if folders.settings.is_file() else ""
    found = _THEME_FOLDER.search(text)
    return {"custom_dir": str(folders.root / found[1].strip())} if found else {}


def _keys(settings: Path) -> dict[str, str]:
    """Return the top-level keys of a configuration with what stands on their line.

    Read by line and not as YAML: MkDocs' files carry tags that only MkDocs can resolve.
    """
    return dict(_KEY.findall(settings.read_text(encoding="utf-8"))) if settings.is_file() else {}


def parent_of(settings: Path) -> Path | None:
    """Return the configuration that a file inherits, whether or not it is there."""
    name = _keys(settings).get("INHERIT", "").strip()
    return (settings.parent / name).resolve() if name else None


def is_packaged(settings: Path) -> bool:
    """Tell whether a configuration is the packaged one.

    An installed procviz and its sources lie in different places, so only the end of the path counts.
    """
    return settings.parts[-3:] == PACKAGED.parts[-3:]


def _uses_packaged(settings: Path) -> bool:
    """Tell whether `settings` is absent or inherits, maybe through others, the packaged configuration."""
    seen = set()
    while settings.is_file() and settings not in seen:
        seen.add(settings)
        parent = parent_of(settings)
        if not parent:
            return False
        if is_packaged(parent):
            return True
        settings = parent
    return not seen


def _missing_logo(handbook: Handbook) -> Problem:
    return fault(
        "build-missing-logo",
        handbook.logo_at or start_of("workspace.yml"),
        _("no logo at “site/{path}”", path=handbook.logo),
        repair=_("put the picture there, or correct `logo` in `workspace.yml`"),
    )
