"""Problems as JSON, version 1."""

from collections import Counter
from typing import Any

from procviz.checks import Checked
from procviz.problem import Problem, Severity
from procviz.reports import Look
from procviz.reports._json_text import dump
from procviz.words import Language

VERSION = 1


def write(checked: Checked, look: Look) -> str:
    """Return the problems and their number by severity; keys are never left out, what is absent is null."""
    counts = Counter(problem.severity for problem in checked.problems)
    report = {
        "version": VERSION,
        "problems": [_problem(problem, look.language) for problem in checked.problems],
        "summary": {
            **{severity.value: counts[severity] for severity in Severity},
            "processes": len(checked.workspace.processes),
        },
    }
    return dump(report)


def _problem(problem: Problem, language: Language) -> dict[str, Any]:
    span, about = problem.span, problem.about
    return {
        "rule": problem.rule,
        "severity": problem.severity.value,
        "file": span.file,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "message": problem.message.to(language),
        "repair": problem.repair.to(language) if problem.repair else None,
        "about": {"kind": about.kind, "id": about.id, "step": about.step} if about else None,
        "related": [
            {
                "file": place.span.file,
                "line": place.span.line,
                "column": place.span.column,
                "message": place.message.to(language),
            }
            for place in problem.related
        ],
        "fix": [
            {
                "file": change.span.file,
                "line": change.span.line,
                "column": change.span.column,
                "end_line": change.span.end_line,
                "end_column": change.span.end_column,
                "text": change.text,
            }
            for change in problem.fix
        ],
    }
