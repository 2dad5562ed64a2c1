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
    """Yield the objects that no process and no other object names."""
    if not context.is_complete:
        return
    used = {
        (kind, name)
        for holder, wanted in workspace.wanted.items()
        for kinds, name in wanted
        for kind in kinds
        if (kind, name) != holder
    }
    for kind in CATALOGUE:
        if kind in _FREE:
            continue
        for thing in workspace.of_kind(kind).values():
            if thing.is_written and (kind, thing.id) not in used:
                yield Finding(
                    at=thing.span_of(),
                    about=(thing,),
                    message=_("nothing refers to “{id}” ({kind})", id=thing.id, kind=KIND_NAMES[kind]),
                    repair=_("refer to it, or delete it"),
                )


CHECK = Check(severity="info", find=find)
