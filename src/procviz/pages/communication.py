"""The communication plan: what we do for which stakeholders, how often, and who sees to it. For editors only."""

from collections.abc import Iterator

from procviz.pages.markup import render
from procviz.pages.page import Page
from procviz.pages.telling.alignment import uncared_for
from procviz.pages.telling.kinds import FOR_EDITORS
from procviz.pages.telling.plan import plan_of
from procviz.pages.telling.site import Site
from procviz.words import _

PLACE = 72

MOST_IN_A_GROUP = 150
"""What is done for a stakeholder stands on their own page in any case."""


def write(site: Site) -> Iterator[Page]:
    """Yield the one page, where editors read and there are stakeholders."""
    if not site.for_editors or not site.workspace.stakeholders:
        return
    language = site.language
    title = _("Communication plan").to(language)
    question = _("What do we tell or ask whom, how often, and who sees to it?")
    plan = plan_of(site)
    groups = [
        (_("By a day"), [deed for deed in plan if deed.is_dated]),
        (_("Again and again"), [deed for deed in plan if not deed.is_dated and not deed.process]),
        (_("In the course of processes"), [deed for deed in plan if deed.process]),
    ]
    text = render(
        "communication.md",
        language,
        title=title,
        question=question,
        groups=[
            (words, deeds[:MOST_IN_A_GROUP], max(0, len(deeds) - MOST_IN_A_GROUP)) for words, deeds in groups if deeds
        ],
        overdue=sum(deed.is_overdue for deed in plan),
        uncared_for=uncared_for(site, plan),
    )
    yield Page(
        path="views/communication.md", title=title, text=text, section=(FOR_EDITORS.to(language),), question=question
    )
