"""Which processes run within which."""

from procviz.model import SubprocessStep, Workspace
from procviz.views.layout.ranks import Pair


def calls_of(workspace: Workspace) -> list[Pair]:
    """Return who calls whom, each pair once, in the order of files and steps."""
    known = {process.id for process in workspace.processes}
    return list(
        dict.fromkeys(
            (process.id, step.process)
            for process in workspace.processes
            for step in process.steps
            if isinstance(step, SubprocessStep) and step.process in known
        )
    )
