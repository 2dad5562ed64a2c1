"""Tags and anchors, which may stand before a value, and aliases, which repeat one."""

import re

from procviz.problem import Problem
from procviz.tree.faults import Text, brief, fault
from procviz.words import _

# `!!str` and its like only say what a node is anyway; `!!int` and all others would turn its text into something else.
KNOWN_TAGS = frozenset({"tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"})
_PROPERTIES = re.compile(r"(?:[&!]\S*(?:\s|\Z|(?<=\s)#[^\r\n]*)+)*")
_TAG = re.compile(r"!\S*")
_ANCHOR = re.compile(r"&\S*")


def content_start(text: Text, start: int, end: int) -> int:
    """Return where a node's own text begins, behind its tag and anchor."""
    found = _PROPERTIES.match(text.text, start, end)
    return found.end() if found else start


def tag_start(text: Text, start: int, end: int) -> int:
    """Return where the tag of a node stands."""
    found = _TAG.search(text.text, start, end)
    return found.start() if found else start


def unknown_tag(text: Text, start: int, end: int) -> Problem:
    """Return the problem of a tag that stands in the node from `start` to `end`."""
    found = _TAG.search(text.text, start, end)
    span = text.span(found.start(), found.end()) if found else text.span(start, end)
    tag = found.group() if found else "!"
    if tag.startswith("!!"):
        repair = _("delete it: a value is read as its field wants it")
        return fault(span, _("the tag “{tag}” is not known here", tag=brief(tag)), repair)
    message = _("“{tag}” is read as a YAML tag, not as text", tag=brief(tag))
    return fault(span, message, _("quote a text that begins with “{sign}”", sign="!"))


def unknown_alias(text: Text, start: int, end: int) -> Problem:
    """Return the problem of an alias that stands for nothing."""
    alias = brief(text.text[start:end])
    message = _("“{alias}” is read as an alias, but no “&{name}” stands above", alias=alias, name=alias[1:])
    return fault(text.span(start, end), message, _("quote a text that begins with “{sign}”", sign="*"))


def unused_anchor(text: Text, start: int) -> Problem:
    """Return the problem of an anchor that no alias repeats: most likely it was meant as the text's first word."""
    found = _ANCHOR.search(text.text, start)
    span = text.span(found.start(), found.end()) if found else text.span(start, start + 1)
    anchor = brief(found.group()) if found else "&"
    message = _("“{anchor}” is read as a name for what follows, not as text, and nothing uses it", anchor=anchor)
    return fault(span, message, _("quote a text that begins with “{sign}”", sign="&"))


def alias_cycle(text: Text, start: int, end: int) -> Problem:
    """Return the problem of an alias inside of the value that it repeats."""
    message = _("the alias “{alias}” stands inside of what it repeats", alias=brief(text.text[start:end]))
    return fault(text.span(start, end), message, _("write the value out"))
