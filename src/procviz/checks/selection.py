"""Which rules a report is about."""

from collections.abc import Iterable
from dataclasses import replace

from procviz.checks.registry import all_rules
from procviz.checks.run import Checked
from procviz.errors import ProcvizError
from procviz.reader.nearest import suggestion
from procviz.words import _


def rules_named(names: Iterable[str]) -> frozenset[str]:
    """Return the ids of the rules that `names` stand for, each the id of a rule or the name of a group.

    Raises:
        ProcvizError: one of them is neither.
    """
    rules = all_rules()
    found: set[str] = set()
    for name in names:
        meant = {rule.id for rule in rules.values() if name in {rule.id, rule.group}}
        if not meant:
            known = [*rules, *{rule.group for rule in rules.values()}]
            message = _("there is no rule or group “{name}”; {cure}", name=name, cure=suggestion(name, known) or "")
            raise ProcvizError(message)
        found |= meant
    return frozenset(found)


def narrow(checked: Checked, *, select: frozenset[str], ignore: frozenset[str]) -> Checked:
    """Return `checked` with the problems of the rules in `select` (empty: of all) that are not in `ignore`."""

    def counts(rule: str) -> bool:
        return (not select or rule in select) and rule not in ignore

    return replace(
        checked,
        problems=tuple(problem for problem in checked.problems if counts(problem.rule)),
        suppressed=tuple(one for one in checked.suppressed if counts(one.problem.rule)),
    )
