"""Who refers to whom."""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from procviz.model import CATALOGUE, Process, Workspace, references

_MOST_KEPT = 4  # workspaces: the one at hand, as editors and as the team see it, and the ones before


class Usage(NamedTuple):
    """An object that refers to another: its kind and id, and the step where it is a process's step that does."""

    kind: str
    id: str
    step: str | None
    key: str


@lru_cache(maxsize=_MOST_KEPT)
def uses_of(workspace: Workspace) -> dict[tuple[str, str], list[Usage]]:
    """Return for each (kind, id) that something refers to, who does, in the order of kinds, files and steps."""
    found: dict[tuple[str, str], dict[Usage, None]] = {}
    for target, usage in _usages(workspace):
        found.setdefault(target, {})[usage] = None
    return {target: list(users) for target, users in found.items()}


def _usages(workspace: Workspace) -> Iterator[tuple[tuple[str, str], Usage]]:
    for process in workspace.processes:
        yield from _of_process(workspace, process)
    for kind in CATALOGUE:
        for thing in workspace.of_kind(kind).values():
            for reference in references(thing):
                if target := workspace.find(reference.kinds, reference.id):
                    yield (target[0], reference.id), Usage(kind, thing.id, None, str(reference.path[0]))


def _of_process(workspace: Workspace, process: Process) -> Iterator[tuple[tuple[str, str], Usage]]:
    own = references(process, deep=False)
    entry = (reference for part in (*process.exit, process.entry) if part for reference in references(part))
    steps = ((step.id, reference) for step in process.steps for reference in references(step))
    for step, reference in [*((None, reference) for reference in (*own, *entry)), *steps]:
        if reference.kinds != ("steps",) and (target := workspace.find(reference.kinds, reference.id)):
            yield (target[0], reference.id), Usage("processes", process.id, step, str(reference.path[0]))
