"""Comments that cut a text off: in `subject: Platz #1` the mail's subject is only `Platz`."""

import re

from procviz.problem import Problem, Severity
from procviz.tree.faults import Text, brief
from procviz.tree.quotes import in_quotes
from procviz.words import _

# A `#` after a space begins a comment. An ordinary one is written with a space behind it: `for: 4bd  # pause`.
_CUT = re.compile(r"(?<=\S)[ \t]+(?=#\S)")


def find_cuts(text: str) -> dict[int, int]:
    """Return where such comments may cut a text: the index after its last character to the index of the `#`."""
    return {cut.start(): cut.end() for cut in _CUT.finditer(text)} if " #" in text or "\t#" in text else {}


def cut_text(text: Text, sign: int, value: str) -> Problem:
    """Return the warning for the text `value`, which ends before the `#` at the index `sign`."""
    line, column = text.position(sign)
    lost = text.line(line)[column - 1 :].rstrip()
    if value:
        message = _("“{lost}” is read as a comment: the text ends with “{kept}”", lost=brief(lost), kept=brief(value))
    else:
        message = _("“{lost}” is read as a comment: the text is empty", lost=brief(lost))
    whole = in_quotes(brief(f"{value} {lost}"))
    repair = _("quote the text: {text}; or put a space after the # of a comment", text=whole)
    return Problem("cut-text", Severity.WARNING, text.span(sign, sign + len(lost)), message, repair)
