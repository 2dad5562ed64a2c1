"""How long an idea may wait for a score."""

import datetime as dt

from procviz.checks.unsaid import is_unsaid
from procviz.model import Idea

PATIENCE = 60
"""Days."""

_OPEN = frozenset({"new", "scored"})


def days_without_score(idea: Idea, today: dt.date) -> int | None:
    """Return for how many days an idea has waited for a score; None where it does not, or nobody knows since when."""
    if idea.submitted is None or idea.status not in _OPEN or idea.score or not is_unsaid(idea, "score"):
        return None
    return (today - idea.submitted).days
