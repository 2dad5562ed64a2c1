"""The tree as plain content for the model, with the place of each part."""

from typing import Any

from procviz.model.located import Data, Word
from procviz.model.written import shortened
from procviz.problem import Problem, Related, Severity
from procviz.source import Span
from procviz.tree import LOST, QUOTED, Mapping, Node, Raw, Scalar, Sequence, node_of
from procviz.words import Message, _

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted words that mean nothing at all (YAML 1.2 core)."""


def content(raw: Raw, problems: list[Problem]) -> Any:  # noqa: ANN401 - text, list, map or nothing
    """Return a node as `Word`, list, `Data` or None; free keys (`x-...`) are left out, and so are empty values.

    So are aliases that repeat nothing, of which the tree has told. An empty value is a problem, since nobody writes a
    key to say nothing; it is added to `problems`.
    """
    inside = raw[5]
    if inside.__class__ is str:
        if inside in EMPTY and not raw[6] & QUOTED:
            return None
        word = Word(inside)
        word.raw = raw
        return word
    if inside.__class__ is tuple:
        return _list_content(inside, problems)
    values = {}
    for key, (name, value) in inside.items():
        if value[6] & LOST or (key.startswith("x-") and key != "x-ignore"):
            continue
        text = value[5]
        if text.__class__ is str and (text not in EMPTY or value[6] & QUOTED):  # most are, and calls take time
            values[key] = word = Word(text)
            word.raw = value
            continue
        found = content(value, problems)
        if found is None:
            message = _("`{key}` is empty", key=shortened(key))
            cure = _("write a value after it, or delete the line")
            problems.append(error("bad-value", Scalar(name).span, message, cure))
        else:
            values[key] = found
    return Data.of(values, raw)


def _list_content(items: tuple[Raw, ...], problems: list[Problem]) -> list[Any]:
    found = [content(item, problems) for item in items]
    for item, value in zip(items, found, strict=True):
        if value is None:
            message = _("this entry of the list is empty")
            cure = _("write a value after the `-`, or delete the line")
            problems.append(error("bad-value", node_of(item).span, message, cure))
    return found


def reserved(node: Mapping, keys: tuple[str, ...]) -> list[Problem]:
    """Return the problems of keys that mean nothing here, though the model has fields of that name."""
    return [
        error(
            "unknown-key",
            node.entries[key].key.span,
            _("`{key}` is not a key here; the id is the name itself", key=key),
            _("delete this line"),
        )
        for key in keys
        if key in node.raw[5]
    ]


def first_span(node: Node) -> Span:
    """Return the place of the first word in `node`."""
    while not isinstance(node, Scalar):
        if isinstance(node, Mapping) and node.entries:
            node = next(iter(node.entries.values())).key
        elif isinstance(node, Sequence) and node.items:
            node = node.items[0]
        else:
            return node.span
    return node.span


def error(rule: str, span: Span, message: Message, repair: Message | None = None) -> Problem:
    """Return a problem of reading."""
    return Problem(rule, Severity.ERROR, span, message, repair)


def duplicate(name: str, thing: Message, span: Span, first: Span) -> Problem:
    """Return the problem of an id that is given twice, with the place of the first."""
    return Problem(
        "duplicate-id",
        Severity.ERROR,
        span,
        _("the id “{id}” is given twice ({thing})", id=name, thing=thing),
        _("give one of them another id"),
        related=(Related(first, _("the first one is here")),),
    )
