"""What is reached for sure: as much as there is where strands run apart and meet again, else nothing."""

import pytest

from procviz.timing.plain import plain_of
from procviz.timing.reached import Reached

DAY = 1440
START, END = {"start": "begin"}, {"end": "done"}
FORK = {"parallel": "fork", "next": ["left", "right"]}


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def reached(days, flow):
    keys = {("p", step.id, None) for step in flow.steps.values() if step.channel}
    return Reached(days * DAY, keys, lambda _name: DAY)


STRANDS = [mail("left", next={"to": "meet", "after": "2d"}), mail("right", next="meet")]
CASES = {
    "what follows waits for the slowest": ([START, FORK, *STRANDS, {"join": "meet"}, mail("after"), END], 2, 3),
    "a choice within a strand": (
        [
            START,
            {"parallel": "fork", "next": ["left", "d"]},
            mail("left", next="meet"),
            {"decision": "d", "next": [{"when": "x", "to": "a"}, {"when": "otherwise", "to": "meet"}]},
            mail("a", next={"to": "b", "after": "1d"}),
            mail("b", next="meet"),
            {"join": "meet"},
            END,
        ],
        3,
        3,
    ),
    "strands that end": ([START, FORK, mail("left", next="done"), mail("right"), END], 2, 2),
    "a called process takes its time": (
        [
            START,
            FORK,
            mail("left", next="meet"),
            {"subprocess": "right", "process": "other", "next": "meet"},
            {"join": "meet"},
            {"subprocess": "last", "process": "other"},
            mail("after"),
            END,
        ],
        1,
        2,
    ),
}


@pytest.mark.parametrize(("steps", "in_two", "in_three"), CASES.values(), ids=CASES.keys())
def test_strands_that_run_at_once_count_together(flow, steps, in_two, in_three):
    made = flow(*steps)
    assert (reached(2, made).contacts(made), reached(3, made).contacts(made)) == (in_two, in_three)


JOIN = {"join": "meet"}
UNSURE = {
    "points in time": [START, FORK, *STRANDS, JOIN, mail("after", at="day 5"), END],
    "a start that repeats": [{"start": "begin", "trigger": "schedule", "every": "1d"}, FORK, *STRANDS, JOIN, END],
    "a join that is given up": [START, FORK, *STRANDS, {**JOIN, "timeout": "1d", "on_timeout": "done"}, END],
    "a join that others come to": [START, {"start": "late", "next": "meet"}, FORK, *STRANDS, JOIN, mail("after"), END],
    "a strand that others come to": [START, {"start": "late", "next": "right"}, FORK, *STRANDS, JOIN, END],
    "a loop in a strand": [
        START, FORK, mail("left", next={"to": "left", "max": 2, "else": "meet"}), mail("right"), JOIN, END,
    ],
}  # fmt: skip


@pytest.mark.parametrize("steps", UNSURE.values(), ids=UNSURE.keys())
def test_where_it_does_not_show_nothing_is_said(flow, steps):
    made = flow(*steps)
    assert reached(9, made).contacts(made) == 0


def test_in_a_plain_flow_it_is_the_exact_figure(flow):
    again = {"to": "a", "after": "1d", "max": 2, "else": "call"}
    made = flow(START, mail("a", next=again), {"subprocess": "call", "process": "other"}, mail("b"), END)
    assert [reached(days, made).in_plain(plain_of(made)) for days in (1, 2, 3, 4)] == [1, 2, 3, 4]
