"""Data that no process, KPI or decision uses.

## Why
Data kept for later is a risk today, and for personal data it is not allowed: the purpose is gone. What nobody reads
need not be asked of anyone.

## Incorrect
    data:
      shoe-size:
        purpose: Vielleicht einmal für Werbegeschenke
        owner: marketing-engineer
        legal_basis: consent
        retention: 12mo

## Correct
    # data.yml
    data:
      press-age:
        purpose: Nur Betriebe ansprechen, deren Pressen alt genug sind
        owner: marketing-engineer
        legal_basis: consent
        retention: 12mo
    # example.yml
    steps:
      - start: form
      - decision: old-enough
        data: [press-age]
        next:
          - {when: Baujahr 2011 oder älter, to: call}
          - {when: otherwise, to: done}
      - activity: call
        next: done
      - end: done
"""

from collections.abc import Iterator

from procviz.checks import Check, Context, Finding
from procviz.model import Described, Process, Workspace
from procviz.reader.demands import is_meant
from procviz.reader.nearest import nearest
from procviz.words import _


def find(workspace: Workspace, context: Context) -> Iterator[Finding]:
    """Yield the data items that no process, none of its steps and no KPI names.

    A system that holds the data does not use it, and a retired process uses it no longer. Nothing is said where the
    user may stand in what could not be read, or about an item that a misspelled name probably means.
    """
    if not context.is_complete or any(_hides_a_use(user) for user in (*workspace.processes, *workspace.kpis.values())):
        return
    used = set(_used(workspace, context))
    lost = used - set(workspace.data)
    for item in workspace.data.values():
        if item.id not in used and not nearest(item.id, lost):
            yield Finding(
                at=item.span_of(),
                about=(item,),
                message=_("no process, KPI or decision uses “{data}”", data=item.id),
                repair=_("name it in `data:` where it is used, or stop recording it and delete it here"),
            )


def _used(workspace: Workspace, context: Context) -> Iterator[str]:
    for kpi in workspace.kpis.values():
        yield from kpi.data
    for process in workspace.processes:
        if process.status != "retired":
            yield from context.mentions.get((process.id, "data"), ())


def _hides_a_use(user: Described) -> bool:
    """Return whether a process or KPI says more about its data than could be read."""
    if not user.is_flawed:
        return False
    parts = (user, *user.steps) if isinstance(user, Process) else (user,)
    return not user.has_all("steps") or any(
        not part.has_all("data") or (not part.has("data") and is_meant(part, "data")) for part in parts
    )


CHECK = Check(severity="warning", find=find)
