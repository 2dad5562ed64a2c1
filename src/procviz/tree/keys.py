"""What is wrong with the keys of a map, and with a file that holds no map."""

import re

from procviz.problem import Problem, Related
from procviz.tree.faults import Text, fault
from procviz.tree.nodes import Node, Scalar, Sequence
from procviz.words import _

MERGE_KEY = "<<"
_COMMENT = re.compile(r"(?<=\s)#[^\r\n]*")
_GLUED = re.compile(r"[\w-]+:\S")


def duplicate_key(first: Scalar, second: Scalar) -> Problem:
    """Return the problem of a key that stands twice in one map."""
    related = (Related(first.span, _("“{key}” stands here first", key=first.text)),)
    message = _("the key “{key}” stands twice in this map", key=second.text)
    return fault(second.span, message, _("delete or rename one of the two"), related=related)


def empty_key(key: Scalar) -> Problem:
    """Return the problem of a colon without a key."""
    return fault(key.span, _("the name before the colon is missing"), _("write it, or quote the text"))


def merge_key(key: Scalar) -> Problem:
    """Return the problem of YAML's merge key."""
    repair = _("write the keys out; an alias may stand for a whole value: `cap: *usual`")
    return fault(key.span, _("the merge key “<<” is not allowed"), repair)


def complex_key(text: Text, start: int, key: Node) -> Problem:
    """Return the problem of a list or map in the place of a key."""
    if text.text.startswith("{{", start):
        return double_braces(text, start)
    message = _("a list or map stands where the name before a colon is expected")
    return fault(key.span, message, _("quote a text that begins with a bracket"))


def double_braces(text: Text, start: int) -> Problem:
    """Return the problem of a text that begins with a placeholder such as `{{Vorname}}`."""
    found = re.compile(r"\{\{[^}\r\n]*\}*").match(text.text, start)
    span = text.span(start, found.end() if found else start + 2)
    message = _("a text that begins with “{sign}” is read as a map", sign="{{")
    return fault(span, message, _("quote the text"))


def has_colon(text: Text, start: int, end: int) -> bool:
    """Return whether a colon stands between a key's end and its value's start."""
    return ":" in _COMMENT.sub("", text.text[start:end])


def lone_key(key: Scalar) -> Problem:
    """Return the problem of an entry of a `{...}` map without a colon."""
    if key.plain and _GLUED.match(key.text):
        return fault(key.span, _("a space is missing after the colon in “{text}”", text=key.text), _("add the space"))
    message = _("“{text}” has no colon: the comma before it begins a new entry", text=key.text)
    return fault(key.span, message, _("quote the text, if the comma belongs to it"))


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
        message = _("a space is missing after the colon in “{text}”", text=root.text.split()[0])
        return fault(root.span, message, _("add the space"))
    else:
        message = _("the file holds only a text")
    return fault(root.span, message, _("begin with a key and a colon, such as `process: <id>` or `channels:`"))
