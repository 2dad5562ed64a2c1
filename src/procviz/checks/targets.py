"""Which KPIs somebody is to reach a figure of."""

from procviz.model import Workspace
from procviz.source import Span


def targets(workspace: Workspace) -> dict[str, Span]:
    """Return where the target of each KPI that has one is written: at itself, else in a key result that it measures."""
    found = {
        result.kpi: result.span_of("target")
        for result in workspace.key_results.values()
        if result.kpi and result.target is not None
    }
    return found | {kpi.id: kpi.span_of("target") for kpi in workspace.kpis.values() if kpi.target is not None}
