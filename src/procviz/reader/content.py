"""The tree as plain content for the model, with the place of each part."""

from dataclasses import replace
from typing import Any

from procviz.model import STEP_TYPES
from procviz.model.located import Data, Word
from procviz.model.written import shortened
from procviz.problem import Problem, Related, Severity
from procviz.reader.certain import renamed
from procviz.reader.nearest import nearest, suggestion
from procviz.source import Span
from procviz.tree import MAX_PROBLEMS, QUOTED, Mapping, Node, Raw, Scalar, Sequence, node_of
from procviz.words import Message, _

EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
"""Unquoted words that mean nothing at all (YAML 1.2 core)."""


def content(raw: Raw, problems: list[Problem]) -> Any:  # noqa: ANN401 - text, list, map or nothing
    """Return a node as `Word`, list, `Data` or None; free keys (`x-...`) are left out, and so are empty values.

    An empty value is a problem, since nobody writes a key to say nothing; it is added to `problems`.
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
        if key.startswith("x-") and key != "x-ignore":
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


def process_content(root: Mapping) -> tuple[Data, list[Problem]]:
    """Return the content of a process file, each step with its kind and id told apart, and what stood in the way."""
    problems: list[Problem] = []
    data: Data = content(root.raw, problems)
    data.head = head.raw if isinstance(head := root.entries["process"].value, Scalar) else None
    problems += reserved(root, ("id",))
    data.pop("id", None)
    written = data.get("steps")
    if not isinstance(written, list):
        return data, problems
    steps: list[Data] = []
    kept: list[int] = []
    first: dict[str, Span] = {}
    for place, (node, step) in enumerate(zip(_items(root), written, strict=True)):
        if len(problems) >= MAX_PROBLEMS:
            break  # the steps that are not looked at count as unread
        found = _step(node, step, problems)
        if found is None:
            continue
        if isinstance(name := found["id"], Word):
            if name in first:
                problems.append(duplicate(name, _("step"), name.node.span, first[name]))
                continue
            first[str(name)] = name.node.span
        steps.append(found)
        kept.append(place)
    data["steps"] = steps
    if len(kept) < len(written):
        data.kept = {"steps": kept}
    return data, problems


def _items(root: Mapping) -> tuple[Node, ...]:
    value = root.entries["steps"].value
    return value.items if isinstance(value, Sequence) else ()


def _step(node: Node, step: object, problems: list[Problem]) -> Data | None:
    """Return a step's content with `kind` and `id`, or None where its kind cannot be told."""
    if not isinstance(node, Mapping) or not isinstance(step, Data):
        cure = _("write it as `- message: reminder`, its keys below")
        problems.append(error("bad-value", first_span(node), _("a step is a map that begins with its kind"), cure))
        return None
    kinds = [key for key in node.entries if key in STEP_TYPES]
    keys = list(node.entries)
    if len(kinds) > 1:
        message = _("a step has one kind; this one has `{first}` and `{second}`", first=kinds[0], second=kinds[1])
        problems.append(
            error("bad-value", node.entries[kinds[1]].key.span, message, _("make it two steps, or drop one of both"))
        )
        return None
    if not kinds:
        near = nearest(keys[0], STEP_TYPES) if keys else None
        message = _("`{key}` is not a kind of step", key=keys[0]) if keys else _("this step is empty")
        cure = suggestion(keys[0] if keys else "", STEP_TYPES) or message
        problem = error("unknown-key" if near else "missing-key", first_span(node), message, cure)
        problems.append(replace(problem, fix=renamed(node, keys[0], STEP_TYPES) if keys else ()))
        return None
    if keys[0] != kinds[0]:
        message = _("a step begins with its kind; here `{key}` stands before `{kind}`", key=keys[0], kind=kinds[0])
        cure = _("move the line `{kind}:` to the top of the step", kind=kinds[0])
        problems.append(error("bad-value", node.entries[kinds[0]].key.span, message, cure))
    problems += reserved(node, ("id", "kind"))
    rest = {key: value for key, value in step.items() if key not in {kinds[0], "id", "kind"}}
    head = node.entries[kinds[0]].value
    named = {"kind": kinds[0], "id": step.get(kinds[0]), **rest}
    named_by = head if isinstance(head, Scalar) and head.text else node.entries[kinds[0]].key
    return Data.of(named, node.raw, named_by.raw)


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
        if key in node.entries
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
