"""Which teams stand behind roles, KPIs and circles of readers."""

from collections.abc import Iterable

from procviz.model import Kpi, Workspace


def teams_of(workspace: Workspace, names: Iterable[str | None]) -> set[str]:
    """Return the teams of roles, and the teams among `names` themselves; what leads nowhere has none."""
    found = set()
    for name in names:
        if not name:
            continue
        role = workspace.roles.get(name)
        if role and role.team and role.team in workspace.teams:
            found.add(role.team)
        elif not role and name in workspace.teams:
            found.add(name)
    return found


def teams_measured(workspace: Workspace, kpi: Kpi) -> set[str]:
    """Return the teams whose work a KPI measures: those it names, else that of its owner."""
    return set(kpi.teams) or teams_of(workspace, [kpi.owner])
