"""The page of each rule, read from its docstring."""

from dataclasses import dataclass

from procviz.catalogue import page_of
from procviz.checks.registry import Rule, all_rules
from procviz.words import Language, translate


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


def rule_page(rule_id: str, language: Language = "en") -> RulePage:
    """Return the page of a rule, its sentences in a language; the examples are YAML and stay as they are.

    Raises:
        KeyError: there is no such rule.
    """
    return _page(all_rules()[rule_id], language)


def rule_pages(language: Language = "en") -> tuple[RulePage, ...]:
    """Return the pages of all rules, by group and within it by name."""
    return tuple(_page(rule, language) for rule in all_rules().values())


def _page(rule: Rule, language: Language) -> RulePage:
    page = page_of(rule.leaf.load())
    return RulePage(
        id=rule.id,
        severity=rule.check.severity,
        group=rule.group,
        summary=translate(page.summary, language),
        why=translate(page.section("Why"), language),
        incorrect=page.section("Incorrect"),
        correct=page.section("Correct"),
    )
