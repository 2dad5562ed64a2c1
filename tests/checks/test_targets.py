from procviz.checks.targets import targets

FIGURES = """\
kpis:
  leads: {definition: Neue Leads, kind: volume, target: 60}
  visits: {definition: Besuche, kind: volume}
  orders: {definition: Aufträge, kind: volume}
objectives:
  growth:
    title: Wachsen
    teams: [marketing, sales]
    period: 2027
    key_results:
      kr-leads: {kpi: leads, target: 70}
      kr-orders: {kpi: orders, target: 14}
      kr-visits: {kpi: visits, baseline: 3}
"""


def test_a_target_is_the_kpis_own_before_that_of_a_key_result(workspace):
    found = targets(workspace(FIGURES))
    assert {name: span.line for name, span in found.items() if name != "order-rate"} == {"leads": 2, "orders": 12}
