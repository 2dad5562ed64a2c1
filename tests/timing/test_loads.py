"""The most contacts in a window: exactly what all runs tried one by one say."""

import itertools
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procviz.graph import flow_of
from procviz.model import Channel, Duration, Workspace
from procviz.timing import Calendar, Contacts, Loads, Timings
from procviz.timing.burst import most_contacts
from procviz.timing.course import course_of

CHANNELS = {"email": Channel.model_validate({"id": "email", "kind": "email", "consent": "none"})}
DAY = 1440


def loads(*processes):
    workspace = Workspace(folder=Path(), channels=CHANNELS, processes=processes)
    flows = {process.id: flow_of(process) for process in processes}
    return Loads(Contacts(workspace), Timings(flows.get, Calendar())), flows


def most(days, *processes, with_calls=True):
    """Return how many contacts the first process has at most in so many days, and which."""
    asked, flows = loads(*processes)
    flow = flows[processes[0].id]
    contacts = [one for one in asked.reach(flow).contacts if with_calls or one.top is None]
    burst = asked.most(flow, Duration.parse(f"{days}d"), contacts, with_calls=with_calls)
    return (burst.count, [one.step.id for one in burst.contacts]) if burst else (0, [])


def count(days, process):
    """Return how many contacts a process has at most in so many days, but not which."""
    asked, flows = loads(process)
    flow = flows[process.id]
    return asked.count(flow, Duration.parse(f"{days}d"), asked.reach(flow).contacts, with_calls=False)


def searched(days, process):
    """Return the same by the search through states, for flows that are plain too."""
    asked, flows = loads(process)
    course = course_of(flows[process.id], asked.timings, with_calls=True)
    burst = most_contacts(course, lambda place: place.step.channel == "email", days * DAY, lambda _place: 0)
    return burst.count if burst else 0


START, END = {"start": "begin"}, {"end": "done"}


def mail(name, **keys):
    return {"message": name, "channel": "email", **keys}


def test_a_window_is_half_open(process):
    steps = [START, mail("a", next={"to": "b", "after": "7d"}), mail("b"), END]
    assert most(7, process(*steps)) == (1, ["a"])
    assert most(8, process(*steps)) == (2, ["a", "b"])


def test_a_wait_for_something_is_as_short_as_it_is_worst(process):
    wait = {"wait": "answer", "until": "x", "timeout": "9d", "on_timeout": "done"}
    assert most(1, process(START, mail("a"), wait, mail("b"), END)) == (2, ["a", "b"])


def test_a_timeout_takes_its_time(process):
    wait = {"wait": "answer", "until": "x", "timeout": "9d", "on_timeout": "b", "next": "done"}
    assert most(9, process(START, mail("a"), wait, mail("b"), END)) == (1, ["a"])


def test_a_loop_is_taken_as_often_as_it_may_be(process):
    steps = [START, mail("a", next={"to": "a", "after": "3d", "max": 4, "else": "done"}), END]
    assert most(30, process(*steps)) == (5, ["a"] * 5)
    assert most(7, process(*steps)) == (3, ["a"] * 3)


def test_a_point_holds_back_who_is_early_and_is_missed_by_who_is_late(process):
    pause = {"wait": "pause", "for": "5d"}
    assert most(3, process(START, mail("a"), mail("b", at="day 2"), END))[0] == 2
    assert most(2, process(START, mail("a"), mail("b", at="day 2"), END))[0] == 1
    assert most(9, process(START, mail("a"), pause, mail("b", at="day 2"), END))[0] == 1


def test_strands_run_at_once(process):
    fork = {"parallel": "fork", "next": ["a", "b"]}
    join = {"join": "meet"}
    pause = {"wait": "pause", "for": "9d", "next": "meet"}
    steps = [START, fork, mail("a", next="pause"), mail("b", next="meet"), pause, join, mail("c"), END]
    assert most(1, process(*steps))[0] == 2
    assert most(9, process(*steps))[0] == 2
    assert most(10, process(*steps))[0] == 3


def test_strands_that_meet_in_a_message_send_it_once(process):
    fork = {"parallel": "fork", "next": ["a", "b"]}
    assert most(1, process(START, fork, mail("a", next="c"), mail("b", next="c"), mail("c"), END))[0] == 3
    assert most(1, process(START, fork, mail("a", next="b"), mail("b"), END))[0] == 2


def test_strands_that_part_again_are_counted_once(process):
    fork = {"parallel": "fork", "next": ["a", "again"]}
    again = {"parallel": "again", "next": ["b", "c"]}
    strands = [mail("a", next="meet"), again, mail("b", next="meet"), mail("c", next="meet")]
    assert most(1, process(START, fork, *strands, {"join": "meet"}, mail("d"), END))[0] == 4


def test_a_point_behind_a_step_that_nothing_leads_to_is_passed(process):
    lost = mail("lost", next="x")
    called = process(START, {"decision": "d", "next": "x"}, lost, mail("x", at="day 2"), END, id="called")
    caller = process(START, mail("a"), {"subprocess": "call", "process": "called"}, END)
    assert most(3, caller, called) == (2, ["a", "x"])
    assert most(2, caller, called)[0] == 1


def test_a_window_begins_when_its_first_contact_can_come_at_the_earliest(process):
    again = {"decision": "again", "next": [{"when": "x", "to": "pause", "max": 2, "else": "b"}, {"to": "done"}]}
    made = process(START, {"wait": "pause", "for": "2d"}, again, mail("b"), END)
    asked, flows = loads(made)
    burst = asked.most(flows["p"], Duration.parse("1d"), asked.reach(flows["p"]).contacts, with_calls=True)
    assert burst.begin == 6 * DAY  # no earlier than after the third round


def test_counting_says_how_many_without_saying_which(process):
    fork = {"parallel": "fork", "next": ["a", "b"]}
    for steps in ([mail("a"), mail("b")], [fork, mail("a", next="meet"), mail("b"), {"join": "meet"}, mail("c")]):
        made = process(START, *steps, END)
        asked, flows = loads(made)
        contacts = asked.reach(flows["p"]).contacts
        assert asked.count(flows["p"], Duration.parse("1d"), contacts, with_calls=False) == len(contacts)


def test_the_contacts_of_a_called_process_count_in_its_caller(process):
    called = process(START, mail("x", next={"to": "y", "after": "3d"}), mail("y"), END, id="called")
    caller = process(START, mail("a"), {"subprocess": "call", "process": "called"}, mail("b"), END)
    assert most(4, caller, called) == (4, ["a", "x", "y", "b"])
    assert most(3, caller, called)[0] == 2
    assert most(3, caller, called, with_calls=False)[0] == 1


def test_who_goes_on_from_a_called_process_has_not_failed(process):
    way = {"decision": "d", "next": [{"when": "x", "to": "x"}, {"when": "otherwise", "to": "lost"}]}
    called = process(START, way, mail("x"), END, mail("lost"), {"end": "failed", "outcome": "failure"}, id="called")
    caller = process(START, {"subprocess": "call", "process": "called"}, mail("b"), END)
    assert most(4, caller, called) == (2, ["x", "b"])


@pytest.mark.parametrize(
    ("re_entry", "expected"),
    [({}, 4), ({"re_entry": "never"}, 1), ({"re_entry": "after 10d"}, 2), ({"re_entry": "always"}, 4)],
)
def test_a_schedule_repeats_for_the_same_person_if_they_may_come_in_again(process, re_entry, expected):
    start = {"start": "begin", "trigger": "schedule", "every": "7d"}
    entry = {"entry": re_entry} if re_entry else {}
    assert most(28, process(start, mail("news"), END, **entry))[0] == expected


def test_processes_that_contain_each_other_come_to_an_end(process):
    one = process(START, mail("a"), {"subprocess": "call", "process": "other"}, END, id="one")
    other = process(START, mail("b"), {"subprocess": "call", "process": "one"}, END, id="other")
    assert most(1, one, other)[0] >= 1


@pytest.mark.parametrize("start", [START, {"start": "begin", "trigger": "schedule", "every": "90d"}])
def test_a_loop_of_very_many_rounds_is_followed_as_far_as_is_bearable(process, start):
    steps = [start, mail("a", next={"to": "a", "after": "1d", "max": 900000, "else": "done"}), END]
    assert most(7, process(*steps))[0] >= 7


# Pieces of flow, written as steps for the one side and run day by day for the other.

DAYS = st.integers(0, 4)
FIXED = st.lists(st.one_of(st.just(("mail",)), st.tuples(st.just("wait"), DAYS)), min_size=1, max_size=3)
LEAVES = st.one_of(
    st.just(("mail",)),
    st.tuples(st.just("wait"), DAYS),
    st.tuples(st.just("until"), DAYS),
    st.tuples(st.just("at"), st.integers(0, 9)),
    st.tuples(st.just("fork"), FIXED, FIXED),
)
PIECES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.tuples(st.just("row"), inner, inner),
        st.tuples(st.just("choice"), inner, inner),
        st.tuples(st.just("loop"), inner, DAYS, st.integers(1, 2)),
    ),
    max_leaves=5,
)


MEETINGS = st.recursive(  # loops around them would take more states than are followed
    st.one_of(LEAVES, st.tuples(st.just("meeting"), FIXED, FIXED)),
    lambda inner: st.tuples(st.sampled_from(["row", "choice"]), inner, inner),
    max_leaves=4,
)


def written(piece, after, names):  # noqa: PLR0911 - one for each kind of piece
    """Return a piece as steps that lead on to the step `after`, and the first of them."""
    kind, *rest = piece
    name = f"s{next(names)}"
    if kind == "mail":
        return [mail(name, next=after)], name
    if kind == "wait":
        return [{"wait": name, "for": f"{rest[0]}d", "next": after}], name
    if kind == "until":
        return [{"wait": name, "until": "x", "timeout": f"{rest[0]}d", "on_timeout": after, "next": after}], name
    if kind == "at":
        return [mail(name, at=f"day {rest[0]}", next=after)], name
    if kind == "row":
        second, behind = written(rest[1], after, names)
        first, begin = written(rest[0], behind, names)
        return first + second, begin
    if kind == "loop":
        again = f"{name}l"
        inner, begin = written(rest[0], again, names)
        back = {"when": "x", "to": begin, "after": f"{rest[1]}d", "max": rest[2], "else": after}
        return [*inner, {"decision": again, "next": [back, {"when": "otherwise", "to": after}]}], begin
    if kind == "meeting":
        one, left = written(_row(rest[0]), f"{name}m", names)
        other, right = written(_row(rest[1]), f"{name}m", names)
        return [{"parallel": name, "next": [left, right]}, *one, *other, mail(f"{name}m", next=after)], name
    meet = after if kind == "choice" else f"{name}j"
    strands = rest if kind == "choice" else [_row(strand) for strand in rest]
    one, left = written(strands[0], meet, names)
    other, right = written(strands[1], meet, names)
    ways = [{"when": "x", "to": left}, {"when": "otherwise", "to": right}]
    fork = {"decision": name, "next": ways} if kind == "choice" else {"parallel": name, "next": [left, right]}
    return [fork, *one, *other, *([] if kind == "choice" else [{"join": meet, "next": after}])], name


def _row(pieces):
    row = pieces[0]
    for piece in pieces[1:]:
        row = ("row", row, piece)
    return row


def run(piece, runs, place="r"):  # noqa: C901, PLR0911, PLR0912 - one for each kind of piece
    """Return all runs after a piece: when each is there, the days of its contacts, and how often loops were closed."""
    kind, *rest = piece
    if kind == "mail":
        return {(day, (*days, day), used) for day, days, used in runs}
    if kind == "wait":
        return {(day + rest[0], days, used) for day, days, used in runs}
    if kind == "until":
        return {(day + more, days, used) for day, days, used in runs for more in range(rest[0] + 1)}
    if kind == "at":
        [point] = rest
        return {(point, (*days, point), used) if day <= point else (day, days, used) for day, days, used in runs}
    if kind == "row":
        return run(rest[1], run(rest[0], runs, f"{place}0"), f"{place}1")
    if kind == "choice":
        return run(rest[0], runs, f"{place}0") | run(rest[1], runs, f"{place}1")
    if kind == "fork":
        both = set()
        for day, days, used in runs:
            strands = [run(_row(strand), {(day, (), used)}) for strand in rest]
            for one, other in itertools.product(*strands):
                both.add((max(one[0], other[0]), (*days, *one[1], *other[1]), used))
        return both
    if kind == "meeting":  # without a join, whoever is there first or second goes on
        met = set()
        for day, days, used in runs:
            strands = [run(_row(strand), {(day, (), used)}) for strand in rest]
            for one, other in itertools.product(*strands):
                met |= {(when, (*days, *one[1], *other[1], when), used) for when in (one[0], other[0])}
        return met
    inner, gap, limit = rest
    found = runs = run(inner, runs, f"{place}0")
    while runs:
        again = {
            (day + gap, days, tuple(sorted({**dict(used), place: dict(used).get(place, 0) + 1}.items())))
            for day, days, used in runs
            if dict(used).get(place, 0) < limit
        }
        runs = run(inner, again, f"{place}0")
        found = found | runs
    return found


def counted(runs, length):
    return max(
        (sum(first <= day < first + length for day in days) for _day, days, _used in runs for first in days), default=0
    )


@settings(max_examples=150, deadline=None)
@given(piece=PIECES, length=st.integers(1, 6))
def test_the_most_contacts_are_those_of_all_runs_tried_one_by_one(process, piece, length):
    steps, begin = written(piece, "done", itertools.count())
    made = process({"start": "begin", "next": begin}, *steps, END)
    expected = counted(run(piece, {(0, (), ())}), length)
    assert most(length, made)[0] == expected
    assert searched(length, made) == expected
    assert count(length, made) == expected


@settings(max_examples=100, deadline=None)
@given(piece=MEETINGS, length=st.integers(1, 6))
def test_strands_that_meet_without_a_join_go_on_as_one(process, piece, length):
    steps, begin = written(piece, "done", itertools.count())
    made = process({"start": "begin", "next": begin}, *steps, END)
    expected = counted(run(piece, {(0, (), ())}), length)
    assert (most(length, made)[0], count(length, made)) == (expected, expected)


@settings(max_examples=60, deadline=None)
@given(before=PIECES, inner=PIECES, length=st.integers(1, 6))
def test_called_processes_count_as_if_they_stood_in_their_caller(process, before, inner, length):
    first, begin = written(before, "call", itertools.count())
    second, within = written(_without_points(inner), "done", itertools.count())
    called = process({"start": "begin", "next": within}, *second, END, id="called")
    call = {"subprocess": "call", "process": "called", "next": "last"}
    caller = process({"start": "begin", "next": begin}, *first, call, mail("last"), END)
    runs = run(("row", before, ("row", _without_points(inner), ("mail",))), {(0, (), ())})
    assert most(length, caller, called)[0] == counted(runs, length)


def _without_points(piece):
    if piece[0] == "at":
        return ("mail",)
    return tuple(_without_points(one) if isinstance(one, tuple) else one for one in piece)


@settings(max_examples=60, deadline=None)
@given(piece=PIECES, length=st.integers(1, 6), every=st.integers(1, 5))
def test_a_repeated_start_adds_up_the_worst_runs_that_fall_into_one_window(process, piece, length, every):
    steps, begin = written(piece, "done", itertools.count())
    made = process({"start": "begin", "trigger": "schedule", "every": f"{every}d", "next": begin}, *steps, END)
    runs = run(piece, {(0, (), ())})
    last = max((day for _day, days, _used in runs for day in days), default=0)

    def worst(first):
        return max((sum(first <= day < first + length for day in days) for _day, days, _used in runs), default=0)

    repeats = range(-(length + last) // every - 1, last // every + 2)
    expected = max(sum(worst(first + times * every) for times in repeats) for first in range(every))
    assert most(length, made)[0] == expected


def test_calls_in_calls_in_calls_come_to_an_end(process):
    def calling(name, other):
        calls = [{"subprocess": f"call{number}", "process": other} for number in range(2)]
        return process(START, mail("a"), *calls, END, id=name)

    chain = [calling(f"p{depth}", f"p{depth + 1}") for depth in range(40)]
    assert most(1, *chain)[0] == 1
    assert most(1, *chain[-3:])[0] == 7


@settings(max_examples=60, deadline=None)
@given(inner=PIECES, length=st.integers(1, 9))
def test_a_called_process_takes_its_least_time_where_its_contacts_do_not_count(process, inner, length):
    inner = _without_loops(_without_points(inner))  # offsets are exact without loops
    steps, begin = written(inner, "done", itertools.count())
    called = process({"start": "begin", "next": begin}, *steps, END, id="called")
    caller = process(START, mail("a"), {"subprocess": "call", "process": "called"}, mail("b"), END)
    least = min(day for day, _days, _used in run(inner, {(0, (), ())}))
    assert most(length, caller, called, with_calls=False)[0] == (2 if least < length else 1)


def _without_loops(piece):
    if piece[0] == "loop":
        return _without_loops(piece[1])
    return tuple(_without_loops(one) if isinstance(one, tuple) else one for one in piece)
