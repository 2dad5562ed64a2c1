"""How much a problem matters in this workspace, to a process of this status."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from procviz.checks.registry import Rule
from procviz.model import Workspace
from procviz.problem import Problem, Severity

_HOLD_ALWAYS = frozenset({"reading", "structure"})
"""Groups whose rules hold for a process in any status, with full severity."""


def weigh(problems: Iterable[Problem], workspace: Workspace, rules: dict[str, Rule]) -> Iterator[Problem]:
    """Yield the problems that count here, with the severity they have by `rules` in `workspace.yml` and by status."""
    levels = workspace.settings.rules
    processes = {process.id: process for process in workspace.processes}
    for problem in problems:
        level = levels.get(problem.rule)
        if level == "off":
            continue
        severity = Severity(level) if level else problem.severity
        if rules[problem.rule].group not in _HOLD_ALWAYS and problem.about and problem.about.kind == "processes":
            process = processes.get(problem.about.id)
            if process and process.is_at_rest:
                continue
            if process and process.status == "draft" and severity is Severity.ERROR:
                severity = Severity.WARNING
        yield problem if severity is problem.severity else replace(problem, severity=severity)
