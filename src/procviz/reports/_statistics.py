"""How often each rule has found something."""

from collections import Counter
from collections.abc import Iterable

from procviz.problem import Problem


def statistics(problems: Iterable[Problem]) -> str:
    """Return a line for each rule and severity: how many problems, of which severity and rule; most frequent first."""
    counts = Counter((problem.rule, problem.severity.value) for problem in problems)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = max((len(str(count)) for count in counts.values()), default=0)
    return "".join(f"{count:>{width}}  {severity:<7}  {rule}\n" for (rule, severity), count in ordered)
