"""How an idea weighs, by the score that it has (LANGUAGE: ideas)."""

from procviz.model import Idea
from procviz.views.layout.amounts import amount
from procviz.words import Language, Message, _


def score_of(idea: Idea) -> tuple[str, float] | None:
    """Return the way of scoring an idea and what comes of it; None where a figure is missing.

    RICE is reach times impact times confidence over effort, WSJF the cost of delay (value, time and risk) over size.
    """
    rice = idea.score.rice if idea.score else None
    wsjf = idea.score.wsjf if idea.score else None
    if rice and rice.reach is not None and rice.impact is not None and rice.confidence is not None and rice.effort:
        return "RICE", rice.reach * rice.impact * rice.confidence / rice.effort
    if wsjf and wsjf.value is not None and wsjf.time is not None and wsjf.risk is not None and wsjf.size:
        return "WSJF", (wsjf.value + wsjf.time + wsjf.risk) / wsjf.size
    return None


def score_words(idea: Idea, language: Language) -> Message | None:
    """Return the score of an idea in short: “RICE 120”."""
    score = score_of(idea)
    return _("{kind} {score}", kind=score[0], score=amount(round(score[1], 1), language)) if score else None
