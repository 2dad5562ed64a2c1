"""The scores of ideas, and what they are reckoned from."""

from procviz.model.ideas import Rice, Score, Wsjf
from procviz.pages.telling import figures
from procviz.views.layout.scores import score_words
from procviz.words import Language, _

_PERCENT = 100


def score(value: Score, language: Language) -> str:
    """Return what comes of a score: “RICE 36”; nothing where a figure is missing."""
    words = score_words(value, language)
    return words.to(language) if words else ""


def rice(value: Rice, language: Language) -> str:
    """Return how a RICE score is reckoned: “90 reached × effect 3 × 80 % sure ÷ 6 person-months”."""
    sure = None if value.confidence is None else value.confidence * _PERCENT
    return _(
        "{reach} reached × effect {impact} × {confidence}% sure ÷ {effort} person-months",
        reach=_figure(value.reach, language),
        impact=_figure(value.impact, language),
        confidence=_figure(sure, language),
        effort=_figure(value.effort, language),
    ).to(language)


def wsjf(value: Wsjf, language: Language) -> str:
    """Return how a WSJF score is reckoned: “(value 8 + urgency 5 + risk 2) ÷ size 3”."""
    return _(
        "(value {value} + urgency {time} + risk {risk}) ÷ size {size}",
        value=_figure(value.value, language),
        time=_figure(value.time, language),
        risk=_figure(value.risk, language),
        size=_figure(value.size, language),
    ).to(language)


def _figure(value: float | None, language: Language) -> str:
    return "–" if value is None else figures.number(round(value, 4), language)
