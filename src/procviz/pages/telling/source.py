"""The YAML behind an object, and where it is edited."""

from urllib.parse import quote

from procviz.editions import plain
from procviz.model import Described, Located
from procviz.pages.telling.forges import at_line, report
from procviz.pages.telling.site import Site
from procviz.source import SourceFile, Span
from procviz.tree import written
from procviz.words import _


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


def edit_address(site: Site, source: SourceFile, line: int = 1) -> str:
    """Return where a file is edited, at a line if the repository's place knows them; empty where none is named.

    The path counts from the folder that holds the workspace folder: `processes/leads/x.yml`.
    """
    repository = site.workspace.settings.repository
    if not repository or not repository.edit:
        return ""
    folder = site.workspace.folder.name or site.workspace.folder.resolve().name
    return at_line(f"{repository.edit.rstrip('/')}/{quote(f'{folder}/{source.place}')}", line)


def report_address(site: Site, title: str, page: str) -> str:
    """Return where a problem with a page is reported, empty where no repository is named.

    Args:
        site: the site.
        title: the title of the page.
        page: its path on the site.
    """
    repository = site.workspace.settings.repository
    if not repository or not repository.issues:
        return ""
    about, where = _("Problem with “{title}”", title=title), _("Page: {page}", page=page)
    return report(repository.issues, about.to(site.language), where.to(site.language) + "\n\n")
