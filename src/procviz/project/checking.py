"""From a folder to what is wrong with it."""

import os
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path

from procviz.checks import Checked, run
from procviz.problem import Problem, reaches
from procviz.reader import read_workspace
from procviz.tree import Trees, read_tree


def check(folder: Path, *, today: date, trees: Trees = read_tree) -> Checked:
    """Return the workspace in `folder` with all that is wrong with it.

    Args:
        folder: the workspace.
        today: the date that counts as today.
        trees: what gives the tree of each file.

    Raises:
        ProcvizError: the folder is missing, cannot be read, or holds no process.
    """
    return run(read_workspace(folder, trees=trees), today=today)


def today() -> date:
    """Return the date of today: that of `SOURCE_DATE_EPOCH` where it is set, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).astimezone().date()


def fails(problems: Iterable[Problem], fail_on: str) -> bool:
    """Return whether one of `problems` is of the severity `fail_on` or worse; `never` is worse than all."""
    return any(reaches(problem.severity, fail_on) for problem in problems)
