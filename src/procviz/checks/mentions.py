"""What a process mentions anywhere, its steps included."""

from procviz.model import Process, Workspace


def mentioned(workspace: Workspace, process: Process, kind: str) -> set[str]:
    """Return the ids of all objects of a kind that a process refers to; some may lead nowhere."""
    wanted = workspace.wanted.get(("processes", process.id), frozenset())
    return {name for kinds, name in wanted if kinds == (kind,)}
