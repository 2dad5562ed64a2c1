"""Lines with a colon too many or too few, and lines that begin in the wrong column."""

import re

from procviz.problem import Problem
from procviz.source import Span
from procviz.tree.brackets import behind_bracket
from procviz.tree.faults import Text, brief, fault
from procviz.tree.quotes import behind_quote, quote_it
from procviz.tree.scene import Scene
from procviz.tree.signs import directive_here
from procviz.words import _

_COLON = re.compile(r":[ \t]+")
_GLUED_COLON = re.compile(r"[^\s:]+:(?=\S)")
_GLUED_DASH = re.compile(r"-(?=[^\s-])")
_LAST_COLON = re.compile(r":\s*$")


def second_colon(scene: Scene) -> Problem:
    """Explain a colon that cannot end a key."""
    text = scene.text
    start = scene.line_start
    if first := _COLON.search(text.text, start, scene.at):
        wrong_key = brief(text.text[first.end() : scene.at])
        message = _("a second colon in one line: YAML reads “{text}” as a key", text=wrong_key)
        return fault(text.span(scene.at, scene.at + 1), message, quote_it(scene, first.end()))
    indent = _indent(text.line(scene.line))
    colonless = _line_without_colon(text, scene.line, indent)
    if colonless is not None:
        return _colonless(scene, colonless)
    message = _("this line is indented too far: it is read as part of the text above")
    return fault(text.span(start + indent, scene.at), message, _("begin it in the column of the key above"))


def _line_without_colon(text: Text, before: int, indent: int) -> int | None:
    """Return where the text begins that a line indented by `indent` continues, if that text should have been a key."""
    for number in range(before - 1, 0, -1):
        line = text.line(number)
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if _COLON.search(line):
            return None
        if _indent(line) >= indent or not _LAST_COLON.search(line):
            return text.line_starts[number - 1] + _indent(line)
    return None


def no_colon(scene: Scene) -> Problem:
    """Explain a text that stands where a key is expected, without a colon."""
    return _colonless(scene, scene.since)


def _colonless(scene: Scene, start: int) -> Problem:
    text = scene.text
    number, column = text.position(start)
    content = text.line(number)[column - 1 :].split(" #")[0].rstrip()
    span = text.span(start, start + len(content))
    if _GLUED_DASH.match(content):
        return fault(span, _("a space is missing after the dash in “{text}”", text=brief(content)), _("add the space"))
    if _GLUED_COLON.match(content):
        return fault(span, _("a space is missing after the colon in “{text}”", text=brief(content)), _("add the space"))
    message = _("“{text}” has no colon, though a key is expected here", text=brief(content))
    repair = _("write `key: value`; indent it if it belongs to the text above")
    return fault(span, message, repair)


def glued_colon(scene: Scene) -> Problem:
    """Explain a colon inside of brackets without a space behind it."""
    message = _("a space is missing after this colon")
    return fault(scene.text.span(scene.at, scene.at + 1), message, _("add the space, or quote the text"))


def stray_line(scene: Scene) -> Problem:
    """Explain what stands where the next entry of a map or list is expected."""
    if problem := behind_quote(scene) or behind_bracket(scene):
        return problem
    text = scene.text
    line = text.line(scene.line)
    if scene.begins_line:
        start = scene.line_start + _indent(line)
        span = text.span(start, scene.line_start + len(line.rstrip()))
        return _wrong_column(span, line)
    if scene.last and scene.last.sign == "*" and scene.last_is_near:
        message = _("an unquoted text cannot begin with “{sign}”", sign="*")
        return fault(text.span(scene.last.start, scene.last.start + 1), message, quote_it(scene, scene.last.start))
    message = _("nothing may follow the value here")
    return fault(text.span(scene.at, scene.at + 1), message, _("quote the whole text, or begin a new line"))


def _wrong_column(span: Span, line: str) -> Problem:
    if line.startswith("%"):
        return directive_here(span)
    if line.lstrip().startswith(":"):
        return fault(span, _("the name before the colon is missing"), _("write it, or quote the text"))
    message = _("this line fits neither the map nor the list above")
    return fault(
        span, message, _("begin it in the column of the lines it belongs to; each list entry begins with “- ”")
    )


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
