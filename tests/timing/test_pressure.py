"""The contacts with an audience, process by process: each once, and when it comes."""

from pathlib import Path

import pytest

from procviz.model import Audience, Channel, Duration, Workspace
from procviz.timing.pressure import Pressures

DAY = 1440
EMAIL = Channel.model_validate({"id": "email", "kind": "email", "consent": "none"})
START, END = {"start": "begin"}, {"end": "done"}


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def call(process, **keys):
    return {"subprocess": f"call-{process}", "process": process, **keys}


@pytest.fixture
def pressures():
    """Return what tells of processes, for each audience, what each adds: its axis, its pieces in days, its most."""

    def told(*processes, days=1):
        names = ("fans", "guests")
        audiences = {name: Audience.model_validate({"id": name, "title": name}) for name in names}
        workspace = Workspace(folder=Path(), processes=processes, audiences=audiences, channels={"email": EMAIL})
        found = Pressures(workspace).of(dict.fromkeys(names, Duration.parse(f"{days}d")))
        return {
            pressure.audience: {
                part.process.id: (
                    [str(day) for day in part.axis],
                    [(piece.high / DAY, piece.contacts) for piece in part.profile],
                    part.most,
                )
                for part in pressure.parts
            }
            for pressure in found
        }

    return told


def test_every_process_that_nobody_calls_begins_on_day_0(process, pressures):
    one = process(START, mail("a"), END, id="one", audience="fans")
    other = process(START, mail("b", next={"to": "c", "after": "5d"}), mail("c"), END, id="other", audience="fans")
    assert pressures(one, other)["fans"] == {"one": ([], [(0, 1)], 1), "other": ([], [(0, 1), (5, 1)], 1)}


def test_a_called_process_begins_when_it_is_called(process, pressures):
    inner = process(START, mail("a"), END, id="inner", audience="fans")
    middle = process(START, {"wait": "pause", "for": "2d"}, call("inner"), END, id="middle", audience="fans")
    caller = process(START, {"wait": "pause", "for": "30d"}, call("middle"), END, id="caller", audience="fans")
    assert pressures(inner, middle, caller)["fans"] == {"inner": ([], [(32, 1)], 1)}


def test_a_process_called_twice_has_its_contacts_at_both_times_and_counts_once(process, pressures):
    inner = process(START, mail("a"), END, id="inner", audience="fans")
    one = process(START, {"wait": "pause", "for": "3d"}, call("inner"), END, id="one", audience="fans")
    steps = [START, {"wait": "pause", "for": "9d"}, call("inner"), END]
    other = process(*steps, id="other", audience="fans")
    assert pressures(inner, one, other)["fans"] == {"inner": ([], [(3, 1), (9, 1)], 1)}


def test_who_is_sent_into_a_process_by_another_gets_its_contacts_later_than_who_comes_by_themselves(process, pressures):
    inner = process(START, mail("a"), END, id="inner", audience="fans")
    caller = process(START, {"wait": "pause", "for": "3d"}, call("inner"), END, id="caller", audience="guests")
    found = pressures(inner, caller)
    assert found["fans"] == {"inner": ([], [(0, 1)], 1)}
    assert found["guests"] == {"inner": ([], [(3, 1)], 1)}


def test_times_around_an_anchor_stand_on_an_axis_of_their_own(process, pressures):
    fair = {"title": "Fair", "date": "2027-03-01"}
    inner = process(START, mail("a"), END, id="inner", audience="fans")
    steps = [{"start": "begin", "at": "T-9d"}, mail("b"), mail("c", at="T"), call("inner"), END]
    caller = process(*steps, id="caller", audience="fans", anchor=fair)
    assert pressures(inner, caller)["fans"] == {
        "caller": (["2027-03-01"], [(-9, 1), (0, 1)], 1),
        "inner": (["2027-03-01"], [(0, 1)], 1),
    }


def test_a_process_that_is_not_active_counts_where_an_active_one_calls_it(process, pressures):
    paused = process(START, mail("a"), END, id="paused", audience="fans", status="paused")
    caller = process(START, {"wait": "pause", "for": "3d"}, call("paused"), END, id="caller", audience="fans")
    assert pressures(paused) == {}
    assert pressures(paused, caller)["fans"] == {"paused": ([], [(3, 1)], 1)}


def test_processes_that_contain_each_other_and_calls_into_nowhere_do_no_harm(process, pressures):
    one = process(START, mail("a"), call("other"), END, id="one", audience="fans")
    other = process(START, mail("b"), call("one"), call("gone"), END, id="other", audience="fans")
    assert pressures(one, other)["fans"] == {"one": ([], [(0, 1)], 1), "other": ([], [(0, 1)], 1)}
    assert Pressures(Workspace(folder=Path(), processes=(process(START, audience="fans"),))).unsure == 0
