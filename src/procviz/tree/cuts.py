"""Comments that cut a text off: in `subject: Platz #1` the mail's subject is only `Platz`."""

import re

from procviz.problem import Problem, Severity
from procviz.tree.faults import Text
from procviz.words import _

# A `#` after a space begins a comment. An ordinary one is written with a space behind it: `for: 4bd  # pause`.
_CUT = re.compile(r"(?<=[^\s])[ \t]+(?=#\S)")


def find_cuts(text: str) -> dict[int, int]:
    """Return where such comments may cut a text: the index after its last character to the index of the `#`."""
    return {cut.start(): cut.end() for cut in _CUT.finditer(text)} if " #" in text or "\t#" in text else {}


def cut_text(text: Text, hash_index: int, value: str) -> Problem:
    """Return the warning for a text that ends before the `#` at `hash_index`."""
    line, _column = text.position(hash_index)
    end = text.line_starts[line - 1] + len(text.line(line))
    span = text.span(hash_index, end)
    lost = text.text[hash_index:end].rstrip()
    if value:
        message = _("“{lost}” is read as a comment: the text ends with “{kept}”", lost=lost, kept=value.split("\n")[-1])
    else:
        message = _("“{lost}” is read as a comment: the text is empty", lost=lost)
    repair = _('quote the text: "{text}"; or put a space after the # of a comment', text=f"{value} {lost}".strip())
    return Problem("cut-text", Severity.WARNING, span, message, repair)
