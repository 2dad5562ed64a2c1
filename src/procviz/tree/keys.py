"""What is wrong with the keys of a map, and with a file that holds no map."""

import re

from procviz.problem import Problem, Related
from procviz.source import Span
from procviz.tree.faults import Text, brief, fault
from procviz.tree.nodes import Node, Scalar, Sequence
from procviz.words import _

MERGE_KEY = "<<"
"""YAML's merge key; in quotes it is a text like others."""
_COMMENT = re.compile(r"(?<=\s)#[^\r\n]*")
_GLUED = re.compile(r"[\w-]+:\S")


def duplicate_key(first: Scalar, second: Scalar) -> Problem:
    """Return the problem of a key that stands twice in one map."""
    related = (Related(first.span, _("“{key}” stands here first", key=brief(first.text))),)
    message = _("the key “{key}” stands twice in this map", key=brief(second.text))
    return fault(second.span, message, _("delete or rename one of the two"), related=related)


def complex_key(text: Text, start: int, span: Span) -> Problem:
    """Return the problem of a list or map in the place of a key."""
    if start and text.text.startswith("{{", start - 1):
        message = _("a text that begins with “{sign}” is read as a list or map", sign="{{")
        return fault(text.span(start - 1, start + 1), message, _("quote the text"))
    message = _("a list or map stands where the name before a colon is expected")
    return fault(span, message, _("quote a text that begins with a bracket"))


def has_colon(text: Text, start: int, end: int) -> bool:
    """Return whether a colon stands between a key's end and its value's start."""
    return ":" in _COMMENT.sub("", text.text[start:end])


def wrong_key(key: Scalar) -> Problem:
    """Return the problem of a key without a name, or of YAML's merge key."""
    if not key.text:
        return fault(key.span, _("the name before the colon is missing"), _("write it, or quote the text"))
    repair = _("write the keys out; an alias may stand for a whole value: `cap: *usual`")
    return fault(key.span, _("the merge key “<<” is not allowed"), repair)


def lone_key(key: Scalar, *, in_braces: bool) -> Problem:
    """Return the problem of a key without a colon, as a comma too many makes one in a `{...}` map."""
    if not key.text:
        return wrong_key(key)
    if key.plain and _GLUED.match(key.text):
        return _glued(key)
    if not in_braces:
        message = _("“{text}” has no colon, though a key is expected here", text=brief(key.text))
        return fault(key.span, message, _("write `key: value`; indent it if it belongs to the text above"))
    message = _("“{text}” has no colon: between brackets, each comma ends an entry", text=brief(key.text))
    return fault(key.span, message, _("quote the text, if the comma belongs to it"))


def _glued(text: Scalar) -> Problem:
    message = _("a space is missing after the colon in “{text}”", text=brief(text.text))
    return fault(text.span, message, _("add the space"))


def second_document(text: Text, start: int) -> Problem:
    """Return the problem of a second YAML document in a file."""
    message = _("a second document begins here; a file holds only one")
    return fault(text.span(start, start + 3), message, _("move it into a file of its own"))


def empty_file(text: Text) -> Problem:
    """Return the problem of a file in which nothing stands but comments."""
    repair = _("write `process: <id>` or a catalogue such as `channels:`, or delete the file")
    return fault(text.span(0, 0), _("the file is empty"), repair)


def no_map(text: Text, root: Node) -> Problem:
    """Return the problem of a file whose outermost value is no map."""
    if isinstance(root, Sequence):
        message = _("the file begins with a list")
    elif isinstance(root, Scalar) and root.plain and not root.text:
        return empty_file(text)
    elif isinstance(root, Scalar) and _GLUED.match(root.text):
        return _glued(root)
    else:
        message = _("the file holds only a text")
    start = root.span
    span = Span(start.file, start.line, start.column, start.line, start.column + 1)
    return fault(span, message, _("begin with a key and a colon, such as `process: <id>` or `channels:`"))
