"""When steps happen by the workspace's own calendar and with the time that called processes take."""

from pathlib import Path

import pytest

from procviz.graph import flow_of
from procviz.model import Settings, Workspace
from procviz.timing import Flows, timings_of

FRIDAY = {"title": "Fair", "date": "2027-10-29"}
"""The Monday after it is All Saints' Day."""


def moments(*processes, **settings):
    """Return when the steps of the first process happen."""
    workspace = Workspace(folder=Path(), processes=processes, settings=Settings.model_validate(settings))
    found = timings_of(workspace).offsets(flow_of(processes[0]))
    return {name: (offset.earliest, offset.latest) for name, offset in found.items()}


@pytest.mark.parametrize(("holidays", "day"), [("", 3), ("DE-BW", 4), ("DE-BE", 3)])
def test_a_business_day_after_the_anchor_heeds_weekends_and_holidays(process, holidays, day):
    fair = process({"start": "begin"}, {"message": "thanks", "channel": "email", "at": "T+1bd"}, anchor=FRIDAY)
    assert moments(fair, **({"holidays": holidays} if holidays else {}))["thanks"] == (day, day)


def test_a_called_process_takes_its_time(process):
    caller = process({"start": "begin"}, {"subprocess": "mails", "process": "called"}, {"end": "done"}, id="caller")
    called = process({"start": "begin"}, {"wait": "pause", "for": "1w"}, {"end": "done"}, id="called")
    assert moments(caller, called)["done"] == (7, 7)
    assert moments(caller)["done"] == (0, 0)


def test_a_process_that_contains_itself_takes_no_time(process):
    endless = process(
        {"start": "begin"}, {"wait": "pause", "for": "1w"}, {"subprocess": "again", "process": "p"}, {"end": "done"}
    )
    assert moments(endless)["done"] == (7, 7)
    assert Flows((endless,)).called("p") is None
    assert Flows((endless,)).whole_flow("p") is flow_of(endless)


def test_the_offsets_of_a_process_that_shares_its_id_are_its_own(process):
    one = process({"start": "begin"}, {"wait": "pause", "for": "1w"}, {"end": "done"})
    other = process({"start": "origin"}, {"wait": "rest", "for": "2w"}, {"end": "over"})
    workspace = Workspace(folder=Path(), processes=(one, other))
    timings = timings_of(workspace)
    assert timings.offsets(flow_of(one))["done"].latest == 7
    assert timings.offsets(flow_of(other))["over"].latest == 14


@pytest.mark.parametrize("years", [-2700, 2700])
def test_a_weekday_is_found_beyond_all_dates_there_are(process, years):
    begin = f"T{years:+}y"
    made = process(
        {"start": "begin", "at": begin}, {"message": "mail", "channel": "email", "at": "Fri 00:00"}, anchor=FRIDAY
    )
    (day, _), (mail, _) = moments(made).values()
    assert 0 <= mail - day < 7
    assert mail % 7 == 0


def test_a_weekday_in_a_loop_is_not_over_before_it_begins(process):
    steps = [
        {"start": "begin", "at": "T-2d"},
        {"join": "gather"},
        {"message": "mail", "channel": "email", "at": "Tue 10:00", "next": [{"to": "gather"}]},
        {"end": "done"},
    ]
    earliest, latest = moments(process(*steps, anchor=FRIDAY))["mail"]
    assert 4 < earliest < 5 <= latest <= 4 + 2 * 7
