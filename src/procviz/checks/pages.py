"""The page of each rule, read from its docstring."""

from dataclasses import dataclass

from procviz.catalogue import page_of
from procviz.checks.registry import Rule, all_rules


@dataclass(frozen=True, slots=True, kw_only=True)
class RulePage:
    """What there is to say about a rule: a sentence, why it matters, a wrong and a right example in YAML."""

    id: str
    severity: str
    group: str
    summary: str
    why: str
    incorrect: str
    correct: str


def rule_ids() -> tuple[str, ...]:
    """Return the ids of all rules, by group and within it by name."""
    return tuple(all_rules())


def rule_page(rule_id: str) -> RulePage:
    """Return the page of a rule.

    Raises:
        KeyError: there is no such rule.
    """
    return _page(all_rules()[rule_id])


def rule_pages() -> tuple[RulePage, ...]:
    """Return the pages of all rules, by group and within it by name."""
    return tuple(map(_page, all_rules().values()))


def _page(rule: Rule) -> RulePage:
    page = page_of(rule.leaf.load())
    return RulePage(
        id=rule.id,
        severity=rule.check.severity,
        group=rule.group,
        summary=page.summary,
        why=page.section("Why"),
        incorrect=page.section("Incorrect"),
        correct=page.section("Correct"),
    )
