"""When people of each audience hear from us."""

from pathlib import Path

import pytest

from procviz.model import Audience, Channel, Workspace
from procviz.timing import encounters

CHANNELS = {
    name: Channel.model_validate({"id": name, "kind": kind, "consent": "none"})
    for name, kind in (("email", "email"), ("phone", "phone"), ("web", "web"), ("chat", "internal"))
}
AUDIENCES = {name: Audience.model_validate({"id": name, "title": name}) for name in ("plants", "guests")}
BEGIN, DONE = {"start": "begin"}, {"end": "done"}


def heard(*processes, audience="plants"):
    """Return what an audience hears: the process, the step, where they came in, and the days."""
    workspace = Workspace(folder=Path(), processes=processes, channels=CHANNELS, audiences=AUDIENCES)
    return [
        (one.process.id, one.step.id, one.entry.id, one.offset.earliest, one.offset.latest)
        for one in encounters(workspace).get(audience, ())
    ]


def test_messages_and_calls_come_in_the_order_of_their_days(process):
    mails = process(
        BEGIN,
        {"wait": "pause", "for": "3d"},
        {"message": "later", "channel": "email"},
        {"activity": "ring", "channel": "phone", "at": "day 5"},
        DONE,
        audience=["plants"],
    )
    again = process(BEGIN, {"message": "now", "channel": "web"}, DONE, id="q", audience=["plants"])
    assert heard(mails, again) == [("q", "now", "q", 0, 0), ("p", "later", "p", 3, 3), ("p", "ring", "p", 5, 5)]


@pytest.mark.parametrize(
    "step",
    [
        {"message": "one", "channel": "chat"},
        {"message": "one", "channel": "unknown"},
        {"message": "one", "channel": "email", "roles": ["editor"]},
        {"message": "one", "channel": "email", "audience": ["guests"]},
        {"activity": "one", "channel": "email"},
    ],
)
def test_what_does_not_reach_the_audience_is_left_out(process, step):
    assert heard(process(BEGIN, step, DONE, audience=["plants"])) == []


@pytest.mark.parametrize("status", ["draft", "pilot", "paused", "retired"])
def test_only_active_processes_count(process, status):
    made = process(BEGIN, {"message": "one", "channel": "email"}, DONE, audience=["plants"], status=status)
    assert heard(made) == []


def test_a_called_process_speaks_to_those_who_are_sent_there_after_the_call(process):
    caller = process(
        BEGIN,
        {"wait": "pause", "for": "1w"},
        {"subprocess": "inner", "process": "called"},
        DONE,
        id="caller",
        audience=["plants"],
    )
    called = process(
        BEGIN,
        {"wait": "rest", "for": "2d"},
        {"message": "hello", "channel": "email"},
        DONE,
        id="called",
        audience=["guests"],
        status="paused",
    )
    assert heard(caller, called) == [("called", "hello", "caller", 9, 9)]
    assert heard(caller, called, audience="guests") == []


def test_a_contact_on_several_ways_is_told_once_as_early_as_it_comes(process):
    soon = process(BEGIN, {"subprocess": "inner", "process": "called"}, DONE, id="soon", audience=["plants"])
    late = process(
        BEGIN,
        {"wait": "w", "for": "1w"},
        {"subprocess": "i", "process": "called"},
        DONE,
        id="late",
        audience=["plants"],
    )
    called = process(BEGIN, {"message": "hello", "channel": "email"}, DONE, id="called", status="paused")
    assert heard(late, soon, called) == [("called", "hello", "soon", 0, 0)]


def test_a_process_around_an_anchor_stands_on_its_own_axis(process):
    fair = process(
        {"start": "begin", "at": "T-10d"},
        {"message": "invite", "channel": "email", "at": "T-7d"},
        DONE,
        audience=["plants"],
        anchor={"date": "2027-10-29"},
    )
    workspace = Workspace(folder=Path(), processes=(fair,), channels=CHANNELS, audiences=AUDIENCES)
    [one] = encounters(workspace)["plants"]
    assert one.is_anchored
    assert one.offset.earliest == -7


def test_a_schedule_says_how_often_it_comes_again(process):
    letter = process(
        {"start": "begin", "trigger": "schedule", "every": "1mo"},
        {"message": "issue", "channel": "email"},
        DONE,
        audience=["plants"],
    )
    workspace = Workspace(folder=Path(), processes=(letter,), channels=CHANNELS, audiences=AUDIENCES)
    assert [one.every.text for one in encounters(workspace)["plants"]] == ["1mo"]


def test_a_process_that_contains_itself_is_told_once(process):
    endless = process(
        BEGIN,
        {"message": "hello", "channel": "email"},
        {"subprocess": "again", "process": "p"},
        DONE,
        audience=["plants"],
    )
    assert heard(endless) == [("p", "hello", "p", 0, 0)]
