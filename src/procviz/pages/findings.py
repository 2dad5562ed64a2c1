"""All findings, file by file."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.findings import counted, findings, place_of
from procviz.pages.telling.site import Site
from procviz.problem import Problem
from procviz.words import _

PLACE = 62


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    files: dict[str, list[Problem]] = {}
    for problem in site.problems:
        files.setdefault(place_of(site, problem.span.file), []).append(problem)
    title = _("Findings").to(site.language)
    text = render(
        "findings.md",
        site.language,
        title=title,
        counts=counted(site, site.problems),
        files=[(file, counted(site, files[file]), findings(site, files[file])) for file in sorted(files)],
    )
    yield Page(path="views/findings.md", title=title, text=text, section=(_("Overviews").to(site.language),))
