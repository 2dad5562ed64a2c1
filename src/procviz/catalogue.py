"""Leaves: the rules, views, pages, exports and reports, found by their files.

A leaf is a module of a package; its id is the file's name with hyphens for underscores. Modules whose name begins with
`_` and folders are none. Adding a leaf is adding its file: no list has to be kept.
"""

import inspect
import pkgutil
import re
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Leaf:
    """A leaf by its id and the full name of its module, which is imported only by `load`."""

    id: str
    module: str

    def load(self) -> ModuleType:
        """Return the module, imported."""
        return import_module(self.module)


@dataclass(frozen=True, slots=True)
class Page:
    """What a leaf's docstring says: a sentence, and the text or code under each of its headings."""

    summary: str
    sections: dict[str, str]

    def section(self, heading: str) -> str:
        """Return what stands under `heading`, or nothing where it is absent."""
        return self.sections.get(heading, "")


def leaves(package: str) -> dict[str, Leaf]:
    """Return the leaves of a package by id, sorted; none of them is imported."""
    found = sorted(module.name for module in _modules(package) if not module.ispkg and not module.name.startswith("_"))
    return {name.replace("_", "-"): Leaf(name.replace("_", "-"), f"{package}.{name}") for name in found}


def groups(package: str) -> tuple[str, ...]:
    """Return the names of the packages in a package, which group its leaves, sorted."""
    return tuple(
        sorted(module.name for module in _modules(package) if module.ispkg and not module.name.startswith("_"))
    )


def _modules(package: str) -> list[pkgutil.ModuleInfo]:
    # `__path__` and the package's own loader work from a folder and from a zip alike.
    return list(pkgutil.iter_modules(import_module(package).__path__))


def page_of(leaf: ModuleType) -> Page:
    """Return the page in a leaf's docstring: its first paragraph, then a section for each `## Heading`.

    A section that is wholly indented is code and loses its indentation; the lines of a text are joined to paragraphs.
    """
    summary, *rest = re.split(r"^## +(.+)$", inspect.cleandoc(leaf.__doc__ or ""), flags=re.MULTILINE)
    sections = {heading.strip(): _section(body) for heading, body in zip(rest[::2], rest[1::2], strict=True)}
    return Page(_paragraphs(summary), sections)


def _section(body: str) -> str:
    lines = body.strip("\n").rstrip().split("\n")
    if all(line.startswith("    ") or not line.strip() for line in lines):
        return "\n".join(line[4:] for line in lines) + "\n"
    return _paragraphs(body)


def _paragraphs(text: str) -> str:
    return "\n\n".join(" ".join(block.split()) for block in re.split(r"\n\s*\n", text.strip()))
