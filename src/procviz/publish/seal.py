"""Whether the last site is still the one that a build would make.

A seal is a digest of what a site is made by, and of how its files and those of the docs folder lie there: a file that
would be written with the same bytes is not touched. The builder is asked only where the seal does not fit any more.
"""

import json
import os
import re
from collections.abc import Iterator
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from procviz import blocks
from procviz.publish.builders import Builder
from procviz.publish.config import PACKAGED, Settings, is_packaged, parent_of
from procviz.publish.folders import Folders

_PACKAGES = ("procviz", "mkdocs-material", "markdown", "pymdown-extensions", "jinja2")
_UNFORESEEN = re.compile(r"^(?:plugins|hooks)\b|\b(?:custom_dir|snippets)\b", re.MULTILINE)
"""What a user's configuration may run or take in, and we cannot know what that reads."""


def recipe(folders: Folders, settings: Settings, builder: Builder) -> str:
    """Return what a site is made by, but for the docs folder; nothing where that cannot be known.

    Raises:
        OSError: a configuration cannot be read.
    """
    parts: list[str] = [builder.name, *(_version(name) for name in (builder.name, *_PACKAGES))]
    parts += (json.dumps({"general": settings.general, "theme": settings.theme}),)
    for file in _inherited(folders.settings):
        text = file.read_text(encoding="utf-8")
        if not is_packaged(file) and _UNFORESEEN.search(text):
            return ""
        parts.append(text)
    code = sorted(Path(__file__).parent.glob("*.py"))
    parts += (
        _digest(folders.overrides),
        *(file.read_text(encoding="utf-8") for file in (*code, Path(blocks.__file__))),
    )
    return blake2b("\0".join(parts).encode()).hexdigest()


def has_seal(folders: Folders) -> bool:
    """Tell whether there is a site that was sealed, whatever it was made of."""
    return folders.seal.is_file() and folders.site.is_dir()


def is_sealed(folders: Folders, made_by: str) -> bool:
    """Tell whether the site in use was made by the recipe `made_by` of just this docs folder, and untouched since."""
    return bool(made_by) and has_seal(folders) and folders.seal.read_text(encoding="utf-8") == _seal(folders, made_by)


def seal(folders: Folders, made_by: str) -> None:
    """Remember what the site in use was made by and of.

    Raises:
        OSError: the seal cannot be written.
    """
    if made_by:
        folders.seal.write_text(_seal(folders, made_by), encoding="utf-8")


def unseal(folders: Folders) -> None:
    """Forget it: the site in use is about to be replaced, or has faults that the next build has to tell again."""
    folders.seal.unlink(missing_ok=True)


def _seal(folders: Folders, made_by: str) -> str:
    files = (*_files(folders.pages), *_files(folders.site))
    lie = [f"{path}:{info.st_size}:{info.st_mtime_ns}" for path in files if (info := path.stat())]
    return blake2b("\0".join((made_by, *lie)).encode()).hexdigest()


def _digest(folder: Path) -> str:
    """Return a digest of the files in `folder`, which need not be there, with their paths."""
    digest = blake2b()
    for path in _files(folder):
        data = path.read_bytes()
        digest.update(f"{path.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for base, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            yield Path(base, name)


def _inherited(settings: Path) -> Iterator[Path]:
    """Yield a configuration and those it inherits, or the packaged one where there is none."""
    seen: set[Path] = set()
    file = settings if settings.is_file() else PACKAGED
    while file.is_file() and file not in seen:
        seen.add(file)
        yield file
        parent = parent_of(file)
        if not parent:
            return
        file = parent


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
