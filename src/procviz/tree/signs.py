"""Texts that begin with a sign to which YAML gives a meaning, and tabs."""

import re

from procviz.problem import Problem
from procviz.source import Span
from procviz.tree.faults import fault
from procviz.tree.quotes import quote_it
from procviz.tree.scene import Scene
from procviz.words import _

_DIRECTIVE = re.compile(r"^%", re.MULTILINE)


def reserved_sign(scene: Scene) -> Problem:
    """Explain a text that begins with a sign that no unquoted text may begin with, at the place of the error."""
    return tab(scene) if scene.text.text[scene.at : scene.at + 1] == "\t" else _begins_with(scene, scene.at)


def sign_before(scene: Scene) -> Problem:
    """Explain a text whose first sign began something that then went wrong: an anchor, an alias, a tag, a block."""
    return _begins_with(scene, scene.since)


def _begins_with(scene: Scene, start: int) -> Problem:
    sign = scene.text.text[start : start + 1]
    if sign == "-" and scene.text.text[:start].rstrip(" ").endswith(":"):
        message = _("a list cannot begin in the line of its key")
        repair = _("begin each “- ” on a line of its own, or quote the text")
    elif sign in ("|", ">"):
        message = _("“{sign}” announces a text of several lines, so nothing may follow it here", sign=sign)
        repair = quote_it(scene, start)
    else:
        message = _("an unquoted text cannot begin with “{sign}”", sign=sign)
        repair = quote_it(scene, start)
    return fault(scene.text.span(start, start + 1), message, repair)


def tab(scene: Scene) -> Problem:
    """Explain a tab where YAML wants spaces."""
    start = scene.text.text.find("\t", scene.line_start)
    start = scene.at if start < 0 else start
    end = start + 1
    while scene.text.text[end : end + 1] == "\t":
        end += 1
    return fault(scene.text.span(start, end), _("a tab stands where spaces belong"), _("indent with spaces"))


def directive(scene: Scene) -> Problem:
    """Explain a line that begins with `%`."""
    found = _DIRECTIVE.search(scene.text.text)
    start = found.start() if found else scene.at
    return directive_here(scene.text.span(start, start + 1))


def directive_here(span: Span) -> Problem:
    """Return the problem of a line that begins with `%`."""
    message = _("a line that begins with “%” is an instruction to YAML, and this one is not understood")
    return fault(span, message, _("delete it, or quote the text"))
