"""What was lost in reading, so that nobody can say of anything that it is nowhere."""

from procviz.model import CATALOGUE, Workspace
from procviz.problem import Problem, Severity
from procviz.reader import Reading


def has_losses(reading: Reading) -> bool:
    """Return whether a file, an object or a step that stands in the files is not in the workspace."""
    errors = [problem for problem in reading.problems if problem.severity is Severity.ERROR]
    if not errors or any(map(_is_of_a_file, errors)):
        return bool(errors)
    written = _written(reading.workspace)
    return any(_is_of_an_absent_one(problem, written) for problem in errors)


def has_lost_a_file(problems: tuple[Problem, ...]) -> bool:
    """Return whether a file, or what stands at its top, could not be read."""
    return any(problem.severity is Severity.ERROR and _is_of_a_file(problem) for problem in problems)


def _is_of_a_file(problem: Problem) -> bool:
    return problem.about is None


def _is_of_an_absent_one(problem: Problem, written: set[tuple[str, str]]) -> bool:
    """Return whether the object concerned was left out; of two with the same id, the second one is."""
    if problem.rule == "duplicate-id":
        return True
    return problem.about is not None and (problem.about.kind, problem.about.id) not in written


def _written(workspace: Workspace) -> set[tuple[str, str]]:
    kinds = ("processes", "key_results", *CATALOGUE)
    return {(kind, thing.id) for kind in kinds for thing in workspace.of_kind(kind).values() if thing.is_written}
