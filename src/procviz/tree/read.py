"""A file to its tree."""

from procviz.problem import Problem
from procviz.source import SourceFile
from procviz.tree.build import Builder
from procviz.tree.characters import PLACEHOLDER, clean
from procviz.tree.content import read_text
from procviz.tree.diagnosis import diagnose
from procviz.tree.faults import Text, Unreadable
from procviz.tree.nodes import Mapping, Tree
from procviz.tree.parser import FAULTS


def read_tree(source: SourceFile) -> Tree:
    """Return the tree of a file with all that is wrong with it, in the order of the file.

    Whatever the file holds, nothing is raised. Reading goes on behind a fault that concerns one key or text alone: a
    second key of the same name, a key that is no text, an entry without a colon and an invisible character are left
    out, a text with an unknown tag is taken as it is written. A syntax error or a limit leaves no root.
    """
    try:
        text, invisible = clean(read_text(source))
    except Unreadable as stop:
        return Tree(None, (stop.problem,))
    root, found = _build(text, placeholder=PLACEHOLDER if invisible else "")
    # Without a root, the invisible characters are cause enough: what they broke is no fault of its own.
    problems = [*invisible, *found] if root or not invisible else invisible
    return Tree(root, tuple(sorted(problems, key=lambda problem: problem.span)))


def _build(text: Text, *, placeholder: str) -> tuple[Mapping | None, list[Problem]]:
    builder = Builder(text, placeholder=placeholder)
    try:
        return builder.document(), builder.problems
    except Unreadable as stop:
        return None, [*builder.problems, stop.problem]
    except FAULTS as error:
        return None, [diagnose(error, text)]
