"""An object of the catalogue that nothing refers to.

## Why
What nobody uses is read all the same, and looks as if it mattered. Often the reference was misspelled or forgotten.

## Incorrect
    # places.yml
    places:
      demo-center: {title: Vorführzentrum}

## Correct
    # places.yml
    places:
      demo-center: {title: Vorführzentrum}
    # visit.yml
    steps:
      - start: form
      - activity: demonstration
        place: demo-center
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import CATALOGUE, Workspace
from procviz.reader.completeness import KIND_NAMES
from procviz.words import _

_FREE = frozenset({"teams", "stakeholders", "ideas", "objectives", "meetings"})
"""Kinds whose objects stand for themselves."""


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the objects that no process and no other object names.

    Of a kind of which an id leads nowhere nothing is said: it may be meant for one of them.
    """
    if not context.is_complete:
        return
    used: set[tuple[str, str]] = set()
    for holder, wanted in workspace.wanted.items():
        used.update((kind, name) for kinds, name in wanted for kind in kinds if (kind, name) != holder)
    lost = _led_astray(workspace)
    for kind in CATALOGUE:
        if kind in _FREE or kind in lost:
            continue
        for thing in workspace.of_kind(kind).values():
            if thing.is_written and (kind, thing.id) not in used:
                yield Finding(
                    at=thing.span_of(),
                    about=(thing,),
                    message=_("nothing refers to “{id}” ({kind})", id=thing.id, kind=KIND_NAMES[kind]),
                    repair=_("refer to it, or delete it"),
                )


def _led_astray(workspace: Workspace) -> set[str]:
    """Return the kinds of which an id is referred to that is not there."""
    known = {kind: workspace.of_kind(kind).keys() for kind in (*CATALOGUE, "processes", "key_results")}
    wanted = frozenset[tuple[tuple[str, ...], str]]().union(*workspace.wanted.values())
    return {kind for kinds, name in wanted if not any(name in known[one] for one in kinds) for kind in kinds}


CHECK = Check(severity="info", find=find)
