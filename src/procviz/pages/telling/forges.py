"""Addresses of the places where repositories are kept: a line of a file, and a report with its first words.

Forges are known by the form of their addresses, since most run under a company's own name.
"""

import re
from urllib.parse import quote

_EDITED_ON_GITHUB = re.compile(r"(https?://(?:www\.)?github\.com/[^/]+/[^/]+)/edit/")
_LINES = (
    (re.compile(r"/-/(?:edit|blob)/"), "#L{line}"),  # GitLab
    (re.compile(r"//(?:www\.)?github\.com/[^/]+/[^/]+/blob/"), "#L{line}"),
    (re.compile(r"/src/(?:branch|commit|tag)/"), "#L{line}"),  # Gitea, Forgejo
    (re.compile(r"//bitbucket\.org/[^/]+/[^/]+/src/"), "#lines-{line}"),
)
_REPORTS = re.compile(r"(?P<repository>https?://[^/?#]+(?:/[^/?#]+){2,})/issues(?:/new)?/?")
"""The list of issues of a repository, below the repository's name and that of its owner."""


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
    known = _REPORTS.fullmatch(address)
    if not known:
        return address
    names = ("issue[title]", "issue[description]") if known["repository"].endswith("/-") else ("title", "body")
    query = "&".join(f"{quote(name)}={quote(value, safe='')}" for name, value in zip(names, (title, text), strict=True))
    return f"{known['repository']}/issues/new?{query}"
