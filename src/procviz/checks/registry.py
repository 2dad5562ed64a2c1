"""All rules by id."""

from dataclasses import dataclass
from functools import lru_cache

from procviz.catalogue import Leaf, groups, leaves
from procviz.checks.check import Check


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule with its group."""

    id: str
    group: str
    check: Check
    leaf: Leaf


@lru_cache(maxsize=1)
def all_rules() -> dict[str, Rule]:
    """Return every rule by its id, by group and within it by name."""
    return {
        leaf.id: Rule(leaf.id, group, leaf.load().CHECK, leaf)
        for group in groups("procviz.checks")
        for leaf in leaves(f"procviz.checks.{group}").values()
    }
