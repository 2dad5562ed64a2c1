"""Addresses of the places where repositories are kept: a line of a file, and a report with its first words.

Forges are known by the form of their addresses, since most run under a company's own name.
"""

import re
from urllib.parse import quote, urlsplit

_EDITED_ON_GITHUB = re.compile(r"(https?://(?:www\.)?github\.com/[^/]+/[^/]+)/edit/")
_LINES = (
    (re.compile(r"/-/(?:edit|blob)/"), "#L{line}"),  # GitLab
    (re.compile(r"//(?:www\.)?github\.com/[^/]+/[^/]+/blob/"), "#L{line}"),
    (re.compile(r"/src/(?:branch|commit|tag)/"), "#L{line}"),  # Gitea, Forgejo
    (re.compile(r"//bitbucket\.org/[^/]+/[^/]+/src/"), "#lines-{line}"),
)
_REPORTS = re.compile(r"/issues(?:/new)?/?$")
_DEEPEST = 2
"""Segments above a repository's list of issues: the owner and the repository."""


def at_line(address: str, line: int) -> str:
    """Return the address of a file at a line; as it is where the forge knows no lines, or none is wanted.

    GitHub's editor knows none. There, a line beyond the first is shown in the file, from where the editor is a click.
    """
    if line <= 1 or "#" in address or "?" in address:
        return address
    shown = _EDITED_ON_GITHUB.sub(r"\1/blob/", address)
    return next((shown + form.format(line=line) for known, form in _LINES if known.search(shown)), address)


def report(address: str, title: str, text: str) -> str:
    """Return the address of a new report with a title and a text; as it is where the forge is not known.

    GitLab has names of its own for both; GitHub, Gitea and Forgejo share theirs.
    """
    parts = urlsplit(address)
    if parts.query or parts.fragment or not _REPORTS.search(parts.path):
        return address
    above = [segment for segment in _REPORTS.sub("", parts.path).split("/") if segment]
    is_gitlab = above[-1:] == ["-"]
    if len(above) < _DEEPEST:
        return address
    names = ("issue[title]", "issue[description]") if is_gitlab else ("title", "body")
    query = "&".join(f"{quote(name)}={quote(value, safe='')}" for name, value in zip(names, (title, text), strict=True))
    return f"{_REPORTS.sub('/issues/new', address)}?{query}"
