"""Times and figures as pictures say them, each put into words once: a handbook says the same ones again and again."""

from decimal import Decimal
from functools import lru_cache

from procviz.model import Duration, Point
from procviz.timing import Offset, moment, number_words, offset_words, point_words, short_duration
from procviz.words import Language, Message, _

_MOST_KEPT = 4096


@lru_cache(maxsize=_MOST_KEPT)
def percent(share: Decimal, language: Language) -> str:
    """Return a share: “45 %”."""
    return _("{percent} %", percent=number_words(float(share))).to(language)


@lru_cache
def otherwise(language: Language) -> str:
    """Return the condition of a default branch."""
    return _("otherwise").to(language)


@lru_cache(maxsize=_MOST_KEPT)
def passing(duration: Duration, language: Language) -> str:
    """Return time that passes on the way: “+4 bd”."""
    return "+" + short_duration(duration).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def at_most(count: int, language: Language) -> str:
    """Return how often a way may be taken."""
    return _("at most {count}×", count=count).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def after_times(count: int, language: Language) -> str:
    """Return that a way has been taken as often as it may."""
    return _("after {count}×", count=count).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def timed_out(timeout: Duration | Point, language: Language) -> str:
    """Return when somebody stops waiting."""
    if isinstance(timeout, Duration):
        return _("after {duration}", duration=short_duration(timeout)).to(language)
    return _("at {point}", point=point_words(timeout)).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def answer(kind: str, within: Duration | None, language: Language) -> str:
    """Return what the receiver says to a hand-over by a link of some kind: accept, reject or breach."""
    return _answer(kind, within).to(language)


def _answer(kind: str, within: Duration | None) -> Message:
    if kind == "accept":
        return _("accepted ≤ {duration}", duration=short_duration(within)) if within else _("accepted")
    if kind == "reject":
        return _("rejected")
    return _("no answer after {duration}", duration=short_duration(within)) if within else _("no answer")


@lru_cache(maxsize=_MOST_KEPT)
def at_most_waiting(timeout: Duration, language: Language) -> str:
    """Return how long somebody waits at most."""
    return _("≤ {duration}", duration=short_duration(timeout)).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def lasting(duration: Duration, language: Language) -> str:
    """Return how long something takes: “4 bd”."""
    return short_duration(duration).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def point(written: Point, language: Language) -> str:
    """Return a point in time as it is written in a plan."""
    return point_words(written).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def offset(when: Offset, language: Language, *, anchored: bool) -> str:
    """Return when something happens, from when to when where that is uncertain."""
    return offset_words(when, anchored=anchored).to(language)


@lru_cache(maxsize=_MOST_KEPT)
def moment_at(days: float, language: Language, *, anchored: bool) -> str:
    """Return one moment on the axis of time."""
    return moment(days, anchored=anchored).to(language)
