"""Problems as GitLab's code quality report, which a merge request shows beside the changed lines."""

from procviz.checks import Checked
from procviz.problem import Problem, Severity
from procviz.reports import Look
from procviz.reports._fingerprints import fingerprints
from procviz.reports._json_text import dump
from procviz.reports._sentence import sentence
from procviz.words import Language

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def write(checked: Checked, look: Look) -> str:
    """Return the problems as a JSON list; an empty one tells GitLab that those of before are gone."""
    named = zip(checked.problems, fingerprints(checked.problems), strict=True)
    return dump([_problem(problem, fingerprint, look.language) for problem, fingerprint in named])


def _problem(problem: Problem, fingerprint: str, language: Language) -> dict[str, object]:
    return {
        "description": sentence(problem, language),
        "check_name": problem.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[problem.severity],
        "location": {
            "path": problem.span.file,
            "lines": {"begin": problem.span.line, "end": problem.span.end_line},
        },
    }
