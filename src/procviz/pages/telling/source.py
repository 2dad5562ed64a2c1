"""The YAML behind an object, and where it is edited."""

from urllib.parse import quote

from procviz.editions import plain
from procviz.model import Described, Located
from procviz.pages.telling.site import Site
from procviz.source import SourceFile, Span
from procviz.tree import written


def span_of(thing: Located) -> Span | None:
    """Return where an object is written; none where it comes with the tool."""
    try:
        return thing.span_of()
    except LookupError:
        return None


def source_of(site: Site, thing: Located) -> SourceFile | None:
    """Return the file that an object is written in."""
    span = span_of(thing)
    return site.workspace.sources.get(span.file) if span else None


def text_of(kind: str, thing: Described) -> str:
    """Return an object as YAML, written anew: without comments, and without what the readers may not see.

    What is no process stands below its kind and its id, as in a file of the catalogue.
    """
    if thing.raw is None:
        return ""
    data = plain(thing)
    return written(data, spread=("steps",)) if kind == "processes" else written({kind: {thing.id: data}})


def edit_address(site: Site, source: SourceFile) -> str:
    """Return where a file is edited, empty where no repository is named.

    The path counts from the folder that holds the workspace folder: `processes/leads/x.yml`.
    """
    repository = site.workspace.settings.repository
    if not repository or not repository.edit:
        return ""
    folder = site.workspace.folder.name or site.workspace.folder.resolve().name
    return f"{repository.edit.rstrip('/')}/{quote(f'{folder}/{source.place}')}"


def report_address(site: Site) -> str:
    """Return where a problem is reported, empty where no repository is named."""
    repository = site.workspace.settings.repository
    return repository.issues if repository else ""
