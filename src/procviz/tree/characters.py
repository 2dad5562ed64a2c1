"""Characters that no text of a workspace may hold: control characters, and those that turn the direction of writing.

They cannot be seen, change what a reader believes to read, and break SVG and terminals. Each is reported and left out
of the tree, so that the rest of the file is still read; until then U+FFFD keeps its place.
"""

import re
from collections.abc import Iterator

from procviz.problem import Problem
from procviz.tree.faults import MAX_PROBLEMS, Text, Unreadable, fault
from procviz.words import _

# C0 and C1 controls but tab and line breaks (NEL too, which YAML 1.1 takes for a break and editors do not); line and
# paragraph separator; the Arabic letter mark and all marks, embeddings, overrides and isolates of direction; a byte
# order mark inside the text; what XML forbids.
_CONTROLS = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029"
_DIRECTION = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_OTHER = "\ufeff\ufffe\uffff\ud800-\udfff"
_FORBIDDEN = re.compile(f"[{_CONTROLS}{_DIRECTION}{_OTHER}]")
_FORBIDDEN_VALUE = re.compile(f"[\r{_CONTROLS}{_DIRECTION}{_OTHER}]")
_RUN = re.compile(f"{_FORBIDDEN.pattern}+")
_TURNS = re.compile(f"[{_DIRECTION}]")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|.)", re.DOTALL)
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "n": "\n", "r": "\r", "v": "\v"} | {
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}
PLACEHOLDER = "\ufffd"


def clean(text: Text) -> tuple[Text, list[Problem]]:
    """Return the text with placeholders for forbidden characters, and a problem for each of the first runs of them.

    Raises:
        Unreadable: there is a NUL character, as there never is in a text.
    """
    if not _FORBIDDEN.search(text.text):
        return text, []
    if (nul := text.text.find("\0")) >= 0:
        message = _("a NUL character: this is no text file, or it is not saved as UTF-8")
        raise Unreadable(fault(text.span(nul, nul + 1), message, _("save the file as UTF-8")))
    problems: list[Problem] = []
    for run in _RUN.finditer(text.text):
        if len(problems) == MAX_PROBLEMS:
            break
        problems.append(forbidden_character(text, run.start(), run.end(), run.group()[0]))
    return Text(text.file, _FORBIDDEN.sub(PLACEHOLDER, text.text)), problems


def clean_value(value: str) -> str:
    """Return the value of a double-quoted text without the forbidden characters that its escapes wrote."""
    return _FORBIDDEN_VALUE.sub("", value)


def find_escapes(text: Text, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and character of each escape in a double-quoted text that writes a forbidden character."""
    for escape in _ESCAPE.finditer(text.text, start, end):
        if _FORBIDDEN_VALUE.match(character := _unescape(escape.group()[1:])):
            yield escape.start(), escape.end(), character


def _unescape(body: str) -> str:
    if len(body) > 1 and body[0] in "xuU":
        return chr(min(int(body[1:], 16), 0x10FFFF))
    return _LETTERS.get(body, "")


def forbidden_character(text: Text, start: int, end: int, character: str) -> Problem:
    """Return the problem of a forbidden `character` that is written from `start` to before `end`."""
    code = f"U+{ord(character):04X}"
    if _TURNS.match(character):
        message = _("the invisible character {code} turns the direction of writing", code=code)
    else:
        message = _("the invisible control character {code} may not stand in a text", code=code)
    return fault(text.span(start, end), message, _("delete it; such characters usually come in by copying"))
