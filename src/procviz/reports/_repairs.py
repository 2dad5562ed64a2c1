"""What was repaired, and what a repair would change, for people at a terminal."""

from collections.abc import Iterable

from procviz.problem import Problem
from procviz.reports._excerpt import shown, shown_first
from procviz.words import Language, _


def repairs(problems: Iterable[Problem], language: Language) -> str:
    """Return a line for each problem that was repaired: where it was, and what was wrong."""
    done = _("repaired").to(language)
    return "".join(
        f"{shown_first(problem.span.file)}:{problem.span.line}:{problem.span.column}: "
        f"{done} {problem.rule} {shown(problem.message.to(language))}\n"
        for problem in problems
    )


def harmless(difference: str) -> str:
    """Return a unified diff in which nothing commands a terminal or a CI runner; of most files it keeps every byte."""
    return "\n".join(map(_line, difference.split("\n")))


def _line(line: str) -> str:
    end = "\r" if line.endswith("\r") else ""
    parts = line.removesuffix(end).split("\t")
    first = next((place for place, part in enumerate(parts) if part.strip()), 0)
    return "\t".join(shown_first(part) if place == first else shown(part) for place, part in enumerate(parts)) + end
