"""The content of a process file: its steps, each with its kind and id told apart."""

from dataclasses import replace

from procviz.model import STEP_TYPES
from procviz.model.located import Data, Word
from procviz.problem import Problem
from procviz.reader.certain import renamed
from procviz.reader.content import content, duplicate, error, first_span, reserved
from procviz.reader.nearest import nearest, suggestion
from procviz.tree import MAX_PROBLEMS, Mapping, Raw, Scalar, node_of
from procviz.words import _


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
    first: dict[str, Word] = {}
    for place, (node, step) in enumerate(zip(root.raw[5]["steps"][1][5], written, strict=True)):
        if len(problems) >= MAX_PROBLEMS:
            break  # the steps that are not looked at count as unread
        found = _step(node, step, problems)
        if found is None:
            continue
        if isinstance(name := found["id"], Word):
            if name in first:
                problems.append(duplicate(name, _("step"), name.node.span, first[name].node.span))
                continue
            first[name] = name
        steps.append(found)
        kept.append(place)
    data["steps"] = steps
    if len(kept) < len(written):
        data.kept = {"steps": kept}
    return data, problems


def _step(raw: Raw, step: object, problems: list[Problem]) -> Data | None:
    """Return a step's content with `kind` and `id`, or None where its kind cannot be told."""
    entries = raw[5]
    if entries.__class__ is not dict or not isinstance(step, Data):
        cure = _("write it as `- message: reminder`, its keys below")
        message = _("a step is a map that begins with its kind")
        problems.append(error("bad-value", first_span(node_of(raw)), message, cure))
        return None
    kinds = STEP_TYPES.keys() & entries.keys()
    if len(kinds) != 1:
        problems.append(_not_one_kind(Mapping(raw)))
        return None
    [kind] = kinds
    key, head = entries[kind]
    if (first := next(iter(entries))) != kind:
        message = _("a step begins with its kind; here `{key}` stands before `{kind}`", key=first, kind=kind)
        cure = _("move the line `{kind}:` to the top of the step", kind=kind)
        problems.append(error("bad-value", Scalar(key).span, message, cure))
    problems += reserved(Mapping(raw), ("id", "kind"))
    named = {"kind": kind, "id": step.pop(kind, None)}
    for other in ("id", "kind"):
        step.pop(other, None)
    return Data.of(named | step, raw, head if head[5] and head[5].__class__ is str else key)


def _not_one_kind(node: Mapping) -> Problem:
    """Return the problem of a step of which none of the keys is a kind, or several are."""
    keys = list(node.entries)
    kinds = [key for key in keys if key in STEP_TYPES]
    if kinds:
        message = _("a step has one kind; this one has `{first}` and `{second}`", first=kinds[0], second=kinds[1])
        cure = _("make it two steps, or drop one of both")
        return error("bad-value", node.entries[kinds[1]].key.span, message, cure)
    if not keys:
        message = _("this step is empty")
        return error("missing-key", first_span(node), message, suggestion("", STEP_TYPES) or message)
    message = _("`{key}` is not a kind of step", key=keys[0])
    rule = "unknown-key" if nearest(keys[0], STEP_TYPES) else "missing-key"
    problem = error(rule, first_span(node), message, suggestion(keys[0], STEP_TYPES) or message)
    return replace(problem, fix=renamed(node, keys[0], STEP_TYPES))
