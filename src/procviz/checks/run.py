"""All rules over a workspace."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from procviz.checks.check import Finding
from procviz.checks.context import Context
from procviz.checks.losses import has_losses, has_lost_a_file
from procviz.checks.registry import Rule, all_rules
from procviz.checks.suppression import Ignore, Suppressed, ignores, suppress
from procviz.checks.weight import weigh
from procviz.model import CATALOGUE, Described, KeyResult, Process, StepBasics, Workspace
from procviz.problem import About, Problem, Severity
from procviz.reader import Reading
from procviz.reader.nearest import suggestion
from procviz.source import Span
from procviz.words import _

_KINDS: dict[type[Described], str] = {
    Process: "processes",
    KeyResult: "key_results",
    **{model: kind for kind, model in CATALOGUE.items()},
}


@dataclass(frozen=True, slots=True)
class Checked:
    """A workspace with all that is wrong with it, in the order of files and lines, and what is kept quiet about."""

    workspace: Workspace
    problems: tuple[Problem, ...]
    suppressed: tuple[Suppressed, ...]


def run(reading: Reading, *, today: date) -> Checked:
    """Return the problems of reading and the findings of all rules, weighed by `workspace.yml` and by status.

    Nothing is found twice: what could not be read is not judged. `x-ignore` takes findings of every rule out.
    """
    workspace = reading.workspace
    rules = all_rules()
    known = ignores(workspace)
    found = [*reading.problems, *_unknown_rules(workspace, known.values(), rules), *_findings(reading, today, rules)]
    reported, quiet, used = suppress(weigh(found, workspace, rules), known)
    unused = _unused(set(known.values()) - used, reading.problems, workspace, rules)
    reported += weigh(unused, workspace, rules)
    return Checked(
        workspace,
        tuple(sorted(reported, key=_order)),
        tuple(sorted(quiet, key=lambda one: _order(one.problem))),
    )


def _order(problem: Problem) -> tuple[str, int, int, int, int, str, str]:
    at = problem.span  # its fields one by one, which compare faster than spans
    return at.file, at.line, at.column, at.end_line, at.end_column, problem.rule, str(problem.message)


def _findings(reading: Reading, today: date, rules: dict[str, Rule]) -> Iterator[Problem]:
    workspace = reading.workspace
    context = Context(workspace, today, is_complete=not has_losses(reading))
    for rule in rules.values():
        if rule.check.find and workspace.settings.rules.get(rule.id) != "off":
            for finding in rule.check.find(workspace, context):
                yield _problem(rule, finding)


def _problem(rule: Rule, finding: Finding) -> Problem:
    return Problem(
        rule=rule.id,
        severity=Severity(rule.check.severity),
        span=finding.at,
        message=finding.message,
        repair=finding.repair,
        about=_about(finding.about),
        related=finding.related,
        fix=finding.fix,
    )


def _about(things: tuple[Described, ...]) -> About | None:
    if not things:
        return None
    last = things[-1]
    return About(_KINDS[type(things[0])], things[0].id, last.id if isinstance(last, StepBasics) else None)


def _unknown_rules(workspace: Workspace, written: Iterable[Ignore], rules: dict[str, Rule]) -> Iterator[Problem]:
    """Yield the rule ids in `rules:` and in every `x-ignore` that stand for no rule."""
    settings = workspace.settings
    places: list[tuple[str, Span, About | None]]
    places = [(rule, settings.key_span("rules", rule), None) for rule in settings.rules if rule not in rules]
    places += [(ignore.rule, ignore.span, ignore.about) for ignore in written if ignore.rule not in rules]
    for rule, span, about in places:
        message = _("there is no rule “{rule}”", rule=rule[:60])
        yield Problem("unknown-key", Severity.ERROR, span, message, suggestion(rule, rules), about)


def _unused(
    left: set[Ignore], read: tuple[Problem, ...], workspace: Workspace, rules: dict[str, Rule]
) -> Iterator[Problem]:
    """Yield the ignores that matched no finding, where the rule had its chance to find one."""
    if has_lost_a_file(read):
        return  # a file that could not be read may hold what the finding is about
    broken = {(problem.about.kind, problem.about.id) for problem in read if problem.about}
    for ignore in left:
        if ignore.rule not in rules or workspace.settings.rules.get(ignore.rule) == "off":
            continue
        if (ignore.about.kind, ignore.about.id) in broken:
            continue
        message = _("there is no finding of “{rule}” here to ignore", rule=ignore.rule)
        severity = Severity(rules["unused-ignore"].check.severity)
        yield Problem("unused-ignore", severity, ignore.span, message, _("delete this entry"), ignore.about)
