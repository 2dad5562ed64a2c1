"""The rules there are, by group, with their severities: a rule that gets lost or changes its weight is noticed."""

from procviz.checks.pages import rule_pages

E, W, I = "error", "warning", "info"  # noqa: E741 - the letters of the list

RULES = {
    "reading": {
        "yaml-syntax": E, "cut-text": W, "unknown-key": E, "missing-key": E, "bad-value": E, "bad-time": E, "bad-id": E,
        "duplicate-id": E, "unknown-reference": E,
    },
    "structure": {
        "no-start": E, "no-end": E, "unreachable-step": E, "falls-into-start": E, "falls-into-branch": I,
        "unmatched-join": W, "no-way-out": E, "missing-otherwise": E, "shares-not-100": E, "endless-loop": E,
        "recursive-subprocess": E, "one-armed-decision": W,
    },
    "time": {"endless-wait": E, "out-of-order": E, "path-over-cap": W, "audience-over-cap": W, "outside-window": W},
    "channels": {
        "missing-consent": E, "call-without-basis": E, "no-opt-out": E, "language-gap": W, "no-relevance": I,
    },
    "leads": {"undefined-stage": E, "stage-not-agreed": E, "stage-jump": E, "mql-without-gate": W, "dead-reject": W},
    "handover": {"no-acceptance": E, "no-sla": E, "no-feedback": E, "no-escalation": W, "no-reject-reasons": W},
    "goals": {
        "no-goal": W, "volume-only": W, "gameable-kpi": W, "one-team-goal": W, "unchecked-goal": W, "opposed-kpis": W,
    },
    "data": {
        "undocumented-data": E, "unused-data": W, "one-sided-reading": W, "exposed-detail": W,
        "unprotected-appraisal": E, "self-produced-kpi": W, "no-reading-hint": I,
    },
    "stakeholders": {"unaddressed-gap": E, "no-sponsor": E, "loss-without-gain": W, "named-person": E},
    "innovation": {
        "submarine": E, "over-capacity": E, "nothing-dropped": W, "one-team-decision": W, "no-decision-rule": W,
        "sample-over-audience": W, "no-moderator-rule": W, "stale-idea": W,
    },
    "housekeeping": {
        "raci-accountable": E, "no-editor": W, "review-overdue": W, "unused-object": I, "unused-ignore": W,
    },
}  # fmt: skip


def test_these_are_the_rules_with_their_groups_and_severities():
    found = {}
    for page in rule_pages():
        found.setdefault(page.group, {})[page.id] = page.severity
    assert found == RULES
