"""A problem in one line, for the formats that have room for no more."""

from procviz.problem import Problem
from procviz.reports._excerpt import shown
from procviz.words import Language


def sentence(problem: Problem, language: Language) -> str:
    """Return what is wrong and how to repair it."""
    parts = (problem.message, problem.repair) if problem.repair else (problem.message,)
    return shown("; ".join(part.to(language) for part in parts))
