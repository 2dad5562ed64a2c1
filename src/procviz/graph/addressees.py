"""Whom a step turns to."""

from procviz.model import AnyStep, Process


def addressees(process: Process, step: AnyStep) -> tuple[str, ...]:
    """Return the audiences that a step turns to: its own, else the process's.

    What goes to roles, teams or stakeholders, and to no audience beside them, turns to no audience.
    """
    if step.audience:
        return step.audience
    if is_for_others(step) or (process.is_flawed and not step.has_all("audience")):
        return ()
    return process.audience


def is_for_others(step: AnyStep) -> bool:
    """Return whether a step turns to roles, teams or stakeholders instead of the process's audience."""
    if step.kind == "message":
        return bool(step.roles or step.teams or step.stakeholders)
    return step.kind == "activity" and bool(step.stakeholders)
