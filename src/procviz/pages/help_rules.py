"""Help: the rules that a workspace is checked by, a list and a page for each."""

from collections.abc import Iterator
from itertools import groupby

from procviz.checks.pages import RulePage, rule_pages
from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import SEVERITIES
from procviz.words import Message, _

PLACE = 84

GROUPS: dict[str, Message] = {
    "reading": _("Reading the files"),
    "structure": _("Structure of processes"),
    "time": _("Time"),
    "channels": _("Channels and consent"),
    "leads": _("Leads"),
    "handover": _("Hand-overs"),
    "goals": _("Goals"),
    "data": _("Data"),
    "stakeholders": _("Stakeholders"),
    "innovation": _("Innovation"),
    "housekeeping": _("Housekeeping"),
}
"""What the groups of rules are called, in the order of the list."""


def write(site: Site) -> Iterator[Page]:
    """Yield the list of all rules and the page of each."""
    order = list(GROUPS)
    pages = sorted(rule_pages(site.language), key=lambda page: (order.index(page.group), page.id))
    yield _list(site, pages)
    for page in pages:
        yield _rule(site, page)


def _list(site: Site, pages: list[RulePage]) -> Page:
    language = site.language
    title = _("Rules").to(language)
    groups = [
        (
            GROUPS[group].to(language),
            [(page.id, SEVERITIES[page.severity], page.summary) for page in rules],
        )
        for group, rules in groupby(pages, key=lambda page: page.group)
    ]
    text = render("help_rules.md", language, title=title, groups=groups)
    return Page(path="help/rules/index.md", title=title, text=text, section=(_("Help").to(language), title))


def _rule(site: Site, page: RulePage) -> Page:
    language = site.language
    text = render(
        "help_rule.md",
        language,
        title=page.id,
        severity=page.severity,
        word=SEVERITIES[page.severity],
        group=GROUPS[page.group],
        summary=page.summary,
        why=page.why,
        incorrect=page.incorrect,
        correct=page.correct,
    )
    section = (_("Help").to(language), _("Rules").to(language), GROUPS[page.group].to(language))
    return Page(path=f"help/rules/{page.id}.md", title=page.id, text=text, section=section)
