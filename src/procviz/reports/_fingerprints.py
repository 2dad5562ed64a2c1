"""Names for problems that outlive an edit, so that a service can tell new ones from known ones."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator

from procviz.problem import Problem


def fingerprints(problems: Iterable[Problem]) -> Iterator[str]:
    """Yield the fingerprint of each problem, unique among them.

    It is made of the rule, the object or step concerned (the file where there is none) and the English message, and
    so keeps when lines move, a file is renamed or the language changes. Problems alike in all of this are counted in
    their order.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for problem in problems:
        about = problem.about
        place = (about.kind, about.id, about.step or "") if about else (problem.span.file,)
        alike = (problem.rule, *place, str(problem.message))
        seen[alike] += 1
        text = "\0".join((*alike, str(seen[alike])))
        yield hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:40]
