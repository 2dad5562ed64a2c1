"""A file to its tree."""

from yaml import MarkedYAMLError

from procviz.problem import Problem
from procviz.source import SourceFile
from procviz.tree.build import Builder
from procviz.tree.characters import clean
from procviz.tree.content import read_text
from procviz.tree.diagnosis import diagnose
from procviz.tree.faults import Text, Unreadable
from procviz.tree.nodes import Mapping, Tree


def read_tree(source: SourceFile) -> Tree:
    """Return the tree of a file with all that is wrong with it; whatever the file holds, nothing is raised."""
    try:
        text = read_text(source)
    except Unreadable as stop:
        return Tree(None, (stop.problem,))
    text, problems = clean(text)
    root = _build(text, problems)
    problems.sort(key=lambda problem: problem.span)
    return Tree(root, tuple(problems))


def _build(text: Text, problems: list[Problem]) -> Mapping | None:
    """Return the root, and add to `problems` unless they already explain why there is none."""
    builder = Builder(text)
    try:
        root = builder.document()
    except Unreadable as stop:
        found = [*builder.problems, stop.problem]
        root = None
    except MarkedYAMLError as error:
        found = [diagnose(error, text)]
        root = None
    else:
        found = builder.problems
    if root or not problems:
        problems += found
    return root
