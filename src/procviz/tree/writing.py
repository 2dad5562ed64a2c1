"""Texts, lists and maps as YAML, in the style in which people write processes.

PyYAML's own writer takes 50 times as long, breaks lines where it likes, and knows nothing of which maps read well in
one line. What is written here `read_tree` reads as the same, whatever the texts hold that YAML gives a meaning to.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

_WIDTH = 110
_MOST_KEPT = 16384  # words; a handbook writes the same keys and ids again and again
_LONGEST_KEY = 500  # YAML takes longer ones only when they are announced
_PLAIN = re.compile(r"(?:[^\W_]|-(?=[^\W_])|[„“”‚‘’«»§€+/(–—.…_])")
"""How a text without quotes begins: with no sign that means something to YAML."""
_MEANS_SOMETHING = re.compile(r":(?= |$)| #|^\.{3}|^(?:0[0-9_]+|0[xo].*|[0-9]+(?::[0-9]+)+|<<|=)$")
_MEANS_SOMETHING_IN_FLOW = re.compile(r"[\[\]{},:?]")
_WORDS = frozenset(
    form for word in ("null", "yes", "no", "on", "off", "y", "n") for form in (word, word.capitalize(), word.upper())
)
"""Words that some reader of YAML takes for something else than text; `true` and `false` are meant that way."""
_SHORT = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def written(data: dict[str, Any], *, spread: Iterable[str] = ()) -> str:
    """Return a map of texts, lists and maps as YAML.

    Short lists and maps stand in one line, `{to: x, when: "…"}`.

    Args:
        data: what is to be written.
        spread: keys at the top whose entries begin a line each, however short they are.
    """
    return "".join(f"{line}\n" for line in _entries(data, 0, frozenset(spread))) if data else "{}\n"


def _entries(data: dict[str, Any], indent: int, spread: frozenset[str] = frozenset()) -> Iterator[str]:
    """Yield the lines of a map, each of its keys in a line of its own."""
    pad = " " * indent
    for key, value in data.items():
        name = _quoted(key, in_flow=True)
        head = f"{pad}{name}:" if len(name) < _LONGEST_KEY else f"{pad}? {name}\n{pad}:"
        if value and key in spread:
            yield head
            yield from _items(value, indent + 2, is_spread=True)
        else:
            yield from _value(head, value, indent)


def _value(head: str, value: Any, indent: int) -> Iterator[str]:  # noqa: ANN401 - text, list or map
    """Yield the lines of what stands behind a key or a dash."""
    if isinstance(value, str):
        yield from _text(head, value, indent)
        return
    # Maps in a list read better below each other.
    is_list_of_maps = isinstance(value, list) and any(isinstance(item, dict) for item in value)
    short = "" if is_list_of_maps else _flow(value, _WIDTH - len(head) - 1)
    if short:
        yield f"{head} {short}"
        return
    yield head
    yield from _items(value, indent + 2) if isinstance(value, list) else _entries(value, indent + 2)


def _items(items: list[Any], indent: int, *, is_spread: bool = False) -> Iterator[str]:
    pad = " " * indent
    for item in items:
        if isinstance(item, dict) and item and (is_spread or not _flow(item, _WIDTH - indent - 2)):
            lines = _entries(item, indent + 2)
            yield f"{pad}- {next(lines)[indent + 2 :]}"
            yield from lines
        else:
            yield from _value(f"{pad}-", item, indent)


def _text(head: str, text: str, indent: int) -> Iterator[str]:
    """Yield the lines of a text: in one, folded where it is long, or as it is where it has several lines."""
    lines = text.split("\n")
    if len(lines) > 1 and _is_block(lines):
        yield f"{head} {'|' if not lines[-1] else '|-'}"
        yield from (f"{' ' * (indent + 2)}{line}" if line else "" for line in (lines if lines[-1] else lines[:-1]))
    elif len(lines) == 1 and len(head) + len(text) >= _WIDTH and all(words := text.split(" ")) and text.isprintable():
        yield f"{head} >-"
        yield from _folded(words, " " * (indent + 2))
    else:
        yield f"{head} {_quoted(text)}"


def _folded(words: list[str], pad: str) -> Iterator[str]:
    line = pad + words[0]
    for word in words[1:]:
        if len(line) + len(word) >= _WIDTH:
            yield line
            line = pad + word
        else:
            line += f" {word}"
    yield line


def _is_block(lines: list[str]) -> bool:
    """Return whether lines can stand as they are, so that no space at a margin is lost."""
    whole = lines[0] and lines[0][0] != " " and (lines[-1] or lines[-2])
    return bool(whole) and all(line.isprintable() and (not line or bool(line.strip())) for line in lines)


def _flow(value: Any, room: int) -> str:  # noqa: ANN401 - text, list or map
    """Return a value in one line, nothing where it does not fit into `room` characters."""
    if isinstance(value, str):
        return "" if "\n" in value or len(value) > room else _quoted(value, in_flow=True)
    parts = []
    for key in value:
        name = f"{_quoted(key, in_flow=True)}: " if isinstance(value, dict) else ""
        part = _flow(value[key] if isinstance(value, dict) else key, room)
        room -= len(name) + len(part) + 2
        if not part or room < 0:
            return ""
        parts.append(name + part)
    inside = ", ".join(parts)
    return f"{{{inside}}}" if isinstance(value, dict) else f"[{inside}]"


@lru_cache(maxsize=_MOST_KEPT)
def _quoted(text: str, *, in_flow: bool = False) -> str:
    """Return a text in quotes where it would mean something else without; the one place that knows when."""
    if (
        _PLAIN.match(text)
        and text not in _WORDS
        and text[-1] != " "
        and text.isprintable()
        and not _MEANS_SOMETHING.search(text)
        and not (in_flow and _MEANS_SOMETHING_IN_FLOW.search(text))
    ):
        return text
    if text.isprintable():
        if '"' not in text and "\\" not in text:
            return f'"{text}"'
        return "'{}'".format(text.replace("'", "''"))
    return '"{}"'.format("".join(_escaped(sign) for sign in text))


def _escaped(sign: str) -> str:
    if sign in _SHORT:
        return _SHORT[sign]
    return sign if sign.isprintable() else f"\\U{ord(sign):08X}"
