"""Who is responsible, accountable, consulted and informed."""

from dataclasses import dataclass

from markupsafe import Markup

from procviz.model import Process, StepBasics
from procviz.pages.telling.links import link, step_link
from procviz.pages.telling.site import Site

LETTERS = ("R", "A", "C", "I")


@dataclass(frozen=True, slots=True)
class Row:
    """A step with the letters of each role, in the order of `Matrix.roles`."""

    step: Markup
    letters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """Steps against roles."""

    roles: tuple[Markup, ...]
    rows: tuple[Row, ...]


def matrix_of(site: Site, process: Process) -> Matrix:
    """Return the RACI matrix of a process: the steps that name roles, against these roles in the order of first use."""
    parts = {step.id: parts for step in process.steps if (parts := parts_of(step))}
    roles = tuple(dict.fromkeys(role for letters in parts.values() for role in letters))
    rows = tuple(
        Row(step_link(site, process, step, here=True), tuple(" ".join(letters.get(role, "")) for role in roles))
        for step, letters in parts.items()
    )
    return Matrix(tuple(link(site, ("roles",), role) for role in roles), rows)


def parts_of(step: StepBasics) -> dict[str, str]:
    """Return the letters of each role at a step; `by` is short for R and A."""
    found: dict[str, str] = {}
    if step.by:
        found[step.by] = "R" if step.raci and step.raci.A else "RA"
    for letter in LETTERS:
        for role in getattr(step.raci, letter) if step.raci else ():
            if letter not in found.get(role, ""):
                found[role] = found.get(role, "") + letter
    return found
