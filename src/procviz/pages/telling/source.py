"""The YAML behind an object, and where it is edited."""

from urllib.parse import quote

from procviz.model import Located
from procviz.pages.telling.site import Site
from procviz.source import SourceFile, Span


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


def text_of(source: SourceFile) -> str:
    """Return the text of a file; nothing where it has gone in the meantime."""
    try:
        return source.beginning().decode("utf-8-sig", "replace")
    except OSError:
        return ""


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
