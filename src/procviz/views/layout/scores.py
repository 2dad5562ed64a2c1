"""How an idea weighs, by the score that it has (LANGUAGE: ideas)."""

from procviz.model.ideas import Score
from procviz.views.layout.amounts import amount
from procviz.words import Language, Message, _


def score_of(score: Score | None) -> tuple[str, float] | None:
    """Return the way of scoring an idea and what comes of it; None without a score, or where a figure is missing.

    RICE is reach times impact times confidence over effort, WSJF the cost of delay (value, time and risk) over size.
    """
    rice = score.rice if score else None
    wsjf = score.wsjf if score else None
    if rice and rice.reach is not None and rice.impact is not None and rice.confidence is not None and rice.effort:
        return "RICE", rice.reach * rice.impact * rice.confidence / rice.effort
    if wsjf and wsjf.value is not None and wsjf.time is not None and wsjf.risk is not None and wsjf.size:
        return "WSJF", (wsjf.value + wsjf.time + wsjf.risk) / wsjf.size
    return None


def score_words(score: Score | None, language: Language) -> Message | None:
    """Return a score in short: “RICE 120”."""
    found = score_of(score)
    return _("{kind} {score}", kind=found[0], score=amount(round(found[1], 1), language)) if found else None
