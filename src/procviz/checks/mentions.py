"""What processes mention anywhere, their steps included."""

from procviz.model import Workspace


def mentions(workspace: Workspace) -> dict[tuple[str, str], set[str]]:
    """Return the ids that each process refers to, by the process's id and the kind; some may lead nowhere.

    References that may be of several kinds, such as goals, are left out.
    """
    found: dict[tuple[str, str], set[str]] = {}
    for process in workspace.processes:
        for kinds, name in workspace.wanted.get(("processes", process.id), ()):
            if len(kinds) == 1:
                found.setdefault((process.id, kinds[0]), set()).add(name)
    return found
