"""Plain data to the YAML that an editor would write: block style outside, one line for what is small."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

Value: TypeAlias = str | int | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[0-9A-Za-zÄÖÜäöü„][^\[\]{},?\"'\\\n]*(?<![ :])")


def scalar(value: str | int) -> str:
    """Return `value` bare where that is safe, else in double quotes."""
    text = str(value)
    bare = _PLAIN.fullmatch(text) and ": " not in text and " #" not in text
    return text if bare else json.dumps(text, ensure_ascii=False)


def inline(value: Value) -> str:
    """Return `value` on one line: `{when: otherwise, to: recycle}`."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {inline(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(inline, value)) + "]"
    return scalar(value)


def block(value: Mapping[str, Value], indent: str = "") -> str:
    """Return `value` as a block of lines, its lists of maps one item a line, everything below that inline."""
    lines = []
    for key, one in value.items():
        if isinstance(one, list) and any(isinstance(item, Mapping) for item in one):
            lines.append(f"{indent}{key}:")
            lines += [f"{indent}  - {inline(item)}" for item in one]
        else:
            lines.append(f"{indent}{key}: {inline(one)}")
    return "\n".join(lines) + "\n"


def items(values: Sequence[Mapping[str, Value]]) -> str:
    """Return a list of blocks, such as the steps of a process."""
    return "".join("  - " + block(value, "    ").removeprefix("    ") for value in values)


def objects(values: Mapping[str, Mapping[str, Value]]) -> str:
    """Return objects by their ids, such as the channels of a catalogue."""
    return "".join(f"  {name}:\n{block(value, '    ')}" for name, value in values.items())
