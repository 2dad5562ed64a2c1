"""`x-ignore`: findings that the editors know and have a reason for (LANGUAGE: Suppressing a finding)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from procviz.model import CATALOGUE, Described, Workspace
from procviz.problem import About, Problem
from procviz.source import Span


@dataclass(frozen=True, slots=True)
class Suppressed:
    """A finding that is not reported, the reason given for it, and where that is written."""

    problem: Problem
    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Ignore:
    """One entry of an `x-ignore`: the rule it is meant for, the reason, and the object or step it stands at."""

    rule: str
    reason: str
    about: About
    span: Span


def ignores(workspace: Workspace) -> dict[tuple[About, str], Ignore]:
    """Return every entry of every `x-ignore` by its object or step and its rule."""
    return {
        (about, rule): Ignore(rule, str(reason), about, thing.key_span("x-ignore", rule))
        for about, thing in _ignoring(workspace)
        for rule, reason in thing.ignore.items()
    }


def _ignoring(workspace: Workspace) -> Iterator[tuple[About, Described]]:
    """Yield the objects and steps with an `x-ignore`, which hardly any has."""
    for process in workspace.processes:
        if process.ignore:
            yield About("processes", process.id), process
        for step in process.steps:
            if step.ignore:
                yield About("processes", process.id, step.id), step
    for kind in (*CATALOGUE, "key_results"):
        for thing in workspace.of_kind(kind).values():
            if thing.ignore:
                yield About(kind, thing.id), thing


def suppress(
    problems: Iterable[Problem], known: dict[tuple[About, str], Ignore]
) -> tuple[list[Problem], list[Suppressed], set[Ignore]]:
    """Return the problems to report, those to keep quiet about, and the ignores that matched one.

    A finding at a step is matched by an `x-ignore` of the step or of its process.
    """
    if not known:
        return list(problems), [], set()
    reported: list[Problem] = []
    quiet: list[Suppressed] = []
    used: set[Ignore] = set()
    for problem in problems:
        ignore = _match(problem, known)
        if ignore:
            quiet.append(Suppressed(problem, ignore.reason, ignore.span))
            used.add(ignore)
        else:
            reported.append(problem)
    return reported, quiet, used


def _match(problem: Problem, known: dict[tuple[About, str], Ignore]) -> Ignore | None:
    about = problem.about
    if about is None:
        return None
    return known.get((about, problem.rule)) or known.get((About(about.kind, about.id), problem.rule))
