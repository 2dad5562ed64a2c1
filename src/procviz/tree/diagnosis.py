"""What a parser's error means to the person who wrote the text."""

from yaml import MarkedYAMLError

from procviz.problem import Problem
from procviz.tree.faults import Text, fault
from procviz.words import _


def diagnose(error: MarkedYAMLError, text: Text) -> Problem:
    """Return the problem that a parser's error stands for."""
    mark = error.problem_mark or error.context_mark
    index = mark.index if mark else 0
    return fault(text.span(index, index + 1), _("this is not valid YAML: {reason}", reason=error.problem or ""))
