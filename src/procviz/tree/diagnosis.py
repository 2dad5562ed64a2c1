"""What a parser's error means to the person who wrote the text.

PyYAML has two parsers with different words for the same errors. The table below names a part of each and the function
that finds the place to look at and the cure.
"""

import re
from collections.abc import Callable

from procviz.problem import Problem
from procviz.tree import brackets, lines, quotes, signs
from procviz.tree.faults import Text, fault
from procviz.tree.scene import Scene, replay
from procviz.words import _

_TABLE: tuple[tuple[str, Callable[[Scene], Problem | None]], ...] = (
    (r"mapping values are not allowed", lines.second_colon),
    (r"could not find expected ':'", lines.no_colon),
    (r"found unexpected ':'", lines.glued_colon),
    (r"cannot start any token.*", signs.reserved_sign),
    (r"found a tab character", signs.tab),
    (r"mapping keys are not allowed|entries are not allowed", signs.reserved_sign),
    (r"alphabetic or numeric character", signs.sign_before),
    (r"scanning a block scalar", signs.sign_before),
    (r"(scanning|parsing) a tag|undefined tag handle", signs.sign_before),
    (r"scanning a directive|YAML document|(YAML|TAG) directive|duplicate tag handle", signs.directive),
    (r"unknown escape|hexdecimal number|hexadecimal numbers|invalid Unicode", quotes.escape),
    (r"(scanning|parsing) a (double-|single-)?quoted scalar", quotes.unclosed_quote),
    (r"expected ',' or", brackets.unclosed_bracket),
    (r"node content", brackets.stray_sign),
    (r"expected key|'-' indicator|<block end>|<document start>", lines.stray_line),
)


def diagnose(error: Exception, text: Text) -> Problem:
    """Return the problem that a parser's error stands for."""
    scene = replay(error, text)
    words = str(error)
    for pattern, explain in _TABLE:
        if re.search(pattern, words) and (problem := explain(scene)):
            return problem
    repair = _("look for a missing quote, bracket or colon here and in the line above")
    return fault(text.span(scene.at, scene.at + 1), _("the text cannot be read as YAML from here on"), repair)
