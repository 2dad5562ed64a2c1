"""All findings by who looks after what they are about, overdue reviews, and what was accepted for a reason."""

from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import islice

from markupsafe import Markup

from procviz.checks.pages import rule_pages
from procviz.checks.suppression import ignores
from procviz.pages.markup import anchor, render
from procviz.pages.page import Page
from procviz.pages.telling.attention import overdue_reviews
from procviz.pages.telling.findings import Finding, about_of, counted, findings
from procviz.pages.telling.kinds import OVERVIEWS
from procviz.pages.telling.links import ABOVE
from procviz.pages.telling.owners import Owner, owner_of_problem
from procviz.pages.telling.site import Site
from procviz.problem import Problem
from procviz.words import _

PLACE = 62

QUESTION = _("What is still to be put right, and who sees to it?")
OF_AN_OWNER = 20
"""How many findings of an owner are told where there are many; each stands on the page that it concerns."""
MANY = 250
LISTED = 100
"""How many overdue reviews and accepted findings are listed."""


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of an owner: its name and page, how many of which severity, those shown, how many are not."""

    name: str
    page: Markup
    counts: list[tuple[str, str]]
    found: list[Finding]
    more: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that somebody has accepted: the rule, with its page where it has one, what it is about, the reason."""

    rule: Markup
    about: Markup
    reason: str


def write(site: Site) -> Iterator[Page]:
    """Yield the one page."""
    title = _("Findings").to(site.language)
    reviews = overdue_reviews(site)
    accepted = _accepted(site)
    text = render(
        "findings.md",
        site.language,
        title=title,
        question=QUESTION,
        counts=counted(site, site.problems),
        reviews=reviews[:LISTED],
        more_reviews=len(reviews[LISTED:]),
        groups=_groups(site),
        accepted=list(islice(accepted, LISTED)),
        more_accepted=len(accepted[LISTED:]),
        example=_("""- message: confirmation
  channel: email
  x-ignore: {{no-relevance: It only confirms the registration.}}""").to(site.language),
    )
    section = (OVERVIEWS.to(site.language),)
    yield Page(path="views/findings.md", title=title, text=text, section=section, question=QUESTION)


def _groups(site: Site) -> list[Group]:
    """Return who has what to see to, by name; what nobody looks after comes last."""
    owned: dict[Owner | None, list[Problem]] = {}
    for problem in site.problems:
        owned.setdefault(owner_of_problem(site, problem), []).append(problem)
    most = OF_AN_OWNER if len(site.problems) > MANY else len(site.problems)
    named = sorted((owner is None, _name(site, owner).casefold(), owner or ("", "")) for owner in owned)
    groups = []
    for nobody, _folded, found in named:
        owner = None if nobody else found
        problems = owned[owner]
        groups.append(
            Group(
                name=_name(site, owner),
                page=_page(site, owner) if owner else Markup(),
                counts=counted(site, problems),
                found=findings(site, problems[:most]),
                more=len(problems[most:]),
            )
        )
    return groups


def _page(site: Site, owner: Owner) -> Markup:
    kind, name = owner
    words = _("the role's page") if kind == "roles" else _("the team's page")
    return anchor(f"{ABOVE}{kind}/{name}.html", words.to(site.language))


def _name(site: Site, owner: Owner | None) -> str:
    if owner is None:
        return _("Nobody in particular").to(site.language)
    return site.objects[owner[0]][owner[1]].name(site.language)


def _accepted(site: Site) -> list[Accepted]:
    pages = {page.id for page in rule_pages()}
    return [
        Accepted(_rule(one.rule, pages), about_of(site, one.about), one.reason)
        for one in ignores(site.workspace).values()
        if one.about.kind in site.objects
    ]


def _rule(name: str, pages: Container[str]) -> Markup:
    words = Markup("<code>{}</code>").format(name)
    return Markup('<a href="../help/rules/{}.html">{}</a>').format(name, words) if name in pages else words
