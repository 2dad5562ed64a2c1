"""Problems as a page tells them."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Described, Process
from procviz.pages.markup import coded
from procviz.pages.telling.links import link, step_link
from procviz.pages.telling.site import Site
from procviz.pages.telling.terms import SEVERITIES
from procviz.problem import About, Problem, Severity
from procviz.words import _n


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A problem in words; `place` is its file below the workspace folder, `about` leads to what it concerns."""

    severity: str
    word: str
    message: Markup
    repair: Markup
    rule: str
    place: str
    line: int
    about: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A finding that somebody suppressed, with the reason and the step it was suppressed at, where it was one."""

    rule: str
    reason: str
    step: Markup


def findings(site: Site, problems: Iterable[Problem], *, here: bool = False) -> list[Finding]:
    """Return `problems` in words, in their order; `here` where they stand on the page of what they concern."""
    return [_finding(site, problem, here=here) for problem in problems]


def ignored(site: Site, thing: Described) -> list[Ignored]:
    """Return the findings suppressed in `thing` and, of a process, in its steps."""
    found = [Ignored(rule=rule, reason=reason, step=Markup()) for rule, reason in thing.ignore.items()]
    if isinstance(thing, Process):
        found += [
            Ignored(rule=rule, reason=reason, step=step_link(site, thing, step.id, here=True))
            for step in thing.steps
            if step.ignore
            for rule, reason in step.ignore.items()
        ]
    return found


def counted(site: Site, problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """Return how many problems there are of each severity that occurs: the severity and its count in words."""
    found = [problem.severity for problem in problems]
    words = {
        Severity.ERROR: _n("{count} error", "{count} errors", found.count(Severity.ERROR)),
        Severity.WARNING: _n("{count} warning", "{count} warnings", found.count(Severity.WARNING)),
        Severity.INFO: _n("{count} note", "{count} notes", found.count(Severity.INFO)),
    }
    return [(severity.value, words[severity].to(site.language)) for severity in Severity if severity in found]


def place_of(site: Site, name: str) -> str:
    """Return a file's path below the workspace folder."""
    source = site.workspace.sources.get(name)
    return source.place if source else name


def _finding(site: Site, problem: Problem, *, here: bool) -> Finding:
    language = site.language
    return Finding(
        severity=problem.severity.value,
        word=SEVERITIES[problem.severity.value].to(language),
        message=coded(problem.message.to(language)),
        repair=coded(problem.repair.to(language)) if problem.repair else Markup(),
        rule=problem.rule,
        place=place_of(site, problem.span.file),
        line=problem.span.line,
        about=about_of(site, problem.about, here=here),
    )


def about_of(site: Site, about: About | None, *, here: bool = False) -> Markup:
    """Return links to what a problem is about; `here` where that is on the same page, which need not be named."""
    if about is None:
        return Markup()
    thing = site.objects.get(about.kind, {}).get(about.id)
    if about.step and isinstance(thing, Process):
        step = step_link(site, thing, about.step, here=here)
        return step if here else Markup("{} · {}").format(link(site, ("processes",), about.id), step)
    return Markup() if here or about.kind not in site.objects else link(site, (about.kind,), about.id)
