"""Faults to seed, each named by the rule that finds it, with the chapter it needs."""

from collections.abc import Callable
from typing import NamedTuple

from chapters import Chapter, Step, arms, groundwork, mails, opt_in, sales, scoring


class Fault(NamedTuple):
    """A fault: the rule that finds it, the chapter that gives it a place, and the change to the steps."""

    rule: str
    chapter: Chapter
    spoil: Callable[[list[Step]], None]


def _of_kind(steps: list[Step], kind: str) -> Step:
    return next(step for step in steps if kind in step)


def _misspell_channel(steps: list[Step]) -> None:
    _of_kind(steps, "message")["channel"] = "e-mial"


def _misspell_key(steps: list[Step]) -> None:
    _of_kind(steps, "message")["subjekt"] = "Ein Schlüssel, den es nicht gibt"


def _forget_channel(steps: list[Step]) -> None:
    del _of_kind(steps, "message")["channel"]


def _mistake_minutes_for_months(steps: list[Step]) -> None:
    _of_kind(steps, "wait")["for"] = "3m"


def _repeat_an_id(steps: list[Step]) -> None:
    steps.insert(1, {**_of_kind(steps, "message"), "title": "Noch einmal"})


def _write_a_word_for_a_number(steps: list[Step]) -> None:
    _of_kind(steps, "message")["nature"] = "werblich"


def _strand_a_step(steps: list[Step]) -> None:
    steps.append({"activity": "orphan", "title": "Dahin führt kein Weg", "by": "campaign-lead", "next": "won"})


def _forget_the_rest(steps: list[Step]) -> None:
    decision = _of_kind(steps, "decision")
    decision["next"] = [edge for edge in _edges(decision) if edge.get("when") != "otherwise"]
    for edge in _edges(decision):
        edge.pop("share")


def _lose_a_share(steps: list[Step]) -> None:
    _edges(_of_kind(steps, "split"))[0]["share"] = "20%"


def _loop_forever(steps: list[Step]) -> None:
    invitation = next(step for step in steps if "'max'" in str(step))
    edge = _part(invitation, "next")
    del edge["max"], edge["else"]


def _wait_forever(steps: list[Step]) -> None:
    wait = next(step for step in steps if "until" in step)
    del wait["timeout"]


def _forget_the_signal(steps: list[Step]) -> None:
    _part(_of_kind(steps, "handover"), "accept").pop("signal")


def _forget_the_deadline(steps: list[Step]) -> None:
    _part(_of_kind(steps, "handover"), "accept").pop("within")


def _forget_feedback(steps: list[Step]) -> None:
    del _of_kind(steps, "handover")["feedback"]


def _answer_twice(steps: list[Step]) -> None:
    step = _of_kind(steps, "activity")
    step["raci"] = {"R": [str(step.pop("by"))], "A": ["campaign-lead", "head-of-sales"]}


def _edges(step: Step) -> list[dict[str, str]]:
    edges = step["next"]
    assert isinstance(edges, list)  # noqa: S101 - chapters write their branches as lists
    return edges


def _part(step: Step, key: str) -> dict[str, str]:
    part = step[key]
    assert isinstance(part, dict)  # noqa: S101 - chapters write hand-overs as maps
    return part


FAULTS = (
    Fault("unknown-reference", mails, _misspell_channel),
    Fault("missing-otherwise", scoring, _forget_the_rest),
    Fault("no-acceptance", sales, _forget_the_signal),
    Fault("unknown-key", mails, _misspell_key),
    Fault("shares-not-100", arms, _lose_a_share),
    Fault("endless-wait", opt_in, _wait_forever),
    Fault("bad-time", mails, _mistake_minutes_for_months),
    Fault("endless-loop", scoring, _loop_forever),
    Fault("no-sla", sales, _forget_the_deadline),
    Fault("unreachable-step", mails, _strand_a_step),
    Fault("duplicate-id", mails, _repeat_an_id),
    Fault("raci-accountable", groundwork, _answer_twice),
    Fault("no-feedback", sales, _forget_feedback),
    Fault("missing-key", mails, _forget_channel),
    Fault("bad-value", mails, _write_a_word_for_a_number),
)
"""In the order in which they are seeded, round and round."""
