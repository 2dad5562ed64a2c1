"""Problems as annotations of a GitHub workflow: one command a problem, printed to the log."""

from procviz.checks import Checked
from procviz.problem import Problem, Severity
from procviz.reports import Look
from procviz.reports._excerpt import shown
from procviz.words import Language

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_MESSAGES = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTIES = _IN_MESSAGES | str.maketrans({":": "%3A", ",": "%2C"})


def write(checked: Checked, look: Look) -> str:
    """Return a line for each problem; nothing where there is none."""
    return "".join(f"{_annotation(problem, look.language)}\n" for problem in checked.problems)


def _annotation(problem: Problem, language: Language) -> str:
    span = problem.span
    # GitHub marks columns only where they are of one line.
    many_lines = span.end_line != span.line
    end = {"endLine": span.end_line} if many_lines else {"col": span.column, "endColumn": span.end_column}
    properties = {"file": span.file, "line": span.line, **end, "title": problem.rule}
    written = ",".join(f"{key}={shown(str(value)).translate(_IN_PROPERTIES)}" for key, value in properties.items())
    lines = [problem.message, problem.repair] if problem.repair else [problem.message]
    message = "\n".join(shown(line.to(language)) for line in lines)
    return f"::{_COMMANDS[problem.severity]} {written}::{message.translate(_IN_MESSAGES)}"
