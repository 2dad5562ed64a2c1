"""Faults as texts: what a file says afterwards, and which line of it is at fault."""

from typing import NamedTuple

import yaml
from written import Spot


class Mutation(NamedTuple):
    """One fault: the rule that finds it, the file with it and its text, and the places that are right to name.

    `sort` is what is done and where in the language; mutations of one sort differ in the place alone. A place is a
    file and a line, and to name one of `lines` will do.
    """

    sort: str
    rule: str
    texts: dict[str, str]
    lines: frozenset[tuple[str, int]]


class Edit(NamedTuple):
    """What is put in the place of the characters from `start` to before `end`."""

    start: int
    end: int
    new: str = ""


def mutation(sort: str, rule: str, file: str, text: str, edits: list[Edit] | Edit, *places: int) -> Mutation:
    """Return the fault that `edits` make in a file's text; one of the `places`, counted before, is at fault."""
    edits = sorted([edits] if isinstance(edits, Edit) else edits)
    changed, done = [], 0
    for edit in edits:
        changed += [text[done : edit.start], edit.new]
        done = edit.end
    after = "".join([*changed, text[done:]])
    lines = frozenset((file, after.count("\n", 0, _moved(place, edits)) + 1) for place in places)
    return Mutation(sort, rule, {file: after}, lines)


def _moved(place: int, edits: list[Edit]) -> int:
    return place + sum(len(edit.new) - (edit.end - edit.start) for edit in edits if edit.end <= place)


def replaced(spot: Spot, new: str) -> Edit:
    """Return the edit that writes another value."""
    return Edit(spot.node.start_mark.index, spot.end, new)


def dropped(spot: Spot, text: str) -> Edit | None:
    """Return the edit that takes a key with its value out of a map, or an entry out of a list; None where it is alone.

    A step and an entry of a list that is written over several lines keep their first key.
    """
    entries = spot.around.value
    if len(entries) == 1:
        return None
    if spot.around.flow_style:
        if spot.place + 1 < len(entries):
            return Edit(spot.start, _start(entries[spot.place + 1]))
        return Edit(_stop(entries[spot.place - 1]), spot.end)
    begin = text.rfind("\n", 0, spot.start) + 1
    if text[begin : spot.start].strip():
        return None if spot.key else Edit(begin, _line_end(text, spot.end))
    return Edit(begin, _line_end(text, spot.end))


def _start(entry: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
    return (entry[0] if isinstance(entry, tuple) else entry).start_mark.index


def _stop(entry: yaml.Node | tuple[yaml.Node, yaml.Node]) -> int:
    return (entry[1] if isinstance(entry, tuple) else entry).end_mark.index


def _line_end(text: str, index: int) -> int:
    return index if text[index - 1] == "\n" else text.index("\n", index) + 1 if "\n" in text[index:] else len(text)


def line_start(text: str, index: int) -> int:
    """Return the index of the first sign that is no blank in the line of `index`."""
    begin = text.rfind("\n", 0, index) + 1
    return begin + len(text[begin:]) - len(text[begin:].lstrip(" "))
