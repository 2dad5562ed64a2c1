"""Problems of building: what is wrong with the site rather than with the text of a process."""

from collections.abc import Mapping

from procviz.problem import About, Problem, Severity
from procviz.source import Span
from procviz.words import Message, _

RULES: Mapping[str, tuple[Severity, Message]] = {
    "build-broken-link": (Severity.ERROR, _("a link on a page leads nowhere")),
    "build-missing-page": (Severity.ERROR, _("a page was generated, but the builder did not publish it")),
    "build-missing-diagram": (Severity.ERROR, _("a diagram was drawn, but its place on the page is gone")),
    "build-diagram": (Severity.WARNING, _("a diagram could not be drawn, or only in a plainer way")),
    "build-foreign-request": (Severity.WARNING, _("a page makes the reader’s browser ask another host")),
    "build-missing-logo": (Severity.WARNING, _("the logo that `workspace.yml` names is not there")),
}
"""Every rule of this room with its default severity and what it finds."""


def fault(rule: str, span: Span, message: Message, *, repair: Message, page: str = "") -> Problem:
    """Return the problem of `rule`; `page` is the page's path below the docs folder, such as `processes/fair.md`."""
    kind, _slash, name = page.removesuffix(".md").rpartition("/")
    about = About(kind, name) if kind else None
    return Problem(rule=rule, severity=RULES[rule][0], span=span, message=message, repair=repair, about=about)


def start_of(file: str) -> Span:
    """Return the beginning of `file`, for faults of a file as a whole."""
    return Span(file, 1, 1, 1, 1)
