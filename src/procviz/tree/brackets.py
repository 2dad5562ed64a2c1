"""Brackets that are not closed, and what goes wrong inside of them."""

import re
from dataclasses import replace

from procviz.problem import Problem, Related
from procviz.tree.faults import fault
from procviz.tree.quotes import behind_quote, quote_it
from procviz.tree.scene import Scene
from procviz.words import _

_CLOSING = {"[": "]", "{": "}"}
_CUT = re.compile(r"(?<=[^\s])[ \t]+(#\S[^\r\n]*)")


def unclosed_bracket(scene: Scene) -> Problem:
    """Explain a `[` or `{` in which neither a comma nor the closing bracket follows a value."""
    text = scene.text
    if problem := behind_quote(scene):
        return problem
    sign = text.text[scene.since : scene.since + 1]
    wrong = text.text[scene.at : scene.at + 1]
    if text.position(scene.since)[0] == scene.line and scene.at < len(text.text):
        if wrong == ":":
            message = _("a second colon in one entry")
            return fault(text.span(scene.at, scene.at + 1), message, quote_it(scene, scene.at))
        if wrong in "]}":
            message = _("“{open}” is closed by “{close}”", open=sign, close=wrong)
            related = (Related(text.span(scene.since, scene.since + 1), _("opened here")),)
            repair = _("write “{close}” here, or close “{open}” before", open=sign, close=_CLOSING.get(sign, wrong))
            return fault(text.span(scene.at, scene.at + 1), message, repair, related=related)
        return _no_comma(scene, scene.at)
    if _indent(scene, scene.at) > _indent(scene, scene.since) and scene.at < len(text.text):
        return _no_comma(scene, scene.line_start + _indent(scene, scene.at))
    return _never_closed(scene, sign)


def _no_comma(scene: Scene, at: int) -> Problem:
    message = _("a comma is missing before this, or a text with brackets or quotes inside is not quoted")
    return fault(scene.text.span(at, at + 1), message, _("separate entries by commas; quote whole texts"))


def _never_closed(scene: Scene, sign: str) -> Problem:
    opened = scene.text.span(scene.since, scene.since + 1)
    if cut := _CUT.search(scene.text.text, scene.since, scene.at):
        message = _("“{lost}” is read as a comment, so that “{sign}” is not closed", lost=cut[1].rstrip(), sign=sign)
        related = (Related(opened, _("opened here")),)
        return fault(scene.text.span(cut.start(1), cut.end(1)), message, _("quote the text"), related=related)
    message = _("the bracket “{sign}” that opens here is not closed", sign=sign)
    repair = _("close it with “{sign}”, or quote a text that begins with a bracket", sign=_CLOSING.get(sign, sign))
    return fault(opened, message, repair)


def _indent(scene: Scene, index: int) -> int:
    line = scene.text.line(scene.text.position(index)[0])
    return len(line) - len(line.lstrip(" "))


def stray_sign(scene: Scene) -> Problem:
    """Explain a comma or closing bracket where a value is expected."""
    if scene.opened is not None and not scene.text.text[scene.at :].strip():
        return _never_closed(replace(scene, since=scene.opened), scene.text.text[scene.opened])
    sign = scene.text.text[scene.at : scene.at + 1]
    span = scene.text.span(scene.at, scene.at + 1)
    if sign in (",", "]", "}"):
        message = _("a value is expected before “{sign}”", sign=sign)
        return fault(span, message, _("delete it, write the value, or quote the text"))
    return fault(span, _("a value is expected here"), _("write it, or quote the text"))


def behind_bracket(scene: Scene) -> Problem | None:
    """Explain what follows a closed bracket in the same line; nothing where none stands before."""
    last = scene.last
    if last is None or last.sign not in _CLOSING or scene.begins_line or not scene.last_is_near:
        return None
    sign = "{{" if scene.text.text.startswith("{{", last.start) else last.sign
    message = _("a text that begins with “{sign}” is read as a list or map", sign=sign)
    return fault(scene.text.span(last.start, last.start + len(sign)), message, quote_it(scene, last.start))
