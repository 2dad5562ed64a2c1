"""What was read of an object, as plain texts, lists and maps: no comments, no places, nothing unread."""

from typing import Any

from procviz.model import Located
from procviz.model.located import Data
from procviz.tree import LOST, Raw

Plain = dict[str, Any]
"""Texts, lists and maps, as an editor might have written them."""


def plain(thing: Located) -> Plain:
    """Return what was read of an object, in the order of its file; the kind of a step and of a process comes first.

    Keys that nobody knows and values that could not be read are left out; free keys (`x-...`) are not.
    """
    return _of_map(thing.written) if thing.written is not None else {}


def _of_map(data: Data) -> Plain:
    found: Plain = {}
    kind = data.get("kind")
    if kind.__class__ is str:  # told apart by the reader; a `kind` that an editor wrote is a `Word`
        found[kind] = str(data["id"])
    elif "process" in data and "steps" in data:
        found["process"] = str(data["process"])
    entries = data.raw[5]
    for key, (_name, value) in entries.items() if entries.__class__ is dict else ():
        if key in found:
            continue
        if key in data:
            of_key = _of(data[key])
            if of_key or not value[5]:  # a list or map of which nothing could be read says nothing
                found[key] = of_key
        elif key.startswith("x-") and not value[6] & LOST:
            found[key] = _all_of(value)
    return found


def _of(value: Any) -> Any:  # noqa: ANN401 - text, list or map
    if isinstance(value, str):
        return str(value)
    return [_of(one) for one in value] if isinstance(value, list) else _of_map(value)


def _all_of(raw: Raw) -> Any:  # noqa: ANN401 - text, list or map
    content = raw[5]
    if content.__class__ is str:
        return content
    if content.__class__ is tuple:
        return [_all_of(item) for item in content if not item[6] & LOST]
    return {key: _all_of(value) for key, (_name, value) in content.items() if not value[6] & LOST}
